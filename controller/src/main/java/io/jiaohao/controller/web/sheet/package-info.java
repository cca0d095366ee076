// SPDX-License-Identifier: Apache-2.0
/**
 * 月度公示 over HTTP: the public page without scripts, and the way in which whoever manages the hall looks at a sheet, publishes and
 * withdraws it. Start with {@link io.jiaohao.controller.web.sheet.SheetRoutes}.
 */
@NullMarked
package io.jiaohao.controller.web.sheet;

import org.jspecify.annotations.NullMarked;

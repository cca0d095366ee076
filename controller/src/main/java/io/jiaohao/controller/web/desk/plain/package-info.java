// SPDX-License-Identifier: Apache-2.0
/**
 * The desk as plain forms, for a browser without scripts: whatever the page with scripts can, it can. Start with
 * {@link io.jiaohao.controller.web.desk.plain.PlainDesk}. Event loop only.
 */
@NullMarked
package io.jiaohao.controller.web.desk.plain;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Which days a report of people tells of. */
@NullMarked
package io.jiaohao.controller.web.reports;

import org.jspecify.annotations.NullMarked;

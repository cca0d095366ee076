// SPDX-License-Identifier: Apache-2.0
/**
 * Reports over HTTP: as JSON for pages, as CSV and XLSX for whoever calculates further. Start with
 * {@link io.jiaohao.controller.web.reports.ReportRoutes}.
 */
@NullMarked
package io.jiaohao.controller.web.reports;

import org.jspecify.annotations.NullMarked;

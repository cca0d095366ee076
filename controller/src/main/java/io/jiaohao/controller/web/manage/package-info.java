// SPDX-License-Identifier: Apache-2.0
/**
 * What only those who run the hall ask for: who did what ({@link io.jiaohao.controller.web.manage.Audit}), and the day on a page that needs
 * no script. Reads the hall and its journal, changes nothing.
 */
@NullMarked
package io.jiaohao.controller.web.manage;

import org.jspecify.annotations.NullMarked;

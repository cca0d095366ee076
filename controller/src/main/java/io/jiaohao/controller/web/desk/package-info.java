// SPDX-License-Identifier: Apache-2.0
/**
 * A window from its desk: the keys pressed on a page, what is asked and noted there, and (in {@code plain}) the desk for a browser without
 * scripts. Event loop only.
 */
@NullMarked
package io.jiaohao.controller.web.desk;

import org.jspecify.annotations.NullMarked;

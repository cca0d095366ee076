// SPDX-License-Identifier: Apache-2.0
/**
 * A window from its desk: the keys pressed on a page, and the desk as plain forms for a browser without scripts. Event
 * loop only.
 */
@NullMarked
package io.jiaohao.controller.web.desk;

import org.jspecify.annotations.NullMarked;

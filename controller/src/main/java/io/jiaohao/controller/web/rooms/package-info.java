// SPDX-License-Identifier: Apache-2.0
/**
 * What the web is given when it is built: the rooms of the house that it may enter, and its settings.
 */
@NullMarked
package io.jiaohao.controller.web.rooms;

import org.jspecify.annotations.NullMarked;

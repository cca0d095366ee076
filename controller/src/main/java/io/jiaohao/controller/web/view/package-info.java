// SPDX-License-Identifier: Apache-2.0
/**
 * What each page is shown of the hall, as JSON: pure functions of the hall as {@link io.jiaohao.controller.web.view.Seen}. {@link
 * io.jiaohao.controller.web.view.View} says what can be watched, {@code Views} makes it; every kind of page has a class of its own.
 */
@NullMarked
package io.jiaohao.controller.web.view;

import org.jspecify.annotations.NullMarked;

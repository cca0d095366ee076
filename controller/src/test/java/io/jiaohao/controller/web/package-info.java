// SPDX-License-Identifier: Apache-2.0
/** The web against a real desk whose journal is in memory. Start with {@link io.jiaohao.controller.web.WebHall}. */
@NullMarked
package io.jiaohao.controller.web;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What citizens are given, tried without a server. */
@NullMarked
package io.jiaohao.controller.web.tickets;

import org.jspecify.annotations.NullMarked;

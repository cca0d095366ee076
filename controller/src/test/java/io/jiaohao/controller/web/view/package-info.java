// SPDX-License-Identifier: Apache-2.0
/** What pages are shown, tried without a server. */
@NullMarked
package io.jiaohao.controller.web.view;

import org.jspecify.annotations.NullMarked;

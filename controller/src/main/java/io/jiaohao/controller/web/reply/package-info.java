// SPDX-License-Identifier: Apache-2.0
/**
 * What every room of the web speaks: a body read, an answer sent, a problem told, an order handed to the desk, and the
 * plain page. Event loop only.
 */
@NullMarked
package io.jiaohao.controller.web.reply;

import org.jspecify.annotations.NullMarked;

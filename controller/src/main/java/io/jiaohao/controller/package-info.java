// SPDX-License-Identifier: Apache-2.0
/**
 * The controller: the program in the box. {@code Main} reads the command line, {@code settings} what the
 * installer wrote, and {@code Controller} builds everything with plain {@code new}, starts and stops it in order. A ticket's way through it:
 * {@code protocol.link} – {@code windows} – {@code desk} – {@code hall} – {@code journal} – {@code displays} – {@code protocol.link}.
 */
@NullMarked
package io.jiaohao.controller;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * The hall over HTTP: the API under {@code /api/v1}, the live streams and the pages. It reads the {@code Hall} as it stands, hands
 * orders to the desk, and may ask the read models; nobody sees this package but {@code Main}. The only home of Vert.x: everything
 * here runs on its one event loop unless a class says otherwise. Start with {@link io.jiaohao.controller.web.WebServer}, then
 * {@link io.jiaohao.controller.web.Api}, which mounts the rooms: {@code tickets}, {@code desk}, {@code voice} and the reading ones.
 * {@code rooms} is what they are given, {@code door} who may come in, {@code reply} how they answer, {@code live} what pages watch.
 */
@NullMarked
package io.jiaohao.controller.web;

import org.jspecify.annotations.NullMarked;

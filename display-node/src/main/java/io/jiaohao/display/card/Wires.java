// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.netty.channel.EventLoopGroup;

/**
 * What cards hang on; shared by all cards of a node.
 *
 * @param loops for cards over TCP
 */
public record Wires(EventLoopGroup loops) {}

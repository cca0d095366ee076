// SPDX-License-Identifier: Apache-2.0
/**
 * What the programs of a hall's nodes have in common: the way to the broker as it stands in their settings
 * ({@link io.jiaohao.protocol.node.BrokerSettings}), and how they start, wait, stop and say that they cannot
 * ({@link io.jiaohao.protocol.node.NodeProgram}).
 */
@NullMarked
package io.jiaohao.protocol.node;

import org.jspecify.annotations.NullMarked;

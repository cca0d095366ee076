// SPDX-License-Identifier: Apache-2.0
/**
 * What the parts of a hall say to one another: one record for each message, the topics they travel on, and the small value
 * types both are made of. Pure and JDK-only; a value that exists is valid. Start with {@link io.jiaohao.protocol.Topic.Kind},
 * which is the contract's table, then {@link io.jiaohao.protocol.Message}. Bytes are made in {@code protocol.json}, the
 * broker is met in {@code protocol.link}, serial devices in {@code protocol.serial}, pins in {@code protocol.pins}; what the programs of
 * nodes have in common stands in {@code protocol.node}.
 */
@NullMarked
package io.jiaohao.protocol;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Messages to bytes and back, in JSON. Knows the messages of {@code protocol} and Jackson, nothing of brokers. Start with
 * {@link io.jiaohao.protocol.json.MessageJson}; golden samples of every message lie in the test resources and are printed in
 * {@code docs/protocol.md}.
 */
@NullMarked
package io.jiaohao.protocol.json;

import org.jspecify.annotations.NullMarked;

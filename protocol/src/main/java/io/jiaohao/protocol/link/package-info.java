// SPDX-License-Identifier: Apache-2.0
/**
 * The line to the hall's broker, and the one home of Paho. Programs see {@link io.jiaohao.protocol.link.Link} only: typed
 * topics and messages, an outbox that keeps what must not be lost, a line that mends itself. {@code PahoLink} is the real one,
 * {@code MemoryLink} the one for tests and for a look without a broker; both pass the same contract test.
 */
@NullMarked
package io.jiaohao.protocol.link;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * The embedded MQTT broker, and the one home of Artemis. It is transport: it keeps nothing on disk, and forgets everything when the
 * controller ends, which then publishes all states again. Who may connect, write and listen is asked of {@code access}. Start with
 * {@link io.jiaohao.controller.broker.EmbeddedBroker}.
 */
@NullMarked
package io.jiaohao.controller.broker;

import org.jspecify.annotations.NullMarked;

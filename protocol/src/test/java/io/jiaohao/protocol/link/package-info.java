// SPDX-License-Identifier: Apache-2.0
/**
 * What every line to a broker promises, tried on each kind of line. Start with {@link io.jiaohao.protocol.link.LinkContract}; its subjects
 * are a line in memory, Paho with Mosquitto, and (in the controller's tests, which get these classes as a jar) Paho with the embedded
 * broker.
 */
@NullMarked
package io.jiaohao.protocol.link;

import org.jspecify.annotations.NullMarked;

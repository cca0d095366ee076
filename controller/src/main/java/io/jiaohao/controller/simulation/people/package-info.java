// SPDX-License-Identifier: Apache-2.0
/**
 * Simulated citizens and clerks: they take numbers over HTTP and press keys over MQTT, at random or as on a recorded day. They know
 * {@code protocol} only. Start with {@link io.jiaohao.controller.simulation.people.Crowd}.
 */
@NullMarked
package io.jiaohao.controller.simulation.people;

import org.jspecify.annotations.NullMarked;

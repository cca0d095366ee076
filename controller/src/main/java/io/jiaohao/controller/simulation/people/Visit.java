// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.people;

import java.time.Duration;

/**
 * A visit to come, as recorded or as thrown by dice.
 *
 * @param taken from the beginning of the day
 * @param handling how long it takes at the window
 * @param leaves the person goes before being called
 */
public record Visit(String service, boolean priority, Duration taken, Duration handling, boolean leaves) {}

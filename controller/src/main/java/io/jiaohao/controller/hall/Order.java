// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.CommandId;
import java.time.Instant;

/** A command with its id, where it came from and when it was reached: all that a decision may depend on besides the hall. */
public record Order(CommandId id, Source by, Instant at, Command command) {}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import java.time.Instant;

/**
 * A warning that holds. It names nobody.
 *
 * @param value as measured last, in the unit of its kind
 * @param since when it came to this level
 */
public record Warning(Kind kind, Level level, int value, Instant since) {}

// SPDX-License-Identifier: Apache-2.0
/** Spoiled bytes for every door of the hall. Two seconds a door in the tests, as long as wanted with {@code ./jiaohao test --fuzz}. */
@NullMarked
package io.jiaohao.protocol.fuzz;

import org.jspecify.annotations.NullMarked;

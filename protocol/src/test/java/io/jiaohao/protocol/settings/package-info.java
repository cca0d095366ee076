// SPDX-License-Identifier: Apache-2.0
/** Wrong settings, and what is said of them. */
@NullMarked
package io.jiaohao.protocol.settings;

import org.jspecify.annotations.NullMarked;

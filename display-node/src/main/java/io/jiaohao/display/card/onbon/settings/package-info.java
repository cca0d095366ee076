// SPDX-License-Identifier: Apache-2.0
/**
 * What a hall may choose for an Onbon card beyond its size: what it hangs on, what is printed on it, and how it looks. Pure.
 * Start with {@link io.jiaohao.display.card.onbon.settings.OnbonLook}.
 */
@NullMarked
package io.jiaohao.display.card.onbon.settings;

import org.jspecify.annotations.NullMarked;

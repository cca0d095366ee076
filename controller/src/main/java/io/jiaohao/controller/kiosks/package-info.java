// SPDX-License-Identifier: Apache-2.0
/**
 * Kiosks with buttons instead of a page: a take over MQTT becomes a number, and the number the reply. Knows {@code protocol},
 * {@code desk} and {@code hall}. Start with {@link io.jiaohao.controller.kiosks.Kiosks}.
 */
@NullMarked
package io.jiaohao.controller.kiosks;

import org.jspecify.annotations.NullMarked;

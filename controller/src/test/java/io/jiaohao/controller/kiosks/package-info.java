// SPDX-License-Identifier: Apache-2.0
/** The kiosks' door over MQTT, in memory. */
@NullMarked
package io.jiaohao.controller.kiosks;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What all devices with keys have in common, whatever they are: they are opened on a thread of their own, get lost and come back
 * ({@link io.jiaohao.display.pad.device.KeptOpen}). Knows no device.
 */
@NullMarked
package io.jiaohao.display.pad.device;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * One long recording becomes clips: what a WAV file says of itself, its sound brought to the one rate of banks, cut at the silences,
 * counted against the script, each piece checked and brought to one loudness. Pure: samples in, numbers out; knows the JDK only.
 * Start with {@link io.jiaohao.controller.voice.cutting.Cutter}.
 */
@NullMarked
package io.jiaohao.controller.voice.cutting;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Speech chips on a serial line, SYN6288 and XFS5152CE: they get a text and speak by themselves. Sources: domain.md section 4; the
 * reply bytes and the range of the volume marks as in published drivers of both (Mixly's for SYN6288, 0 to 16; a BSP of 2015 for
 * XFS5152CE, 0 to 9). Not supported, since not sourced: built-in chimes, background music, sleeping, recognition. Start reading at
 * {@link io.jiaohao.display.speaker.chip.ChipCodec}, which is pure.
 */
@NullMarked
package io.jiaohao.display.speaker.chip;

import org.jspecify.annotations.NullMarked;

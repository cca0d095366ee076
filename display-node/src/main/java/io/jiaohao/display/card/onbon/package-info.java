// SPDX-License-Identifier: Apache-2.0
/**
 * Onbon (仰邦) BX-5K and BX-6K font cards over TCP and RS-485/RS-232: settings, and the driver. Start with
 * {@link io.jiaohao.display.card.onbon.OnbonConversation}: what is said to a card and what its answers mean, whatever it hangs
 * on; {@link io.jiaohao.display.card.onbon.OnbonDriver} brings it to a socket, {@link io.jiaohao.display.card.onbon.OnbonBus}
 * to a serial line that several cards share. Bytes are in {@code frame}, choices of the hall in {@code settings}, cards in software in
 * {@code emulator}.
 *
 * <p>Not supported, because no source describes it or no hall needs it: picture cards (5E, 6E, 6Q), program files (they wear
 * the flash out), the special area of the 5K2, UDP, GPRS, set-up of IP address and screen id, check modes other than CRC-16,
 * barcodes in headers, speech of the YY cards (speech is the speaker's), fonts other than 16 dots.
 */
@NullMarked
package io.jiaohao.display.card.onbon;

import org.jspecify.annotations.NullMarked;

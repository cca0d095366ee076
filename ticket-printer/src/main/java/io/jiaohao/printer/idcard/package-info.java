// SPDX-License-Identifier: Apache-2.0
/**
 * The reader of resident identity cards, a SAM module on a serial line (GA 467; domain.md 3.5): find, select, read, and of all that is
 * read nothing but a keyed hash of the number. It says that the same card was laid again today, and nothing else to anybody: the key is
 * random, lives in memory only and is thrown away every night ({@link io.jiaohao.printer.idcard.DayKey}). Name, address and photo are not looked
 * at; they lie in one array until the reply is whole, are needed for its check sum, and are wiped before the next command. What the
 * operating system and the serial library keep of a line's bytes is beyond this program.
 *
 * <p>Not supported, because no source was found: cards of foreign residents (another field layout), USB-HID readers, fingerprints.
 *
 * <p>Start with {@link io.jiaohao.printer.idcard.SamDriver}; {@link io.jiaohao.printer.idcard.SamCodec} is pure and total over
 * garbage; {@link io.jiaohao.printer.idcard.SamEmulator} is a reader in software with made-up cards.
 */
@NullMarked
package io.jiaohao.printer.idcard;

import org.jspecify.annotations.NullMarked;

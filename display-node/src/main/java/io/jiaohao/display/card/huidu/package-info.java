// SPDX-License-Identifier: Apache-2.0
/**
 * HUIDU (灰度) cards over TCP 10001: frames with XML in them, as far as sourced – facts from alparslanahmed/huidi-led, commit
 * 09c0daf (MIT), whose author tried them with an HD-WF2; see domain.md 3.2. Start with {@link io.jiaohao.display.card.huidu.HuiduFrame};
 * {@link io.jiaohao.display.card.huidu.HuiduCodec} and {@link io.jiaohao.display.card.huidu.HuiduXml} are pure.
 *
 * <p>Spoken: version, GetIFVersion with its guid, heartbeat, AddProgram and UpdateProgram with text areas, error answers. Not
 * supported, because nothing we found says enough: search by UDP (answer format), brightness and switching by schedule together with
 * programs, clocks, pictures, video, file transfer with files of ours, fonts the card does not have (it draws what it knows), what a
 * scrolling effect makes of its duration (a long notice is shown in parts instead), which memory a program is kept in and how often
 * that may be written, passwords, cards that dial in to a server. The heartbeat is 005F/0060 as in the source's code; its README says
 * 2005/2006.
 */
@NullMarked
package io.jiaohao.display.card.huidu;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What both halves must agree on about a recorded voice: the {@link io.jiaohao.protocol.voice.VoiceScript} that is read aloud,
 * whose order is the order in which a long recording is cut, and the {@link io.jiaohao.protocol.voice.BankManifest} that lies in
 * a bank of clips. Pure.
 */
@NullMarked
package io.jiaohao.protocol.voice;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Recordings of the hall's own voices and the banks made of them, as files below {@code STATE/voice}: one folder a recording, whose
 * {@code recording.json} is replaced whole, so that what was begun and not finished is not there; and zips named by their hash, so
 * that a bank that sounds is never written over. Knows {@code voice.cutting} and the files. Start with {@link
 * io.jiaohao.controller.voice.bank.Studio}.
 */
@NullMarked
package io.jiaohao.controller.voice.bank;

import org.jspecify.annotations.NullMarked;

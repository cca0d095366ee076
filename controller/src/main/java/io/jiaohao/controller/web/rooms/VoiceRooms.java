// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.rooms;

import io.jiaohao.controller.voice.Loudness;
import io.jiaohao.controller.voice.bank.Studio;

/** What the web may see of the voice: how loud it is, and where the hall's own voices are made. The studio blocks. */
public record VoiceRooms(Loudness loudness, Studio studio) {}

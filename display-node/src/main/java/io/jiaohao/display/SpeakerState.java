// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.speaker.Condition;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Voice;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of the speaker: how it is, and whether the controller knows the zone it speaks in. Thread-safe. */
final class SpeakerState {
    private static final String DEVICE = "speaker";

    private final Devices devices;
    private final String zone;
    private DeviceState state = DeviceState.READY;
    private @Nullable String reason;
    private @Nullable String unknownZone;

    SpeakerState(Devices devices, String zone) {
        this.devices = devices;
        this.zone = zone;
    }

    synchronized void is(DeviceState now, @Nullable String why) {
        state = now;
        reason = why;
        tell();
    }

    void is(Condition condition) {
        is(condition.speaks() ? DeviceState.READY : DeviceState.FAULTY, condition.reason());
    }

    /** A misspelt zone is as loud as it can be, and nobody could mute it. A hall without zones has set none up. */
    synchronized void heard(Voice voice) {
        var known = voice.zones().isEmpty()
                || voice.zones().stream().anyMatch(each -> each.zone().equals(zone));
        unknownZone = known
                ? null
                : "the controller does not know the zone " + zone
                        + ", so nothing sets its volume: name it there, or correct zone in [speaker]";
        tell();
    }

    private void tell() {
        var all = Stream.of(reason == null ? "" : reason, unknownZone == null ? "" : unknownZone)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        devices.is(DEVICE, state, all.isEmpty() ? null : all);
    }
}

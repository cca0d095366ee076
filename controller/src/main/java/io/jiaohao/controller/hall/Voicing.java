// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.util.ArrayList;
import java.util.List;

/** 静音, its return, whose voices sound, and what is said to everybody. */
final class Voicing {
    private Voicing() {}

    static Decision decide(Hall hall, Order order, Command.ForVoice command) {
        return switch (command) {
            case Command.MuteVoice mute -> mute(order, mute);
            case Command.UnmuteVoice unmute -> unmute(hall, unmute);
            case Command.ChooseBanks choose ->
                choose.banks().equals(hall.sound().banks())
                        ? new Decision.Repeated(Answer.DONE)
                        : Decision.accept(Answer.DONE, new Event.VoiceBanksChosen(choose.banks()));
            case Command.SayNotice say ->
                hall.open()
                        ? Decision.accept(Answer.DONE, new Event.NoticeSaid(say.text()))
                        : Decision.refuse(Refusal.dayNotOpen());
        };
    }

    /** Once more while it is silent: from now on. */
    private static Decision mute(Order order, Command.MuteVoice mute) {
        var until = order.at().plus(mute.length());
        List<Event> events = new ArrayList<>();
        mute.zones().forEach(zone -> events.add(new Event.VoiceMuted(zone, until)));
        return Decision.accept(Answer.DONE, events);
    }

    private static Decision unmute(Hall hall, Command.UnmuteVoice unmute) {
        var silent = unmute.zones().stream()
                .filter(hall.sound().muted()::containsKey)
                .<Event>map(Event.VoiceUnmuted::new)
                .toList();
        return silent.isEmpty() ? new Decision.Repeated(Answer.DONE) : Decision.accept(Answer.DONE, silent);
    }

    /** Zones whose time of silence is over at {@code now}. */
    static List<Event> returned(Hall hall, Moment now) {
        return hall.sound().muted().keySet().stream()
                .sorted()
                .filter(zone -> hall.sound().silence(zone, now).isEmpty())
                .<Event>map(Event.VoiceUnmuted::new)
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Moment;
import java.util.ArrayList;
import java.util.List;

/** 静音, its return, louder and softer, whose voices sound, and what is said to everybody. */
final class Voicing {
    /** A call that is said by more of them takes longer than the next one has time. */
    private static final int MOST_BANKS = 4;

    private Voicing() {}

    static Decision decide(Hall hall, Order order, Command.ForVoice command) {
        return switch (command) {
            case Command.MuteVoice mute -> mute(order, mute);
            case Command.UnmuteVoice unmute -> unmute(hall, unmute);
            case Command.TurnVolume turn -> turn(hall, turn);
            case Command.UseBank use -> use(hall, use.bank());
            case Command.ChooseBanks choose -> choose(hall, choose.names());
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

    /** Two guides who press at once turn it by two steps; at the end of the scale nothing happens any more. */
    private static Decision turn(Hall hall, Command.TurnVolume turn) {
        var before = hall.sound().steps(turn.zone());
        var after = Math.clamp((long) before + turn.steps(), -Sound.MOST_STEPS, Sound.MOST_STEPS);
        return after == before
                ? new Decision.Repeated(Answer.DONE)
                : Decision.accept(Answer.DONE, new Event.VolumeSet(turn.zone(), after));
    }

    /** The list is built here and by nobody who asks: of two that come at once, neither is lost. */
    private static Decision use(Hall hall, Sound.Bank bank) {
        var banks = new ArrayList<>(hall.sound().banks());
        var there = banks.stream().map(Sound.Bank::name).toList().indexOf(bank.name());
        if (there >= 0) {
            banks.set(there, bank);
        } else {
            banks.add(bank);
        }
        return banks.size() > MOST_BANKS ? Decision.refuse(Refusal.tooManyBanks(MOST_BANKS)) : chosen(hall, banks);
    }

    private static Decision choose(Hall hall, List<String> names) {
        var banks = new ArrayList<Sound.Bank>();
        for (var name : names) {
            hall.sound().banks().stream()
                    .filter(bank -> bank.name().equals(name) && !banks.contains(bank))
                    .findFirst()
                    .ifPresent(banks::add);
        }
        return banks.size() < names.size() ? Decision.refuse(Refusal.unknownBank()) : chosen(hall, banks);
    }

    private static Decision chosen(Hall hall, List<Sound.Bank> banks) {
        return banks.equals(hall.sound().banks())
                ? new Decision.Repeated(Answer.DONE)
                : Decision.accept(Answer.DONE, new Event.VoiceBanksChosen(banks));
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

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicingTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Sound.Bank XIAOLI = new Sound.Bank("xiaoli", "zh", "aa");
    private static final Sound.Bank NAN = new Sound.Bank("nan", "nan", "bb");

    private Hall hall = Hall.evolve(
            Hall.EMPTY,
            new Entry(
                    1,
                    NINE,
                    Source.SELF,
                    List.of(new Event.DayOpened(
                            LocalDate.parse("2026-11-23"), "e1", io.jiaohao.controller.hall.plan.Plan.NONE))));

    private List<Event> order(Instant at, Command command) {
        var id = new io.jiaohao.protocol.CommandId("c-" + (hall.sequence() + 1));
        var decision = Hall.decide(hall, new Order(id, Source.SELF, at, command));
        if (!(decision instanceof Decision.Accepted accepted)) {
            return List.of();
        }
        hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, at, Source.SELF, accepted.events()));
        var events = new ArrayList<>(accepted.events());
        events.removeIf(Event.Answered.class::isInstance);
        return events;
    }

    private Optional<Duration> silence(String zone, Instant at) {
        return hall.sound().silence(zone, hall.moment(at));
    }

    @Test
    void silenceEndsByItselfAndSaysSo() {
        // when
        var muted = order(NINE, new Command.MuteVoice(List.of("hall"), HALF_AN_HOUR));
        // then
        assertEquals(List.of(new Event.VoiceMuted("hall", NINE.plus(HALF_AN_HOUR))), muted);
        assertEquals(Optional.of(Duration.ofMinutes(10)), silence("hall", NINE.plusSeconds(1200)));
        assertEquals(Optional.empty(), silence("corridor", NINE));
        assertEquals(List.of(), order(NINE.plusSeconds(1799), new Command.PassTime()));
        // when
        var passed = order(NINE.plusSeconds(1800), new Command.PassTime());
        // then
        assertEquals(List.of(new Event.VoiceUnmuted("hall")), passed);
        assertEquals(List.of(), order(NINE.plusSeconds(1801), new Command.PassTime()));
    }

    @Test
    void whoeverMutesAgainBeginsAnew() {
        order(NINE, new Command.MuteVoice(List.of("hall"), HALF_AN_HOUR));
        order(NINE.plusSeconds(600), new Command.MuteVoice(List.of("hall"), HALF_AN_HOUR));
        assertEquals(Optional.of(HALF_AN_HOUR), silence("hall", NINE.plusSeconds(600)));
    }

    @Test
    void onlyWhatIsSilentCanBeMadeLoudAgain() {
        order(NINE, new Command.MuteVoice(List.of("hall"), HALF_AN_HOUR));
        assertEquals(
                List.of(new Event.VoiceUnmuted("hall")),
                order(NINE, new Command.UnmuteVoice(List.of("corridor", "hall"))));
        assertEquals(List.of(), order(NINE, new Command.UnmuteVoice(List.of("corridor", "hall"))));
    }

    @Test
    void aClockThatIsSetRightNeitherLengthensNorShortensASilence() {
        order(NINE, new Command.MuteVoice(List.of("hall"), HALF_AN_HOUR));
        order(NINE.plusSeconds(3600), new Command.CorrectClock(Duration.ofHours(1)));
        assertEquals(Optional.of(HALF_AN_HOUR), silence("hall", NINE.plusSeconds(3600)));
    }

    @Test
    void banksOutliveTheDayAndSilenceDoesNot() {
        // given
        order(NINE, new Command.ChooseBanks(List.of(XIAOLI, NAN)));
        order(NINE, new Command.MuteVoice(List.of("hall"), Duration.ofHours(10)));
        order(NINE.plusSeconds(60), new Command.CloseDay());
        // when
        order(NINE.plusSeconds(120), new Command.OpenDay(LocalDate.parse("2026-11-24")));
        // then
        assertEquals(List.of(XIAOLI, NAN), hall.sound().banks());
        assertEquals(Optional.empty(), silence("hall", NINE.plusSeconds(120)));
    }

    @Test
    void theSameBanksAreChosenOnce() {
        assertEquals(
                List.of(new Event.VoiceBanksChosen(List.of(XIAOLI))),
                order(NINE, new Command.ChooseBanks(List.of(XIAOLI))));
        assertEquals(List.of(), order(NINE, new Command.ChooseBanks(List.of(XIAOLI))));
        assertThrows(IllegalArgumentException.class, () -> new Command.ChooseBanks(List.of(XIAOLI, XIAOLI)));
    }

    @Test
    void aNoticeIsSaidWhileTheDayIsOpen() {
        assertEquals(List.of(new Event.NoticeSaid("请带好随身物品。")), order(NINE, new Command.SayNotice("请带好随身物品。")));
        order(NINE, new Command.CloseDay());
        assertEquals(List.of(), order(NINE, new Command.SayNotice("请带好随身物品。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "请打13812345678", "请打 138-1234-5678", "一\n二"})
    void aNoticeIsOneLineWithNobodysNumberInIt(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Command.SayNotice(text));
    }

    @Test
    void aNoticeMayNameATicketAndATime() {
        assertEquals("请A012号到导办台,17:30下班。", new Command.SayNotice("请A012号到导办台,17:30下班。").text());
    }
}

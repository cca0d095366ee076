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
    void whoeverTurnsAZoneTurnsItFromHowLoudItWasForTheRestOfTheDay() {
        // when
        var louder = order(NINE, new Command.TurnVolume("hall", 1));
        var again = order(NINE, new Command.TurnVolume("hall", 1));
        var softer = order(NINE, new Command.TurnVolume("corridor", -1));
        // then
        assertEquals(List.of(new Event.VolumeSet("hall", 1)), louder);
        assertEquals(List.of(new Event.VolumeSet("hall", 2)), again);
        assertEquals(List.of(new Event.VolumeSet("corridor", -1)), softer);
        // when: the next day
        var tomorrow =
                new Event.DayOpened(LocalDate.parse("2026-11-24"), "e2", io.jiaohao.controller.hall.plan.Plan.NONE);
        hall = Hall.evolve(
                hall, new Entry(hall.sequence() + 1, NINE.plusSeconds(86400), Source.SELF, List.of(tomorrow)));
        // then
        assertEquals(0, hall.sound().steps("hall"));
    }

    @Test
    void atTheEndOfTheScaleNothingHappensAnyMore() {
        order(NINE, new Command.TurnVolume("hall", 9));
        assertEquals(List.of(new Event.VolumeSet("hall", 10)), order(NINE, new Command.TurnVolume("hall", 3)));
        assertEquals(List.of(), order(NINE, new Command.TurnVolume("hall", 1)));
        assertThrows(IllegalArgumentException.class, () -> new Command.TurnVolume("hall", 0));
        assertThrows(IllegalArgumentException.class, () -> new Command.TurnVolume("hall", 11));
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
        use(XIAOLI, NAN);
        order(NINE, new Command.MuteVoice(List.of("hall"), Duration.ofHours(10)));
        order(NINE.plusSeconds(60), new Command.CloseDay());
        // when
        order(NINE.plusSeconds(120), new Command.OpenDay(LocalDate.parse("2026-11-24")));
        // then
        assertEquals(List.of(XIAOLI, NAN), hall.sound().banks());
        assertEquals(Optional.empty(), silence("hall", NINE.plusSeconds(120)));
    }

    private void use(Sound.Bank... banks) {
        for (var bank : banks) {
            order(NINE, new Command.UseBank(bank));
        }
    }

    @Test
    void aBankIsPutInWithoutLosingOneThatCameMeanwhile() {
        // given
        use(XIAOLI, NAN);
        var fresh = new Sound.Bank("xiaoli", "zh", "cc");
        // when
        var used = order(NINE, new Command.UseBank(fresh));
        // then: in its old place, and once
        assertEquals(List.of(new Event.VoiceBanksChosen(List.of(fresh, NAN))), used);
        assertEquals(List.of(), order(NINE, new Command.UseBank(fresh)));
    }

    @Test
    void nobodyListensToFiveVoicesOneAfterTheOther() {
        for (var name : List.of("a", "b", "c", "d")) {
            use(new Sound.Bank(name, "zh", "aa"));
        }
        assertEquals(List.of(), order(NINE, new Command.UseBank(XIAOLI)));
        assertEquals(4, hall.sound().banks().size());
        use(new Sound.Bank("d", "zh", "bb"));
        assertEquals("bb", hall.sound().banks().getLast().hash());
    }

    @Test
    void banksAreOrderedAndLeftOutByName() {
        // given
        use(XIAOLI, NAN);
        // then
        assertEquals(
                List.of(new Event.VoiceBanksChosen(List.of(NAN, XIAOLI))),
                order(NINE, new Command.ChooseBanks(List.of("nan", "xiaoli"))));
        assertEquals(List.of(), order(NINE, new Command.ChooseBanks(List.of("nan", "xiaoli"))));
        assertEquals(List.of(), order(NINE, new Command.ChooseBanks(List.of("nan", "nan"))));
        assertEquals(List.of(), order(NINE, new Command.ChooseBanks(List.of("nobody"))));
        assertEquals(List.of(new Event.VoiceBanksChosen(List.of())), order(NINE, new Command.ChooseBanks(List.of())));
    }

    @Test
    void aNoticeIsSaidWhileTheDayIsOpen() {
        assertEquals(List.of(new Event.NoticeSaid("请带好随身物品。")), order(NINE, new Command.SayNotice("请带好随身物品。")));
        order(NINE, new Command.CloseDay());
        assertEquals(List.of(), order(NINE, new Command.SayNotice("请带好随身物品。")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "一\n二"})
    void aNoticeIsOneLine(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Command.SayNotice(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请打13812345678",
                "请打 138-1234-5678",
                "请打１３８００１３８０００",
                "请打138.0013.8000",
                "请打138,0013;8000",
                "请打(0571)8800 1380",
                "请打1 3 8  0 0 1 3 8 0 0 0",
                "请打138\u200b0013\u200b8000",
                "请打一三八零零一三八零零零",
                "请打幺三八〇〇幺三八〇〇〇",
                "请打①③⑧⓪⓪①③⑧⓪⓪⓪",
                "请打壹叁捌零零壹叁捌零零零",
                "请打١٣٨٠٠١٣٨٠٠٠",
                "请打138一二三四5678",
                "卡号11010119900101123X"
            })
    void aNoticeHasNobodysNumberInIt(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Command.SayNotice(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请A012号到导办台,17:30下班。",
                "请A012、A013、B104号到三、四、五号窗口。",
                "明天 8:30-12:00,14:00-17:30 照常办理。",
                "2026-11-30 8:30起停电。",
                "二〇二六年十二月一日放假,咨询请打12345。"
            })
    void aNoticeMayNameTicketsHoursDaysAndAHotline(String text) {
        assertEquals(text, new Command.SayNotice(text).text());
    }
}

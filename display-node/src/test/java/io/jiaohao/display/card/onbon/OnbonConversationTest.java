// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.onbon.OnbonConversation.Turn;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Ack;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.AskStatus;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Nack;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Ping;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.ShowAreas;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.display.card.onbon.settings.OnbonBrightness;
import io.jiaohao.display.card.onbon.settings.OnbonColours;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is said to a card and what its answers mean; a gap is a second, an answer two, a heartbeat ten. */
final class OnbonConversationTest implements CardWatcher {
    private static final long SECOND = 1_000_000_000L;
    private static final OnbonMessage WELL = new OnbonMessage.Status(true, 8, null, 0, List.of(), "");
    private static final OnbonReader.Spoilt SPOILT = new OnbonReader.Spoilt(OnbonCodec.Flaw.BAD_CRC, new byte[1]);
    private static final OnbonReader.Spoilt NOISE = new OnbonReader.Spoilt(OnbonCodec.Flaw.NOISE, new byte[1]);
    private final List<Scene> took = new ArrayList<>();
    private final Set<Integer> onCard = new TreeSet<>();
    private final List<CardState> states = new ArrayList<>();
    private OnbonConversation conversation = with(OnbonLook.PLAIN);
    private long now = 100 * SECOND;

    @Override
    public void took(Scene scene, Duration duration) {
        took.add(scene);
    }

    @Override
    public void state(CardState state) {
        states.add(state);
    }

    @Test
    void firstTheCardIsAskedWhetherItIsThereThenShownTheSceneThenAskedHowItIs() {
        want(1, "A001");
        assertEquals(List.of(new Ping(), shown("A001"), new AskStatus()), List.of(said(), said(), said()));
    }

    @Test
    void nobodyIsAskedAnythingWhileAnAnswerIsAwaited() {
        conversation.next(now);
        want(1, "A001");
        assertInstanceOf(Turn.Wait.class, conversation.next(now));
    }

    @Test
    void aQuietCardIsAskedAtEachHeartbeat() {
        // given
        settled();
        // then
        assertEquals(new Turn.Wait(10 * SECOND), conversation.next(now));
        now += 10 * SECOND;
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
    }

    @Test
    void aCardWhoseSignWentUnnoticedIsNotSaidToShowTheNextThatLooksAlikeBeforeItStands() {
        // given
        settled();
        want(1, "A001");
        assertEquals(shown("A001"), said());
        // when
        now += SECOND;
        want(2, "A001");
        onCard.clear();
        // then
        assertEquals(new AskStatus(), said());
        assertEquals(List.of(scene(1, "A001")), took);
        assertEquals(shown("A001"), said());
        assertEquals(List.of(scene(1, "A001"), scene(2, "A001")), took);
    }

    @Test
    void aCardThatCountsItsAreasOtherwiseIsNotWrittenForEver() {
        settled();
        want(1, "A001");
        var written = 0;
        for (var n = 0; n < 100; n++) {
            if (conversation.next(now) instanceof Turn.Say(var message)) {
                written += message instanceof ShowAreas ? 1 : 0;
                conversation.answered(message instanceof AskStatus ? WELL : new Ack(), now);
            }
            now += SECOND;
        }
        assertEquals(3, written);
    }

    @Test
    void aBusyCardIsAskedAgainAfterAPauseAndToldOnlyWhenItIsBusyAgainAndAgain() {
        // given
        settled();
        want(1, "A001");
        // when
        for (var n = 1; n <= 3; n++) {
            assertEquals(new Turn.Say(shown("A001")), conversation.next(now));
            assertEquals(CardState.READY, conversation.state());
            conversation.answered(new Nack(Nack.BUSY), now);
            assertInstanceOf(Turn.Wait.class, conversation.next(now));
            now += 2 * SECOND;
        }
        // then
        assertEquals(CardState.faulty("is busy: if that stays, switch it off and on"), conversation.state());
        assertEquals(shown("A001"), said());
        assertEquals(CardState.READY, conversation.state());
        assertEquals(List.of(scene(1, "A001")), took);
    }

    @Test
    void aFrameThatArrivedDamagedGoesAgainAfterTheGapAndManyAreTold() {
        settled();
        want(1, "A001");
        for (var n = 1; n <= 3; n++) {
            assertEquals(new Turn.Say(shown("A001")), conversation.next(now), "time " + n);
            conversation.answered(new Nack(Nack.CRC), now);
            assertInstanceOf(Turn.Wait.class, conversation.next(now));
            now += SECOND;
        }
        assertEquals(CardState.faulty("received a damaged frame: check the cable"), conversation.state());
    }

    @Test
    void aCardWithoutFontsIsFaultyAndSaysWhatToDo() {
        settled();
        want(1, "A001");
        conversation.next(now);
        conversation.answered(new Nack(12), now);
        assertEquals(
                CardState.faulty("lacks the font: load the 16 dot fonts with the maker's tool"), conversation.state());
        assertEquals(List.of(), took);
    }

    @Test
    void anUnknownCommandGroupIsTold() {
        settled();
        want(1, "A001");
        conversation.next(now);
        conversation.answered(new Nack(Nack.UNKNOWN_GROUP), now);
        assertEquals(CardState.faulty("does not know the command group: is it a BX-5K/6K card?"), conversation.state());
    }

    @Test
    void aSceneThatCameWhileTheCardWasBusyWins() {
        // given
        settled();
        want(1, "A001");
        conversation.next(now);
        want(2, "A002");
        conversation.answered(new Nack(Nack.BUSY), now);
        // when
        now += 2 * SECOND;
        // then
        assertEquals(shown("A002"), said());
        assertEquals(List.of(scene(2, "A002")), took);
    }

    @Test
    void aSingleSilenceIsAskedAfterAtOnceAndOnlyASecondOneIsTold() {
        // given
        settled();
        want(1, "A001");
        conversation.next(now);
        // when
        conversation.silent(now, "does not answer");
        // then
        assertEquals(CardState.READY, conversation.state());
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.silent(now, "does not answer");
        assertEquals(CardState.absent("does not answer"), conversation.state());
        assertInstanceOf(Turn.Wait.class, conversation.next(now));
    }

    @Test
    void anAcknowledgementThatComesLateIsTakenForNoOther() {
        // given
        settled();
        want(1, "A001");
        conversation.next(now);
        conversation.silent(now, "does not answer");
        conversation.next(now);
        // when: the answer to the scene comes after all
        conversation.answered(new Ack(), now);
        // then
        assertTrue(conversation.asking());
        assertEquals(List.of(), took);
        conversation.answered(WELL, now);
        now += SECOND;
        assertEquals(shown("A001"), said());
        assertEquals(List.of(scene(1, "A001")), took);
    }

    @Test
    void aCardThatKnowsNoStatusIsPingedInstead() {
        // given
        said();
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.answered(new Nack(Nack.UNKNOWN_COMMAND), now);
        assertEquals(CardState.READY, conversation.state());
        // when
        want(1, "A001");
        conversation.next(now);
        conversation.silent(now, "does not answer");
        // then
        assertEquals(new Turn.Say(new Ping()), conversation.next(now));
    }

    @Test
    void aCardThatKnowsNoStatusConfirmsASignByAPing() {
        // given
        conversation.up();
        want(1, "A001");
        said();
        said();
        want(2, "A001");
        // when
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.answered(new Nack(Nack.UNKNOWN_COMMAND), now);
        now += SECOND;
        // then
        assertEquals(new Ping(), said());
        assertEquals(List.of(scene(1, "A001"), scene(2, "A001")), took);
    }

    @Test
    void aMuteCardIsAskedEverMoreRarely() {
        var pauses = new ArrayList<Long>();
        for (var n = 1; n <= 6; n++) {
            conversation.next(now);
            conversation.silent(now, "does not answer");
            pauses.add(((Turn.Wait) conversation.next(now)).nanos() / SECOND);
            now += pauses.getLast() * SECOND;
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 8L, 8L), pauses);
    }

    @Test
    void aDamagedAnswerIsAskedAfterWithoutTakingWhatComesLate() {
        // given
        settled();
        want(1, "A001");
        conversation.next(now);
        // when
        conversation.spoilt(SPOILT, now);
        // then
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.answered(WELL, now);
        // and the card, which may have shown it, is not refreshed twice within a second
        assertEquals(new Turn.Wait(SECOND), conversation.next(now));
        now += SECOND;
        assertEquals(shown("A001"), said());
    }

    @Test
    void aStrayByteBeforeAnAnswerIsNone() {
        // given
        settled();
        want(1, "A001");
        conversation.next(now);
        // when
        conversation.spoilt(NOISE, now);
        assertTrue(conversation.asking());
        conversation.answered(new Ack(), now);
        // then
        assertEquals(List.of(scene(1, "A001")), took);
    }

    @Test
    void aCardThatSomebodySwitchedOffIsSwitchedOnAndOneThatGoesDarkAgainAndAgainIsTold() {
        // given
        var off = new OnbonMessage.Status(false, 8, null, 0, List.of(), "");
        said();
        for (var n = 1; n <= 3; n++) {
            // when
            assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
            conversation.answered(off, now);
            // then
            assertEquals(n < 3, conversation.ready(), "time " + n);
            assertEquals(new OnbonMessage.Power(true), said());
            now += 60 * SECOND;
        }
    }

    @Test
    void aFixedBrightnessIsToldAndToldAgainWhenTheCardHasAnother() {
        // given
        conversation = with(look(new OnbonBrightness.Fixed(12), false));
        // then
        assertEquals(
                List.of(new Ping(), new AskStatus(), new OnbonMessage.Brightness(12)), List.of(said(), said(), said()));
        now += 60 * SECOND;
        assertEquals(List.of(new AskStatus(), new OnbonMessage.Brightness(12)), List.of(said(), said()));
    }

    @Test
    void theBrightnessOfTheDayNeedsTheTimeWhichIsToldAgainOnlyWhereItWouldBeWrong() {
        // given
        var levels = Collections.nCopies(48, 5);
        var nine = LocalDateTime.of(2026, 11, 26, 9, 0);
        conversation = with(look(new OnbonBrightness.OfDay(levels), false));
        settled();
        // when
        conversation.time(new HallTime(nine, now));
        now += SECOND;
        // then
        assertEquals(new OnbonMessage.SetTime(nine.plusSeconds(1)), said());
        assertEquals(new OnbonMessage.BrightnessOfDay(levels), said());
        conversation.time(new HallTime(nine.plusSeconds(2), now));
        assertInstanceOf(Turn.Wait.class, conversation.next(now));
        conversation.time(new HallTime(nine.plusMinutes(3), now));
        assertEquals(new OnbonMessage.SetTime(nine.plusMinutes(3)), said());
    }

    @Test
    void aCardWhoseOwnClockGoesWrongIsToldTheTimeAgain() {
        // given
        var nine = LocalDateTime.of(2026, 11, 26, 9, 0);
        conversation = with(look(new OnbonBrightness.OfDay(Collections.nCopies(48, 5)), false));
        conversation.time(new HallTime(nine, now));
        settled();
        // when
        now += 10 * SECOND;
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.answered(new OnbonMessage.Status(true, 8, nine.plusSeconds(14), 0, List.of(), ""), now);
        // then: four seconds are none
        assertInstanceOf(Turn.Wait.class, conversation.next(now));
        now += 10 * SECOND;
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.answered(new OnbonMessage.Status(true, 8, nine.plusHours(1), 0, List.of(), ""), now);
        assertEquals(new OnbonMessage.SetTime(nine.plusSeconds(20)), said());
    }

    @Test
    void theTimeStandsOnASignOnlyOnceTheCardHasTakenIt() {
        // given
        var look = new OnbonLook(new OnbonBrightness.Own(), OnbonColours.NONE, true, true, false);
        conversation = new OnbonConversation(OnbonTestCards.card(256, 64, OnbonType.ANY, look), this);
        settled();
        want(1, "A001");
        assertFalse(areas(said()).getFirst().text().contains("\\D"));
        // when
        conversation.time(new HallTime(LocalDateTime.of(2026, 11, 26, 9, 0), now));
        assertInstanceOf(OnbonMessage.SetTime.class, said());
        now += SECOND;
        // then
        assertTrue(areas(said()).getFirst().text().contains("\\D"));
        // and another card on the same wire is told it before its sign
        conversation.down("gone");
        conversation.up();
        now += SECOND;
        assertEquals(new Ping(), said());
        assertInstanceOf(OnbonMessage.SetTime.class, said());
        assertTrue(areas(said()).getFirst().text().contains("\\D"));
    }

    @Test
    void troubleWithAQuestionDoesNotWriteTheSignAgain() {
        // given
        settled();
        want(1, "A001");
        said();
        for (var trouble : List.of(Nack.BUSY, Nack.CRC)) {
            now += 10 * SECOND;
            assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
            // when
            conversation.answered(new Nack(trouble), now);
            now += SECOND;
            // then
            assertFalse(conversation.next(now) instanceof Turn.Say(var message) && message instanceof ShowAreas);
            conversation.answered(answer(new AskStatus()), now);
        }
        now += 10 * SECOND;
        conversation.next(now);
        conversation.spoilt(SPOILT, now);
        assertEquals(new AskStatus(), said());
        now += 10 * SECOND;
        conversation.next(now);
        conversation.silent(now, "does not answer");
        assertEquals(new AskStatus(), said());
        assertInstanceOf(Turn.Wait.class, conversation.next(now));
        assertEquals(List.of(scene(1, "A001")), took);
    }

    @Test
    void aRefusalThatComesLateIsTakenForNoOther() {
        // given
        settled();
        want(1, "A001");
        conversation.next(now);
        conversation.silent(now, "does not answer");
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        // when
        conversation.answered(new Nack(Nack.UNKNOWN_COMMAND), now);
        // then
        assertTrue(conversation.asking());
        conversation.answered(WELL, now);
        assertEquals(CardState.READY, conversation.state());
    }

    @Test
    void aCardThatRefusesItsStatusInDoubtIsFoundAllTheSame() {
        // given: the first answer of all is lost
        conversation.up();
        conversation.next(now);
        conversation.silent(now, "does not answer");
        now += 2 * SECOND;
        assertEquals(new Turn.Say(new AskStatus()), conversation.next(now));
        conversation.answered(new Nack(Nack.UNKNOWN_COMMAND), now);
        // when
        conversation.silent(now, "does not answer");
        now += 8 * SECOND;
        // then
        assertEquals(new Ping(), said());
        assertEquals(CardState.READY, conversation.state());
    }

    @Test
    void aCardThatIsToBeDarkAndSaysItIsOnIsSwitchedOffAgain() {
        // given
        conversation = with(look(new OnbonBrightness.Own(), true));
        settled();
        conversation.want(new Scene(1L, List.of(), 6), now);
        said();
        assertEquals(new OnbonMessage.Power(false), said());
        // when
        now += 10 * SECOND;
        assertEquals(new AskStatus(), said());
        // then
        assertEquals(new OnbonMessage.Power(false), said());
    }

    @Test
    void aDarkSceneSwitchesTheLampsOffAfterItAndTheNextSwitchesThemOnBeforeIt() {
        // given
        conversation = with(look(new OnbonBrightness.Own(), true));
        settled();
        // when
        conversation.want(new Scene(1L, List.of(), 6), now);
        assertEquals(new ShowAreas(new OnbonMessage.Deletion.All(), List.of()), said());
        // then
        assertEquals(new OnbonMessage.Power(false), said());
        want(2, "A001");
        assertEquals(new OnbonMessage.Power(true), said());
        now += SECOND;
        assertEquals(shown("A001"), said());
    }

    @Test
    void aRefusedBrightnessIsToldAndStopsNoScene() {
        conversation = with(look(new OnbonBrightness.Fixed(12), false));
        said();
        said();
        conversation.next(now);
        conversation.answered(new Nack(Nack.UNKNOWN_COMMAND), now);
        want(1, "A001");
        assertEquals(shown("A001"), said());
        assertEquals(List.of(scene(1, "A001")), took);
        assertTrue(String.valueOf(conversation.state().reason()).startsWith("does not take its brightness"));
    }

    @Test
    void onlyTheAreaThatChangesIsWrittenSoThatANoticePassesOn() {
        // given
        conversation = new OnbonConversation(OnbonTestCards.card(256, 64, OnbonType.BX_6K2, OnbonLook.PLAIN), this);
        settled();
        var notice = "请带好身份证原件,在等候区留意叫号,过号请到导办台";
        conversation.want(calls(1, "A001", notice), now);
        assertEquals(2, areas(said()).size());
        // when
        now += SECOND;
        conversation.want(calls(2, "A002", notice), now);
        // then
        assertEquals(List.of(0), areas(said()).stream().map(OnbonArea::id).toList());
        now += SECOND;
        conversation.want(calls(3, "A003", "短"), now);
        assertEquals(
                new OnbonMessage.Deletion.These(List.of(1)),
                assertInstanceOf(ShowAreas.class, said()).delete());
    }

    private static List<OnbonArea> areas(OnbonMessage message) {
        return assertInstanceOf(ShowAreas.class, message).areas();
    }

    private static Scene calls(long revision, String call, String notice) {
        return new Scene(revision, List.of(new Page(List.of(call, "", "", notice))), 6);
    }

    private OnbonConversation with(OnbonLook look) {
        return new OnbonConversation(OnbonTestCards.card(128, 16, OnbonType.ANY, look), this);
    }

    private static OnbonLook look(OnbonBrightness brightness, boolean lampsOff) {
        return new OnbonLook(brightness, OnbonColours.NONE, false, true, lampsOff);
    }

    private void want(long revision, String text) {
        conversation.want(scene(revision, text), now);
    }

    /** What is said next, and done by the card. */
    private OnbonMessage said() {
        var message = assertInstanceOf(Turn.Say.class, conversation.next(now)).message();
        conversation.answered(answer(message), now);
        return message;
    }

    private OnbonMessage answer(OnbonMessage message) {
        if (message instanceof ShowAreas show) {
            if (show.delete() instanceof OnbonMessage.Deletion.All) {
                onCard.clear();
            }
            show.areas().forEach(area -> onCard.add(area.id()));
        }
        return message instanceof AskStatus
                ? new OnbonMessage.Status(true, 8, null, 0, List.copyOf(onCard), "")
                : new Ack();
    }

    /** All that is said to a card that has just appeared. */
    private void settled() {
        conversation.up();
        while (conversation.next(now) instanceof Turn.Say(var message)) {
            conversation.answered(answer(message), now);
        }
        states.clear();
    }

    private static Scene scene(long revision, String text) {
        return new Scene(revision, List.of(Page.of(text)), 6);
    }

    private static OnbonMessage shown(String text) {
        return new ShowAreas(
                new OnbonMessage.Deletion.None(), new OnbonScenes(OnbonTestCards.bar()).areas(scene(1, text), true));
    }
}

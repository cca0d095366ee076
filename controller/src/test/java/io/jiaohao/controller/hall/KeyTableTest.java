// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.*;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.LEADER;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every key in every state of a window, as the table in {@code docs/protocol.md} says. S001 is the ticket at the window, S002 waits. {@code FRESH}: called 10 s ago;
 * {@code CALLED}: 30 s ago; {@code LATE}: 60 s ago; {@code HELD}: S001 was set aside; {@code P+…}: in a break over that state; {@code EMPTY}: nobody waits.
 * Capitals are refusals; small words are events in their order.
 */
class KeyTableTest {
    private static final Path MANUAL = Path.of("..", "docs", "protocol.md");

    @TestFactory
    Stream<DynamicTest> everyKeyDoesInEveryStateWhatTheTableSays() {
        var tests = new ArrayList<DynamicTest>();
        for (var row : rows().subList(1, rows().size())) {
            for (var column = 1; column < row.size(); column++) {
                var key = Key.valueOf(rows().getFirst().get(column));
                var expected = row.get(column);
                tests.add(DynamicTest.dynamicTest(
                        key + " in " + row.getFirst() + ": " + expected,
                        () -> assertEquals(
                                expected,
                                outcome(in(row.getFirst()).when(command(key)).decision()))));
            }
        }
        return tests.stream();
    }

    @Test
    void theTableHasAColumnForEveryKeyThatIsServed() {
        var columns = rows().getFirst().stream().skip(1).map(Key::valueOf).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Key.class), columns);
    }

    /** The table of the manual, without the line below its head. */
    private static List<List<String>> rows() {
        try (var lines = Files.lines(MANUAL)) {
            return lines.dropWhile(line -> !line.startsWith("| state "))
                    .takeWhile(line -> line.startsWith("|"))
                    .filter(line -> !line.startsWith("| -"))
                    .map(line -> Arrays.stream(
                                    line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Specification in(String state) {
        if (state.startsWith("P+")) {
            return in(state.substring(2)).and(paused(THREE));
        }
        return switch (state) {
            case "CLOSED" -> given(taken("S001"), taken("S002"));
            case "EMPTY" -> given(new Event.WindowOpened(THREE, LEADER, false));
            case "IDLE" -> given(new Event.WindowOpened(THREE, LEADER, false), taken("S002"));
            case "FRESH" -> calling(10);
            case "CALLED" -> calling(30);
            case "LATE" -> calling(60);
            case "HELD" -> calling(10).and(arrived("S001", THREE), held("S001", THREE, HoldKind.AWAY));
            case "SERVING" -> calling(10).and(arrived("S001", THREE));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Specification calling(int seconds) {
        return given(new Event.WindowOpened(THREE, LEADER, false), taken("S001"), taken("S002"), called("S001", THREE))
                .later(seconds);
    }

    private static Command command(Key key) {
        return switch (key) {
            case OPEN -> open(THREE);
            case CLOSE -> close(THREE);
            case NEXT -> next(THREE);
            case RECALL -> recall(THREE);
            case ARRIVED -> arrive(THREE);
            case FINISH -> finish(THREE);
            case NO_SHOW -> noShow(THREE);
            case PAUSE -> pause(THREE);
            case CONTINUE -> goOn(THREE);
            case UNDO -> undo(THREE);
            case HOLD -> hold(THREE, HoldKind.AWAY);
            case RESUME -> resume(THREE);
            case TRANSFER -> transfer(THREE, YIBAO);
            case CALL -> pick(THREE, "S002");
            case COVER -> cover(THREE, FIVE);
            case RATE -> rate(THREE, 5);
        };
    }

    private static String outcome(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused.refusal().code().name();
            case Decision.Repeated repeated -> "repeated";
            case Decision.Accepted accepted ->
                accepted.events().stream()
                        .map(KeyTableTest::word)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
        };
    }

    /** An asterisk: nobody pressed it, it was inferred. */
    private static String word(Event event) {
        return switch (event) {
            case Event.Answered answered -> "";
            case Event.TicketFinished finished -> finished.inferred() ? "finished*" : "finished";
            case Event.TicketMissed missed -> missed.inferred() ? "missed*" : "missed";
            case Event.CallUndone undone -> "undone";
            case Event.OfTicket other -> name(other, "Ticket");
            case Event.CoverBegun begun -> "covers";
            case Event.CoverEnded ended -> "uncovers";
            case Event.OfWindow other -> name(other, "Window");
            case Event.OfAppointment other -> name(other, "Appointment");
            case Event.OfVoice other -> name(other, "Voice");
            case Event.OfNotice other -> name(other, "Notice");
            case Event.PinSet set -> "pin";
            case Event.FiguresNoted noted -> "noted";
            case Event.ServiceLeft left -> "left";
            case Event.ServiceServed served -> "served";
            case Event.HoursTurned turned -> "turned";
            case Event.PriorityShareHigh high -> "share";
            case Event.DayOpened day -> "day opened";
            case Event.DayClosed day -> "day closed";
            case Event.ControllerStarted started -> "started";
            case Event.PlanApplied plan -> "plan";
            case Event.ClockCorrected clock -> "clock";
            case Event.DamageFound damage -> "damage";
        };
    }

    private static String name(Event event, String of) {
        return event.getClass().getSimpleName().replace(of, "").toLowerCase(java.util.Locale.ROOT);
    }
}

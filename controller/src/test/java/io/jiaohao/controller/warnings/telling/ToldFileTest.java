// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Seats;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered across a restart. */
class ToldFileTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Warning RED = new Warning(Kind.WAIT, Level.RED, 230, new Warning.Everywhere(), NINE);
    private static final ToldFile.Memory MEMORY = new ToldFile.Memory(
            Map.of(
                    "duty", new Telling(Map.of(Kind.WAIT, Told.first(RED, NINE))),
                    "log", new Telling(Map.of(Kind.WAIT, Told.first(RED, NINE).ended(NINE.plusSeconds(9))))),
            new Seats(Map.of(
                    new WindowNumber(3), new Seats.Sitting("07", new Moment(NINE, NINE.plusMillis(5)), null),
                    new WindowNumber(12),
                            new Seats.Sitting(
                                    "",
                                    new Moment(NINE, NINE),
                                    new Moment(NINE.plusSeconds(7), NINE.plusSeconds(8))))));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsKeptIsReadAsItWas() {
        new ToldFile(folder).write(MEMORY);
        assertEquals(MEMORY, new ToldFile(folder).read());
    }

    @Test
    void theFirstStartKnowsNothing() {
        assertEquals(ToldFile.Memory.NOTHING, new ToldFile(folder).read());
    }

    @Test
    void aSpoiltLineIsSkippedAndTheOthersAreRead() throws IOException {
        // given
        var file = new ToldFile(folder);
        file.write(MEMORY);
        var path = folder.resolve("warnings.txt");
        var text = Files.readString(path)
                .replace("told duty WAIT", "told duty WEIT")
                .replace("seat 12", "seat x");
        // when
        Files.writeString(path, text + "told\nseat 3 07 yesterday\n\0\0\0");
        // then
        assertEquals(java.util.Set.of("log"), file.read().tellings().keySet());
        assertEquals(1, file.read().seats().sittings().size());
    }

    @Test
    void whereItCannotBeWrittenTheHallGoesOn() throws IOException {
        var nowhere = Files.writeString(folder.resolve("file"), "");
        new ToldFile(nowhere).write(MEMORY);
        assertEquals(ToldFile.Memory.NOTHING, new ToldFile(nowhere).read());
    }
}

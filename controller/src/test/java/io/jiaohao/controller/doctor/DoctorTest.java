// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.doctor.Finding.Health;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.journal.FileJournal;
import io.jiaohao.controller.journal.StateLock;
import io.jiaohao.protocol.CommandId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says. */
class DoctorTest {
    @TempDir
    private Path state = Path.of("");

    @Test
    void ofAHallThatIsWellNothingIsIll() throws IOException {
        days(3);
        var findings = examine(null);
        assertEquals(List.of(), ill(findings));
        assertTrue(text(findings).contains("日志完好:4 天,共 7 条"), () -> text(findings));
        assertTrue(text(findings).contains("控制器没有在运行"));
    }

    @Test
    void aRunningHallCanBeExaminedToo() throws IOException {
        days(1);
        try (var running = StateLock.take(state)) {
            assertTrue(text(examine(null)).contains("控制器正在运行"), running::toString);
        }
    }

    @Test
    void aChangedByteIsFoundAndSaidWhere() throws IOException {
        days(3);
        var file = state.resolve("journal/2026-11-23.journal");
        var bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        var ill = ill(examine(null));
        assertTrue(ill.getFirst().contains("2026-11-23.journal 第 0 字节处断开"), ill::toString);
    }

    @Test
    void aDayThatSomebodyWroteAnewDoesNotFitTheNext() throws IOException {
        // given: a day of another hall, whole in itself, in the place of ours
        days(3);
        var other = Files.createDirectories(state.resolve("other"));
        write(other, 3, "e2");
        Files.copy(
                other.resolve("journal/2026-11-23.journal"),
                state.resolve("journal/2026-11-23.journal"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        // then
        assertTrue(ill(examine(null)).toString().contains("hash chain"));
    }

    @Test
    void aFingerprintNotedDownFitsForEverOrSomethingWasChanged() throws IOException {
        days(2);
        var noted = text(examine(null))
                .lines()
                .filter(line -> line.contains("末条指纹"))
                .map(line -> line.replaceAll(".*指纹 ([0-9]+:[0-9a-f]+).*", "$1"))
                .findFirst();
        days(1);
        assertEquals(List.of(), ill(examine(noted.orElseThrow())));
        assertTrue(ill(examine("3:0123456789abcdef")).getFirst().contains("指纹不符"));
    }

    @Test
    void whatWasSetAsideIsNamed() throws IOException {
        days(1);
        Files.createDirectories(state.resolve("records.damaged-2026-11-23"));
        var note = examine(null).stream()
                .filter(finding -> finding.health() == Health.NOTE)
                .map(Finding::zh)
                .collect(Collectors.joining());
        assertTrue(note.contains("records.damaged-2026-11-23"), note);
    }

    @Test
    void withoutAFolderItSaysSo() throws IOException {
        var findings = Doctor.examine(state.resolve("nowhere"), Optional.empty());
        assertTrue(findings.getFirst().zh().startsWith("没有这个目录"));
    }

    private void days(int days) throws IOException {
        write(state, days, "e1");
    }

    /** One entry before the first day, and two on each. */
    private static void write(Path state, int days, String epoch) throws IOException {
        try (var journal = FileJournal.open(state.resolve("journal"))) {
            var hall = journal.recovered();
            if (hall.sequence() == 0) {
                hall = run(journal, hall, new Command.Start(epoch, "0.1.0"));
            }
            for (var n = 0; n < days; n++) {
                var yesterday = hall.day() == null ? LocalDate.parse("2026-11-22") : hall.day();
                hall = run(journal, hall, new Command.OpenDay(yesterday.plusDays(1)));
                hall = run(journal, hall, new Command.CloseDay());
            }
        }
    }

    private static Hall run(FileJournal journal, Hall hall, Command command) throws IOException {
        var at = Instant.parse("2026-11-23T01:00:00Z").plusSeconds(hall.sequence());
        var order = new Order(CommandId.fresh(), Source.SELF, at, command);
        if (!(Hall.decide(hall, order) instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command);
        }
        var entry = new Entry(hall.sequence() + 1, at, Source.SELF, accepted.events());
        journal.append(entry);
        journal.force();
        return Hall.evolve(hall, entry);
    }

    private List<Finding> examine(@org.jspecify.annotations.Nullable String known) throws IOException {
        return Doctor.examine(state, Optional.ofNullable(known));
    }

    private static List<String> ill(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.health() == Health.ILL)
                .map(Finding::zh)
                .toList();
    }

    private static String text(List<Finding> findings) {
        return new String(
                findings.toString().replace(", ", "\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

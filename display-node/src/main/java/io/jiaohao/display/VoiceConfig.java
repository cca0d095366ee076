// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.speaker.SpeakerSettings;
import io.jiaohao.display.speaker.chip.ChipModel;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code [speaker]}: where sound goes, which voices speak in which order, and how.
 *
 * @param folder for the sink {@code wav}; absent for the sound card
 * @param device of the sound card, as {@code aplay -L} names it
 * @param words names the hall calls people to, for the bank that is made here
 * @param banks where banks are kept
 * @param lexicon the hall's own file of words that voices read wrong
 */
record VoiceConfig(
        SpeakerSettings settings,
        @Nullable Path folder,
        String device,
        List<String> voices,
        boolean yao,
        int wordsPerMinute,
        List<String> words,
        Path banks,
        @Nullable Path lexicon,
        Command command,
        @Nullable Chip chip,
        Source source) {

    static final String BANK = "bank";
    static final String ESPEAK = "espeak";
    static final String COMMAND = "command";
    static final String CHIP = "chip";
    private static final Set<String> VOICES = new TreeSet<>(List.of(BANK, ESPEAK, COMMAND, CHIP));

    /** A program of the hall's own; empty for none. */
    record Command(List<String> line, Duration patience) {
        Command {
            line = List.copyOf(line);
        }
    }

    /** A speech chip on a serial line. */
    record Chip(ChipModel model, SerialSettings line) {}

    /** Where recordings are fetched; without an address only those of this node are used. */
    record Source(@Nullable URI http, String token) {}

    VoiceConfig {
        voices = List.copyOf(voices);
        words = List.copyOf(words);
    }

    /**
     * Reads the table.
     *
     * @param file of the settings: folders without a root are beside it
     */
    static @Nullable VoiceConfig read(@Nullable ConfigTable table, ConfigTable controller, Path file) {
        var source = source(controller);
        if (table == null) {
            return null;
        }
        var config = new VoiceConfig(
                settings(table),
                folder(table),
                table.text("device", "default"),
                table.texts("voices", List.of(BANK, ESPEAK)),
                table.flag("yao", false),
                table.whole("wordsPerMinute", 80, 300, 160),
                table.texts("words", List.of()),
                beside(file, table.text("banks", "banks")),
                table.has("lexicon") ? beside(file, table.text("lexicon")) : null,
                new Command(
                        table.texts("command", List.of()),
                        Duration.ofMillis(table.whole("commandMillis", 500, 60_000, 8_000))),
                chip(table.table("chip")),
                source);
        config.check(table);
        table.end();
        return config;
    }

    private static SpeakerSettings settings(ConfigTable table) {
        return new SpeakerSettings(
                table.as("zone", "hall", VoiceConfig::zone),
                table.texts("languages", List.of("zh")),
                table.whole("times", 1, 3, 2),
                table.flag("chime", true));
    }

    private static String zone(String name) {
        if (!name.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("must be 1 to 30 small letters, digits or dashes, not " + name);
        }
        return name;
    }

    private static Path beside(Path file, String name) {
        return file.toAbsolutePath().resolveSibling(name);
    }

    private static @Nullable Path folder(ConfigTable table) {
        var sink = table.text("sink", "device");
        return switch (sink) {
            case "device" -> null;
            case "wav" -> Path.of(table.text("folder"));
            default -> throw table.wrong("sink", "must be \"device\" or \"wav\", not \"" + sink + '"');
        };
    }

    private static @Nullable Chip chip(@Nullable ConfigTable table) {
        if (table == null) {
            return null;
        }
        var chip = new Chip(table.as("model", "SYN6288", VoiceConfig::model), SerialSettings.read(table, 9_600));
        table.end();
        return chip;
    }

    private static ChipModel model(String name) {
        return Stream.of(ChipModel.values())
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be one of " + List.of(ChipModel.values()) + ", not \"" + name + '"'));
    }

    private static Source source(ConfigTable controller) {
        var http = controller.as("http", "", text -> text.isEmpty() ? URI.create("") : URI.create(text));
        if (!http.toString().isEmpty()
                && (http.getHost() == null || !String.valueOf(http.getScheme()).startsWith("http"))) {
            throw controller.wrong("http", "must be an address as http://127.0.0.1:8080, not " + http);
        }
        return new Source(http.toString().isEmpty() ? null : http, controller.text("token", ""));
    }

    /** A voice that is named must have what it needs; the chip is a loudspeaker of its own and comes before or after the others. */
    private void check(ConfigTable table) {
        for (var voice : voices) {
            if (!VOICES.contains(voice)) {
                throw table.wrong("voices", "has “" + voice + '”' + ConfigTable.nearest(voice, VOICES));
            }
        }
        if (voices.isEmpty() || voices.size() != Set.copyOf(voices).size()) {
            throw table.wrong("voices", "must name at least one voice, and each once");
        }
        if (voices.contains(COMMAND) == command.line().isEmpty()) {
            throw table.wrong("command", "and “command” in voices go together");
        }
        if (voices.contains(CHIP) != (chip != null)) {
            throw table.wrong("voices", "and the table [speaker.chip] must both name the chip");
        }
        var place = voices.indexOf(CHIP);
        if (place > 0 && place < voices.size() - 1) {
            throw table.wrong("voices", "must have the chip first or last: it is a loudspeaker of its own");
        }
    }
}

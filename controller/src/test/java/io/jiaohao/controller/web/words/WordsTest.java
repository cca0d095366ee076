// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.words;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No word is missing in either language, none stands in a script, and none lies about unused. */
class WordsTest {
    private static final Path WEB = Path.of("src", "main", "resources", "web");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*(?s:.*?)\\*/");

    @TestFactory
    Stream<DynamicTest> everyWordIsThereInChineseAndInEnglish() throws IOException {
        return files("words", ".json").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    for (var pair : json(file)) {
                        var both = ((io.vertx.core.json.JsonArray) pair.getValue()).getList();
                        assertEquals(2, both.size(), pair.getKey());
                        var zh = (String) both.getFirst();
                        var en = (String) both.getLast();
                        assertFalse(zh.isBlank() || en.isBlank(), pair.getKey());
                        assertFalse(HAN.matcher(en).find(), pair.getKey() + ": " + en);
                        assertEquals(values(zh), values(en), pair.getKey());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noWordIsSaidInTwoWays() throws IOException {
        var strict = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return files("words", ".json").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    try (var parser = strict.createParser(Files.readString(file))) {
                        assertDoesNotThrow(() -> {
                            while (parser.nextToken() != null) {}
                        });
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noScriptAndNoPageSpeaksForItself() throws IOException {
        return Stream.of(".js", ".html")
                .flatMap(ending -> all(ending).stream())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    var text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    // the key that changes the language names the other one
                    assertFalse(HAN.matcher(text.replace("'中文'", "")).find(), "words in " + file);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyWordIsSaidSomewhere() throws IOException {
        return files("words", ".json").stream()
                .filter(file -> !file.endsWith("reasons.json") && !file.endsWith("shared.json"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var page = file.getFileName().toString().replace(".json", "");
                    var said = text(page);
                    var idle = json(file).fieldNames().stream()
                            .filter(key -> !says(said, key))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(Set.of(), idle);
                }));
    }

    @Test
    void aPageIsFilledWithItsChineseWords() {
        var words = Words.load("shared");
        assertEquals("<p data-t=\"soon\" class=\"x\">马上</p>", words.fill("<p data-t=\"soon\" class=\"x\"></p>"));
        assertEquals("<b data-t-label=\"soon\" aria-label=\"马上\">", words.fill("<b data-t-label=\"soon\">"));
        assertEquals("约 4 分钟", words.zh("minutes", Map.of("n", 4)));
        assertTrue(words.en("soon").equals("soon"));
    }

    /** By its whole key, or as one of a family: {@code 'by.' + by} or {@code `todo.${…}`}. */
    private static boolean says(String text, String key) {
        var family = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : key.replaceAll("\\d+$", "");
        if (Stream.of("'" + key + "'", "\"" + key + "\"").anyMatch(text::contains)) {
            return true;
        }
        return Stream.of("'" + family + "' + ", "'" + family + "'", "\"" + family + "\"", "`" + family + "${")
                .anyMatch(text::contains);
    }

    /** A page's scripts and HTML, scripts elsewhere that ask for its words, and the rooms that make something of them. */
    private static String text(String page) throws IOException {
        var text = new StringBuilder();
        for (var file : files(page, "")) {
            text.append(Files.readString(file));
        }
        for (var file : all(".js")) {
            if (Files.readString(file).contains("/assets/words/" + page + ".js'")) {
                text.append(Files.readString(file));
            }
        }
        try (var rooms = Files.walk(Path.of("src", "main", "java"))) {
            for (var room : rooms.filter(Files::isDirectory).toList()) {
                var sources = sources(room);
                text.append(sources.contains("Words.load(\"" + page + "\")") ? sources : "");
            }
        }
        return text.toString();
    }

    /** Of one room: whoever loads words there speaks for its neighbours. */
    private static String sources(Path room) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(room)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject json(Path file) throws IOException {
        return new JsonObject(Files.readString(file));
    }

    private static List<Path> all(String ending) {
        try (var files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        if (!Files.isDirectory(WEB.resolve(folder))) {
            return List.of();
        }
        try (var files = Files.list(WEB.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

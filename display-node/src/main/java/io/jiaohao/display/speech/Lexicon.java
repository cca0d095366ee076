// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that voices read wrong, and how they are said: 重呼 is chóng hū. A line of the file is the word, its pinyin with tone
 * digits and, where there is one, a text that any voice reads right, with tabs between. The hall's lines go before ours. Pure.
 */
public final class Lexicon {
    private static final String READ = "[a-zü]+[1-5]( [a-zü]+[1-5])*";

    private record Entry(
            String word, String pinyin, @Nullable String sounds) {}

    private final List<Entry> entries;

    private Lexicon(List<Entry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> -entry.word().length()))
                .toList();
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException where a line is none, with its number
     */
    public static Lexicon parse(String text) {
        var entries = new ArrayList<Entry>();
        var lines = text.lines().toList();
        for (var n = 0; n < lines.size(); n++) {
            var line = lines.get(n).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(line, n + 1));
            }
        }
        return new Lexicon(entries);
    }

    private static Entry entry(String line, int number) {
        var columns = line.split("\t+", -1);
        if (columns.length < 2 || columns.length > 3 || !columns[1].strip().matches(READ)) {
            throw new IllegalArgumentException("line " + number
                    + " must be a word, a tab and its pinyin with tone digits (重呼, tab, chong2 hu1), not \"" + line
                    + '"');
        }
        return new Entry(columns[0].strip(), columns[1].strip(), columns.length == 3 ? columns[2].strip() : null);
    }

    /** This one's words before those of another. */
    public Lexicon before(Lexicon other) {
        var all = new ArrayList<>(entries);
        other.entries.stream()
                .filter(theirs -> entries.stream().noneMatch(ours -> ours.word().equals(theirs.word())))
                .forEach(all::add);
        return new Lexicon(all);
    }

    /** For a voice that reads pinyin among Hanzi: a space keeps each syllable by itself. */
    public String withPinyin(String text) {
        var spoken = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var entry = at(text, at);
            if (entry.isPresent()) {
                spoken.append(' ').append(entry.get().pinyin()).append(' ');
                at += entry.get().word().length();
            } else {
                spoken.append(text.charAt(at));
                at++;
            }
        }
        return spoken.toString().strip();
    }

    /** For every other voice: Hanzi that sound the same and have one reading. */
    public String inPlainHanzi(String text) {
        var plain = text;
        for (var entry : entries) {
            if (entry.sounds() != null) {
                plain = plain.replace(entry.word(), entry.sounds());
            }
        }
        return plain;
    }

    private Optional<Entry> at(String text, int at) {
        return entries.stream()
                .filter(entry -> text.startsWith(entry.word(), at))
                .findFirst();
    }

    /** Every word and its readings, by which one sees whether two are the same. */
    @Override
    public String toString() {
        return entries.toString();
    }
}

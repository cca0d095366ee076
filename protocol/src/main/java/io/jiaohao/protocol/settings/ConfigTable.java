// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * One table of a TOML file, read key by key. Keys that were never asked for are unknown: {@link #end} refuses them. Owned by one
 * thread.
 */
public final class ConfigTable {
    private final String file;
    private final String path;
    private final TomlTable table;
    private final @Nullable Integer line;
    private final Set<String> asked = new TreeSet<>();

    private ConfigTable(String file, String path, TomlTable table, @Nullable Integer line) {
        this.file = file;
        this.path = path;
        this.table = table;
        this.line = line;
    }

    /**
     * Reads a file.
     *
     * @throws ConfigError where it cannot be read or is no TOML
     */
    public static ConfigTable read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ConfigError(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Reads a text that is called {@code name} in complaints. */
    public static ConfigTable parse(String name, String text) {
        var parsed = parsed(name, text);
        if (parsed.hasErrors()) {
            var first = parsed.errors().getFirst();
            throw new ConfigError(name + " line " + first.position().line() + ": " + first.getMessage());
        }
        return new ConfigTable(name, "", parsed, null);
    }

    /** The parser itself gives up on a few texts that are far from TOML (tomlj 1.x asserts; found by fuzzing). */
    private static TomlParseResult parsed(String name, String text) {
        try {
            return Toml.parse(text);
        } catch (RuntimeException | AssertionError e) {
            throw new ConfigError(name + " is not TOML: " + e.getMessage());
        }
    }

    public String text(String key, String otherwise) {
        var value = value(key, String.class, "a text in quotes");
        return value == null ? otherwise : value;
    }

    public String text(String key) {
        var value = value(key, String.class, "a text in quotes");
        if (value == null) {
            throw missing(key);
        }
        return value;
    }

    public boolean flag(String key, boolean otherwise) {
        var value = value(key, Boolean.class, "true or false");
        return value == null ? otherwise : value;
    }

    public int whole(String key, int least, int most, int otherwise) {
        var value = value(key, Long.class, "a whole number");
        return value == null ? otherwise : within(key, value, least, most);
    }

    public int whole(String key, int least, int most) {
        var value = value(key, Long.class, "a whole number");
        if (value == null) {
            throw missing(key);
        }
        return within(key, value, least, most);
    }

    private int within(String key, long value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(key, "must be " + least + " to " + most + ", not " + value);
        }
        return (int) value;
    }

    /** Reads a text as a value of ours, whose complaint becomes the message. */
    public <T> T as(String key, String otherwise, Function<String, T> read) {
        try {
            return read.apply(text(key, otherwise));
        } catch (IllegalArgumentException e) {
            throw wrong(key, String.valueOf(e.getMessage()));
        }
    }

    public List<String> texts(String key, List<String> otherwise) {
        var array = value(key, TomlArray.class, "a list of texts");
        if (array == null) {
            return otherwise;
        }
        if (!array.toList().stream().allMatch(String.class::isInstance)) {
            throw wrong(key, "must be a list of texts");
        }
        return array.toList().stream().map(String::valueOf).toList();
    }

    public @Nullable ConfigTable table(String key) {
        var child = value(key, TomlTable.class, "a table [" + path + key + "]");
        return child == null ? null : new ConfigTable(file, path + key + ".", child, lineOf(key));
    }

    public ConfigTable tableOrEmpty(String key) {
        var child = table(key);
        return child == null ? new ConfigTable(file, path + key + ".", Toml.parse(""), line) : child;
    }

    public ConfigTable needed(String key) {
        var child = table(key);
        if (child == null) {
            throw missing(key);
        }
        return child;
    }

    public List<ConfigTable> tables(String key) {
        var array = value(key, TomlArray.class, "tables [[" + path + key + "]]");
        var found = new ArrayList<ConfigTable>();
        for (var i = 0; array != null && i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable child)) {
                throw wrong(key, "must be tables [[" + path + key + "]]");
            }
            found.add(new ConfigTable(
                    file, path + key + ".", child, array.inputPositionOf(i).line()));
        }
        return found;
    }

    /** All keys of this table, for tables whose keys are data. */
    public Set<String> keys() {
        asked.addAll(table.keySet());
        return table.keySet();
    }

    /** Reads a decimal number. */
    public double decimal(String key, double least, double most, double otherwise) {
        var value = value(key, Number.class, "a number");
        if (value == null) {
            return otherwise;
        }
        if (value.doubleValue() < least || value.doubleValue() > most) {
            throw wrong(key, "must be " + least + " to " + most + ", not " + value);
        }
        return value.doubleValue();
    }

    /** A list of whole numbers that must be there. */
    public List<Integer> wholes(String key) {
        var array = value(key, TomlArray.class, "a list of whole numbers");
        if (array == null) {
            throw missing(key);
        }
        if (!array.toList().stream().allMatch(Long.class::isInstance)) {
            throw wrong(key, "must be a list of whole numbers");
        }
        return array.toList().stream()
                .map(number -> Math.toIntExact((Long) number))
                .toList();
    }

    /** Makes a value of ours from this table; its complaint becomes an error with the table's line. */
    public <T> T check(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw error(line, (path.isEmpty() ? "" : path.substring(0, path.length() - 1) + ": ") + e.getMessage());
        }
    }

    /** Whether a key stands here; asks for it. */
    public boolean has(String key) {
        asked.add(key);
        return table.get(List.of(key)) != null;
    }

    /** Refuses keys nobody asked for. */
    public void end() {
        for (var key : table.keySet()) {
            if (!asked.contains(key)) {
                throw wrong(key, "is not known" + nearest(key, asked));
            }
        }
    }

    /** The known word most like {@code key}, as the end of a message; all of them where none is. */
    public static String nearest(String key, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(key, word)))
                .filter(word -> distance(key, word) <= Math.max(2, key.length() / 2))
                .map(word -> "; did you mean " + word + "?")
                .orElse("; known are " + String.join(", ", known));
    }

    /** Levenshtein's: how many letters to change, add or leave out. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private <T> @Nullable T value(String key, Class<T> type, String what) {
        asked.add(key);
        var value = table.get(List.of(key));
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw wrong(key, "must be " + what);
        }
        return type.cast(value);
    }

    private @Nullable Integer lineOf(String key) {
        var position = table.inputPositionOf(List.of(key));
        return position == null ? line : Integer.valueOf(position.line());
    }

    public ConfigError wrong(String key, String why) {
        return error(lineOf(key), path + key + ' ' + why);
    }

    private ConfigError missing(String key) {
        return error(line, path + key + " is missing");
    }

    private ConfigError error(@Nullable Integer where, String what) {
        return new ConfigError(file + (where == null ? "" : " line " + where) + ": " + what);
    }
}

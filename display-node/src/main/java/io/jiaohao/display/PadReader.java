// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.bus.BusKeys;
import io.jiaohao.display.pad.bus.BusSettings;
import io.jiaohao.display.pad.gpio.GpioSettings;
import io.jiaohao.display.pad.keypad.KeypadKey;
import io.jiaohao.display.pad.keypad.KeypadKeys;
import io.jiaohao.display.pad.keypad.KeypadSettings;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code [pins]}, {@code [pads]}, {@code [keypads]} and what each window says of its keys. Owned by one thread: first every
 * {@link #window}, then {@link #read}.
 */
final class PadReader {
    /** How a key is written that shall do nothing. */
    private static final String NONE = "NONE";

    private static final int MOST_ADDRESS = 254;
    /** A Raspberry Pi leads out BCM 0 to 27. */
    private static final int MOST_PIN = 27;

    private final ConfigTable root;
    private final Duration debounce;
    private final @Nullable Integer mockPort;
    private final Map<WindowNumber, GpioSettings.Place> pins = new LinkedHashMap<>();
    private final List<BusSettings.Place> places = new ArrayList<>();
    private final Map<Path, List<WindowNumber>> keypads = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    PadReader(ConfigTable root) {
        this.root = root;
        var table = root.tableOrEmpty("pins");
        var port = table.whole("mockPort", -1, 65_535, -1);
        this.mockPort = port < 0 ? null : port;
        this.debounce = Duration.ofMillis(table.whole("debounceMillis", 1, 1_000, 20));
        table.end();
    }

    /** What a window says of its keys. */
    void window(WindowNumber window, ConfigTable table) {
        var keys = table.table("keys");
        var lamp = table.has("lamp") ? pin(table, "lamp") : null;
        if (keys != null || lamp != null) {
            pins.put(window, new GpioSettings.Place(keys == null ? Map.of() : keys(keys), lamp));
        }
        var pad = table.table("pad");
        if (pad != null) {
            places.add(place(window, pad));
        }
        var keypad = table.table("keypad");
        if (keypad != null) {
            keypads.computeIfAbsent(Path.of(keypad.text("device")), path -> new ArrayList<>())
                    .add(window);
            keypad.end();
        }
    }

    private Map<Tap, Integer> keys(ConfigTable table) {
        var keys = new HashMap<Tap, Integer>();
        for (var name : table.keys()) {
            keys.put(complete(table, name, tap(table, name, name)), pin(table, name));
        }
        return keys;
    }

    /** Simulated keys may be any number, so that one computer can show a whole hall. */
    private int pin(ConfigTable table, String name) {
        var bcm = table.whole(name, 0, mockPort == null ? MOST_PIN : 999);
        once("pin " + bcm);
        return bcm;
    }

    private BusSettings.Place place(WindowNumber window, ConfigTable table) {
        var address = table.whole("address", 1, MOST_ADDRESS);
        var evaluator = table.has("evaluator") ? table.whole("evaluator", 1, MOST_ADDRESS) : 0;
        table.end();
        once("the pad with address " + address);
        if (evaluator > 0) {
            once("the evaluator with address " + evaluator);
        }
        return new BusSettings.Place(window, address, evaluator > 0 ? evaluator : null);
    }

    private void once(String what) {
        if (!taken.add(what)) {
            throw root.wrong("windows", "name " + what + " twice");
        }
    }

    PadConfig read() {
        return new PadConfig(new GpioSettings(debounce, mockPort, pins), bus(root.table("pads")), keypads());
    }

    private @Nullable BusSettings bus(@Nullable ConfigTable table) {
        if (table == null) {
            if (!places.isEmpty()) {
                throw root.wrong("windows", "have a pad: say in [pads] which serial line it is on");
            }
            return null;
        }
        var bus = new BusSettings(
                SerialSettings.read(table, 9_600),
                Duration.ofMillis(table.whole("gapMillis", 0, 1_000, 20)),
                Duration.ofMillis(table.whole("repeatMillis", 0, 10_000, 1_000)),
                table.flag("echo", false),
                table.flag("together", false),
                table.check(() -> new BusKeys(
                        taps(table.tableOrEmpty("keys"), BusKeys.usual().taps()))),
                grades(table),
                stars(table.tableOrEmpty("stars")),
                places);
        table.end();
        return bus;
    }

    private static List<Integer> grades(ConfigTable table) {
        var grades = table.has("grades") ? table.wholes("grades") : List.<Integer>of();
        if (grades.size() > 4 || grades.stream().anyMatch(grade -> grade < 1 || grade > 5)) {
            throw table.wrong("grades", "must be the grades 1 to 5 of at most four keys, not " + grades);
        }
        return grades;
    }

    private static Map<String, Integer> stars(ConfigTable table) {
        var stars = new HashMap<String, Integer>();
        table.keys().forEach(badge -> stars.put(badge, table.whole(badge, 1, 5)));
        return stars;
    }

    private List<KeypadSettings> keypads() {
        var table = root.tableOrEmpty("keypads");
        var keys = table.check(() -> new KeypadKeys(
                taps(table.tableOrEmpty("keys"), KeypadKeys.usual().taps())));
        var choose = table.as("choose", "TAB", PadReader::keypadKey);
        if (choose == KeypadKey.NUMLOCK && keypads.values().stream().anyMatch(windows -> windows.size() > 1)) {
            throw table.wrong(
                    "choose",
                    "must be TAB, EQUALS or ESCAPE where windows share a keypad: many send NumLock by themselves");
        }
        var letters = table.as("letters", "", PadReader::letters);
        var forget = Duration.ofMillis(table.whole("forgetMillis", 500, 60_000, 5_000));
        var light = table.flag("light", true);
        table.end();
        return keypads.entrySet().stream()
                .map(each -> new KeypadSettings(each.getKey(), each.getValue(), keys, choose, letters, forget, light))
                .toList();
    }

    private static KeypadKey keypadKey(String name) {
        return Stream.of(KeypadKey.NUMLOCK, KeypadKey.TAB, KeypadKey.EQUALS, KeypadKey.ESCAPE)
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be NUMLOCK, TAB, EQUALS or ESCAPE, not " + name));
    }

    private static String letters(String letters) {
        if (!letters.matches("[A-Z]{0,9}")) {
            throw new IllegalArgumentException("must be at most nine letters A to Z, not " + letters);
        }
        return letters;
    }

    private static Map<String, Tap> taps(ConfigTable table, Map<String, Tap> usual) {
        var taps = new HashMap<>(usual);
        for (var key : table.keys()) {
            var meaning = table.text(key);
            if (meaning.equals(NONE)) {
                taps.remove(key);
            } else {
                var tap = tap(table, key, meaning);
                taps.put(key, key.startsWith(KeypadKeys.DIGITS) ? tap : complete(table, key, tap));
            }
        }
        return taps;
    }

    private static Tap complete(ConfigTable table, String key, Tap tap) {
        if (tap.lacksArgument()) {
            throw table.wrong(key, "needs an argument behind " + tap + ", as in TRANSFER SB or CALL A012");
        }
        return tap;
    }

    private static Tap tap(ConfigTable table, String key, String meaning) {
        try {
            return Tap.parse(meaning);
        } catch (IllegalArgumentException e) {
            throw table.wrong(key, e.getMessage() + ConfigTable.nearest(meaning, Tap.names()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A display node's configuration, read once. Every key has a default or is asked for by name; an unknown or wrong one stops the
 * start with its line.
 *
 * @param patience how long the controller may be gone before signs say 人工叫号
 */
record DisplayConfig(
        Broker broker,
        List<Window> windows,
        @Nullable CardModel hall,
        @Nullable VoiceConfig speaker,
        Pins pins,
        Duration patience,
        int emulatorPort) {

    /** The way to the hall's broker; {@code user} is also this node's id. */
    record Broker(String host, int port, boolean tls, HallId hall, NodeId user, String password) {}

    /** One window: its card, where it has one, and which pin each of its keys is on. */
    record Window(WindowNumber number, @Nullable CardModel card, Map<Key, Integer> keys) {
        Window {
            keys = Map.copyOf(keys);
        }
    }

    /** @param mockPort where simulated keys listen; absent for none */
    record Pins(Duration debounce, @Nullable Integer mockPort) {}

    DisplayConfig {
        windows = List.copyOf(windows);
    }

    /** Reads and checks a file; a {@code ConfigError} names what is not right. */
    static DisplayConfig read(Path file) {
        var root = ConfigTable.read(file);
        var controller = root.tableOrEmpty("controller");
        var emulator = root.tableOrEmpty("emulator");
        var hall = root.table("hall");
        var pins = pins(root.tableOrEmpty("pins"));
        var config = new DisplayConfig(
                broker(root.needed("broker")),
                root.tables("windows").stream().map(each -> window(each, pins)).toList(),
                hall == null ? null : hallCard(hall),
                VoiceConfig.read(root.table("speaker"), controller, file),
                pins,
                Duration.ofSeconds(controller.whole("lostAfterSeconds", 1, 3600, 10)),
                emulator.whole("port", 0, 65_535, 0));
        controller.end();
        emulator.end();
        root.end();
        config.checkOnce(root);
        return config;
    }

    /** All cards, windows first. */
    List<CardModel> cards() {
        return Stream.concat(windows.stream().map(Window::card), Stream.ofNullable(hall))
                .filter(card -> card != null)
                .toList();
    }

    private static Broker broker(ConfigTable table) {
        var broker = new Broker(
                table.text("host", "127.0.0.1"),
                table.whole("port", 1, 65_535, 1883),
                table.flag("tls", false),
                table.as("hall", "main", HallId::new),
                table.as("user", "", NodeId::new),
                table.text("password"));
        table.end();
        return broker;
    }

    private static Window window(ConfigTable table, Pins pins) {
        var number = new WindowNumber(table.whole("number", 1, 999));
        var card = table.table("card");
        var keys = table.table("keys");
        var window = new Window(
                number,
                card == null ? null : Cards.read(card, CardPlace.window("window-" + number)),
                keys == null ? Map.of() : keys(keys, pins));
        table.end();
        return window;
    }

    private static CardModel hallCard(ConfigTable hall) {
        var card = Cards.read(hall.needed("card"), CardPlace.hall());
        hall.end();
        return card;
    }

    private static Map<Key, Integer> keys(ConfigTable table, Pins pins) {
        var keys = new EnumMap<Key, Integer>(Key.class);
        var known = Stream.of(Key.values()).map(Key::name).collect(Collectors.toCollection(TreeSet::new));
        for (var name : table.keys()) {
            if (!known.contains(name)) {
                throw table.wrong(name, "is no key" + ConfigTable.nearest(name, known));
            }
            // A Raspberry Pi leads out BCM 0 to 27; simulated keys may be any number, so that one computer can show a
            // whole hall.
            keys.put(Key.valueOf(name), table.whole(name, 0, pins.mockPort() == null ? 27 : 999));
        }
        return keys;
    }

    private static Pins pins(ConfigTable table) {
        var port = table.whole("mockPort", -1, 65_535, -1);
        var pins = new Pins(Duration.ofMillis(table.whole("debounceMillis", 1, 1_000, 20)), port < 0 ? null : port);
        table.end();
        return pins;
    }

    private void checkOnce(ConfigTable root) {
        var numbers = new HashSet<WindowNumber>();
        var pinsTaken = new HashSet<Integer>();
        for (var window : windows) {
            once(root, numbers.add(window.number()), "window " + window.number());
            window.keys().values().forEach(bcm -> once(root, pinsTaken.add(bcm), "pin " + bcm));
        }
        Set<String> places = new HashSet<>();
        for (var card : cards()) {
            once(root, card.place().endsWith(":0") || places.add(card.place()), "the card at " + card.place());
        }
    }

    private static void once(ConfigTable root, boolean first, String what) {
        if (!first) {
            throw root.wrong("windows", "name " + what + " twice");
        }
    }
}

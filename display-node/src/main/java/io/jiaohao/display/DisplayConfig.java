// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.display.screen.ScreenSettings;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.node.BrokerSettings;
import io.jiaohao.protocol.settings.ConfigTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A display node's configuration, read once. Every key has a default or is asked for by name; an unknown or wrong one stops the
 * start with its line.
 *
 * @param staffRoom the sign in the staff room, which says what the hall is warned of
 * @param patience how long the controller may be gone before signs say 人工叫号
 */
record DisplayConfig(
        BrokerSettings broker,
        List<Window> windows,
        @Nullable CardModel hall,
        @Nullable CardModel staffRoom,
        @Nullable VoiceConfig speaker,
        PadConfig pads,
        List<ScreenSettings> screens,
        Duration patience,
        int emulatorPort) {

    /** One window and its card, where it has one. */
    record Window(WindowNumber number, @Nullable CardModel card) {}

    DisplayConfig {
        windows = List.copyOf(windows);
        screens = List.copyOf(screens);
    }

    /** Reads and checks a file; a {@code ConfigError} names what is not right. */
    static DisplayConfig read(Path file) {
        var root = ConfigTable.read(file);
        var controller = root.tableOrEmpty("controller");
        var emulator = root.tableOrEmpty("emulator");
        var hall = root.table("hall");
        var staffRoom = root.table("staffRoom");
        var pads = new PadReader(root);
        var config = new DisplayConfig(
                BrokerSettings.read(root.needed("broker")),
                root.tables("windows").stream().map(each -> window(each, pads)).toList(),
                hall == null ? null : card(hall, CardPlace.hall()),
                staffRoom == null ? null : card(staffRoom, CardPlace.staffRoom()),
                VoiceConfig.read(root.table("speaker"), controller, file),
                pads.read(),
                root.tables("screens").stream().map(Screens::read).toList(),
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
        return Stream.concat(windows.stream().map(Window::card), Stream.of(hall, staffRoom))
                .filter(card -> card != null)
                .toList();
    }

    private static Window window(ConfigTable table, PadReader pads) {
        var number = new WindowNumber(table.whole("number", 1, 999));
        var card = table.table("card");
        var window = new Window(number, card == null ? null : Cards.read(card, CardPlace.window("window-" + number)));
        pads.window(number, table);
        table.end();
        return window;
    }

    private static CardModel card(ConfigTable table, CardPlace place) {
        var card = Cards.read(table.needed("card"), place);
        table.end();
        return card;
    }

    private void checkOnce(ConfigTable root) {
        var numbers = new HashSet<WindowNumber>();
        for (var window : windows) {
            once(root, numbers.add(window.number()), "window " + window.number());
        }
        Screens.check(screens, root);
        Set<String> places = new HashSet<>();
        for (var card : cards()) {
            once(root, card.place().endsWith(":0") || places.add(card.place()), "the card at " + card.place());
        }
        checkLines(root);
        checkStaffRoom(root);
    }

    /** Cards share a serial line only where they speak alike and equally fast. */
    private void checkLines(ConfigTable root) {
        var uses = new HashMap<String, String>();
        for (var card : cards()) {
            var line = card.line();
            var before = line == null ? null : uses.putIfAbsent(line.device(), line.use());
            if (line != null && before != null && !before.equals(line.use())) {
                throw root.wrong(
                        "windows",
                        "use " + line.device() + " for " + before + " and for " + line.use()
                                + ": one line has one kind of card and one speed");
            }
        }
    }

    /** No call waits until a warning has gone over the line. */
    private void checkStaffRoom(ConfigTable root) {
        var line = staffRoom == null ? null : staffRoom.line();
        for (var card : cards()) {
            var other = card.line();
            if (line != null
                    && card != staffRoom
                    && other != null
                    && other.device().equals(line.device())) {
                throw root.wrong(
                        "staffRoom",
                        "shares " + line.device() + " with " + card.name()
                                + ": give it a line of its own, so that no call waits for a warning");
            }
        }
    }

    private static void once(ConfigTable root, boolean first, String what) {
        if (!first) {
            throw root.wrong("windows", "name " + what + " twice");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.controller.simulation.people.RecordedDay;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The settings files of a demo: the same files that an installer writes, with free ports and emulated devices in them. Written once
 * the ports are known; those of the nodes once the controller has made their passwords.
 */
final class DemoSettings {
    /** Prefixes that neither sound nor look alike. */
    private static final String PREFIXES = "ABHKLMSYJWXQRUZ";

    /** What a recorded hall does before its first citizen. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    /** Keys that say nothing without an argument; a pin has none. */
    private static final Set<Key> ASKS_FOR_MORE = Set.of(Key.CALL, Key.TRANSFER, Key.RATE);

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final DemoOptions options;
    private final int http;
    private final int mqtt;
    private final int road;
    private final int cardsPage;
    private final int printerPage;
    private final int printerPort;
    private final int buttonPort;
    private final List<WindowNumber> windows;
    private final List<Integer> cardPorts;
    private final List<Integer> keyPorts;

    DemoSettings(DemoOptions options) throws IOException {
        this.options = options;
        var recorded = options.recorded();
        var count = recorded == null ? 8 : recorded.windows();
        this.windows =
                IntStream.rangeClosed(1, count).mapToObj(WindowNumber::new).toList();
        var ports = Ports.free(6 + count + 2 + count);
        this.http = options.httpPort() == 0 ? ports.get(0) : options.httpPort();
        this.mqtt = ports.get(1);
        this.road = options.road().applyAsInt(mqtt);
        this.cardsPage = ports.get(2);
        this.printerPage = ports.get(3);
        this.printerPort = ports.get(4);
        this.buttonPort = ports.get(5);
        this.cardPorts = ports.subList(6, 6 + count + 2);
        this.keyPorts = ports.subList(8 + count, 8 + count + count);
    }

    List<WindowNumber> windows() {
        return windows;
    }

    int http() {
        return http;
    }

    int mqtt() {
        return mqtt;
    }

    int cardsPage() {
        return cardsPage;
    }

    int printerPage() {
        return printerPage;
    }

    Path state() {
        return options.folder().resolve("state");
    }

    Path speech() {
        return options.folder().resolve("speech");
    }

    /** Where the simulated service buttons listen. */
    int buttonPort() {
        return buttonPort;
    }

    /** Where the simulated keys of a window's node listen. */
    int keyPort(WindowNumber window) {
        return keyPorts.get(options.separateNodes() ? window.value() - 1 : 0);
    }

    /** The names of the nodes that serve windows. */
    List<String> windowNodes() {
        return options.separateNodes()
                ? windows.stream().map(window -> "window-" + window).toList()
                : List.of("windows");
    }

    Path writeHall() throws IOException {
        var text = new StringBuilder("[hall]\nname = \"镇党群服务中心\"\ncomplaints = \"12345\"\n");
        text.append("[http]\nport = ")
                .append(http)
                .append("\npublicUrl = \"\"\n[mqtt]\nport = ")
                .append(mqtt)
                .append('\n');
        text.append("[hours]\nalways = true\n[clock]\npace = ")
                .append(options.pace())
                .append('\n');
        var recorded = options.recorded();
        if (recorded != null) {
            text.append("start = \"")
                    .append(START.format(recorded.date().atStartOfDay().plus(begins(recorded))))
                    .append("\"\n");
            plan(text, recorded);
        }
        for (var node : windowNodes()) {
            text.append("[[nodes]]\nid = \"")
                    .append(node)
                    .append("\"\nkind = \"windows\"\nwindows = [")
                    .append(windowsOf(node).stream().map(WindowNumber::toString).collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        text.append("[[nodes]]\nid = \"hall\"\nkind = \"hall\"\n");
        // the printer is a box with buttons, too
        text.append(
                "[[kiosks]]\nid = \"kiosk\"\nprinter = \"printer\"\n[[kiosks]]\nid = \"printer\"\nscreen = false\n");
        return write("hall.toml", text);
    }

    /** From midnight to where the hall's clock begins. */
    static Duration begins(RecordedDay recorded) {
        var early = recorded.begins().minus(EARLY);
        return early.isNegative() ? Duration.ZERO : early;
    }

    private void plan(StringBuilder text, RecordedDay recorded) {
        var services = recorded.services();
        for (var n = 0; n < services.size(); n++) {
            var code = services.get(n);
            text.append("[[services]]\ncode = \"")
                    .append(code)
                    .append("\"\nname = \"")
                    .append(code)
                    .append("\"\nshort = \"")
                    .append(code, 0, Math.min(8, code.length()))
                    .append("\"\nprefix = \"")
                    .append(PREFIXES.charAt(n))
                    .append("\"\n");
        }
        var serves = services.stream().map(code -> '"' + code + "\" = 10").collect(Collectors.joining(", "));
        for (var window : windows) {
            text.append("[[windows]]\nnumber = ")
                    .append(window)
                    .append("\nname = \"")
                    .append(window)
                    .append("号窗口\"\nserves = { ")
                    .append(serves)
                    .append(" }\n");
        }
    }

    /** The settings of a display node, which are also those of its emulated cards. */
    Path writeWindowNode(String node, Doors doors) throws IOException {
        var text = broker(node, doors);
        windowsOf(node).forEach(window -> {
            card(text, window);
            keys(text, window);
        });
        text.append("[pins]\nmockPort = ")
                .append(keyPort(windowsOf(node).getFirst()))
                .append('\n');
        return write("display-" + node + ".toml", text);
    }

    Path writeHallNode(Doors doors) throws IOException {
        var text = broker("hall", doors);
        // recorded voices are fetched from the controller
        text.append("[controller]\nhttp = \"http://127.0.0.1:")
                .append(http)
                .append("\"\ntoken = \"")
                .append(doors.token("hall"))
                .append("\"\n");
        hallCards(text);
        text.append("[speaker]\nsink = \"wav\"\nfolder = \"").append(speech()).append("\"\n");
        return write("display-hall.toml", text);
    }

    /** All cards of the hall, for the one process that plays them. */
    Path writeCards() throws IOException {
        var text = broker("cards", null);
        windows.forEach(window -> card(text, window));
        hallCards(text);
        text.append("[emulator]\nport = ").append(cardsPage).append('\n');
        return write("cards.toml", text);
    }

    /** The settings of the printer, without doors of its emulation; with a button for each of {@code services}. */
    Path writePrinter(@Nullable Doors doors, List<String> services) throws IOException {
        var text = broker("printer", doors);
        text.append("[printer]\nhost = \"127.0.0.1\"\nport = ")
                .append(printerPort)
                .append("\nmemory = \"")
                .append(options.folder().resolve("printer.jobs"))
                .append("\"\n");
        text.append("[emulator]\nport = ").append(printerPage).append('\n');
        if (doors != null) {
            buttons(text, services);
        }
        return write(doors == null ? "paper.toml" : "printer.toml", text);
    }

    /** On pins that no computer has, so that a demo on a Raspberry Pi moves nothing. */
    private void buttons(StringBuilder text, List<String> services) {
        text.append("[kiosk]\nmockPort = ").append(buttonPort).append('\n');
        for (var n = 0; n < services.size(); n++) {
            text.append("[[kiosk.buttons]]\nservice = \"")
                    .append(services.get(n))
                    .append("\"\npin = ")
                    .append(100 + n)
                    .append("\nlamp = ")
                    .append(200 + n)
                    .append('\n');
        }
    }

    private StringBuilder broker(String user, @Nullable Doors doors) {
        return new StringBuilder("[broker]\nhost = \"127.0.0.1\"\nport = ")
                .append(road)
                .append("\nuser = \"")
                .append(user)
                .append("\"\npassword = \"")
                .append(doors == null ? "-" : doors.password(user))
                .append("\"\n");
    }

    private void card(StringBuilder text, WindowNumber window) {
        text.append("[[windows]]\nnumber = ")
                .append(window)
                .append("\n[windows.card]\nhost = \"127.0.0.1\"\nport = ")
                .append(cardPorts.get(window.value() - 1))
                .append("\naddress = ")
                .append(window)
                .append("\nwidth = 128\n");
    }

    private static void keys(StringBuilder text, WindowNumber window) {
        text.append("[windows.keys]\n");
        var pin = (window.value() - 1) * Key.values().length;
        for (var key : Key.values()) {
            if (!ASKS_FOR_MORE.contains(key)) {
                text.append(key).append(" = ").append(pin).append('\n');
            }
            pin++;
        }
    }

    private void hallCards(StringBuilder text) {
        text.append("[hall]\n[hall.card]\nhost = \"127.0.0.1\"\nport = ")
                .append(cardPorts.get(windows.size()))
                .append("\naddress = 100\nwidth = 256\nheight = 64\n");
        // and the sign in the staff room, which hangs on the same node
        text.append("[staffRoom]\n[staffRoom.card]\nhost = \"127.0.0.1\"\nport = ")
                .append(cardPorts.getLast())
                .append("\naddress = 101\nwidth = 160\nheight = 32\n[staffRoom.card.colours]\n");
    }

    private List<WindowNumber> windowsOf(String node) {
        return options.separateNodes() ? List.of(WindowNumber.parse(node.substring("window-".length()))) : windows;
    }

    private Path write(String name, CharSequence text) throws IOException {
        return Files.writeString(options.folder().resolve(name), text);
    }
}

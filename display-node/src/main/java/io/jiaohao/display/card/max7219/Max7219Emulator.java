// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyph;
import io.jiaohao.display.glyphs.GlyphReader;
import io.jiaohao.display.glyphs.Glyphs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chain in software, at the far end of a {@link Max7219Cable}. Its text is read off the lit lamps. It cannot refuse or be mute, as
 * no chain can answer; {@code DROPPING} pulls the cable out. Any thread.
 */
final class Max7219Emulator implements EmulatedCard {
    private static final Logger LOG = LoggerFactory.getLogger(Max7219Emulator.class);

    private final Max7219Settings settings;
    private final GlyphReader reader;
    private final LongSupplier clock;
    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private volatile Temper temper = Temper.WELL;
    private volatile Seen seen;

    private record Seen(Max7219Chain chain, long frames, long lastAt, String last) {}

    /**
     * Listens on the loopback address, at {@code settings.mockPort()}, 0 for any free port.
     *
     * @throws IllegalStateException where the port is taken
     */
    Max7219Emulator(Max7219Settings settings, Glyphs glyphs, LongSupplier clock) {
        this.settings = settings;
        this.reader = new GlyphReader(glyphs);
        this.clock = clock;
        this.seen = new Seen(Max7219Chain.afterPowerUp(settings.layout().chips()), 0, clock.getAsLong(), "");
        try {
            this.door = new ServerSocket(settings.mockPort(), 4, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot listen on port " + settings.mockPort() + " for " + settings.name(), e);
        }
        Thread.ofVirtual().name("chain-" + settings.name()).start(this::admit);
        LOG.info("emulated chain {} listens on {}", settings.name(), door.getLocalSocketAddress());
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().start(() -> {
                    Max7219Cable.serve(guest, bytes -> latched(guest, bytes));
                    guests.remove(guest);
                });
            } catch (IOException e) {
                LOG.debug("the door of an emulated chain: {}", e.toString());
            }
        }
    }

    private void latched(Socket guest, byte[] bytes) {
        if (temper == Temper.DROPPING) {
            pull(guest);
            return;
        }
        latched(bytes);
    }

    /** What one chip select brought. */
    synchronized void latched(byte[] bytes) {
        var frame = Max7219Codec.decode(bytes);
        if (frame == null) {
            return;
        }
        var before = seen;
        var chain = before.chain.after(frame);
        var changed = !chain.chips().equals(before.chain.chips());
        seen = new Seen(
                chain,
                before.frames + (changed ? 1 : 0),
                changed ? clock.getAsLong() : before.lastAt,
                HexFormat.of().formatHex(bytes));
    }

    private static void pull(Socket guest) {
        try {
            guest.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Max7219Chain chain() {
        return seen.chain;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public int width() {
        return settings.width();
    }

    @Override
    public int height() {
        return settings.height();
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    @Override
    public List<String> text() {
        var dots = dots();
        var lines = new ArrayList<String>();
        for (var y = 0; y + Glyph.HEIGHT <= height(); y += Glyph.HEIGHT) {
            lines.add(reader.read(dots, y));
        }
        return lines.stream().allMatch(String::isEmpty) ? List.of() : lines;
    }

    /** Only what is lit now: chips know no pages. */
    @Override
    public List<List<String>> pages() {
        var text = text();
        return text.isEmpty() ? List.of() : List.of(text);
    }

    @Override
    public long frames() {
        return seen.frames;
    }

    @Override
    public long lastFrameAt() {
        return seen.lastAt;
    }

    @Override
    public String lastFrame() {
        return seen.last;
    }

    @Override
    public Dots dots() {
        return seen.chain.dots(settings.layout());
    }

    @Override
    public void temper(Temper next) {
        temper = next;
        if (next == Temper.DROPPING) {
            guests.forEach(Max7219Emulator::pull);
        }
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public void close() {
        try {
            door.close();
            guests.forEach(Max7219Emulator::pull);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import io.jiaohao.display.board.HallTime;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyphs;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A K-series card in software, whatever it is plugged in to: understands what the maker's frames say, keeps dynamic areas and
 * draws them. Its own address and the broadcasts are heard, others ignored. Frames come one at a time; all else is for any
 * thread.
 */
public final class OnbonEmulator implements EmulatedCard {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonEmulator.class);
    private static final int MOST = 15;
    private static final int REMEMBERED = 100;
    private static final String BARCODE = "00".repeat(16);

    private final String name;
    private final int address;
    private final int buffer;
    private final Duration answer;
    private final Glyphs glyphs;
    private final LongSupplier clock;
    private final OnbonAnswers answers;
    private volatile Plug plug = new Plug(0, () -> {});
    private volatile Temper temper = Temper.WELL;
    private volatile Seen seen;
    private final Queue<Long> refreshedAt = new ConcurrentLinkedQueue<>();

    private record Seen(OnbonScreen screen, OnbonMessage brightness, long frames, long lastAt, String last) {}

    private record Plug(int port, Runnable pull) {}

    /** What the card does about a frame. */
    public sealed interface Reaction {
        /** Nothing. */
        record Silence() implements Reaction {}

        @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
        record Answer(byte[] bytes, Duration after) implements Reaction {}

        /** Ends the connection, where there is one. */
        record HangUp() implements Reaction {}
    }

    /**
     * A dark card.
     *
     * @param buffer bytes of data it takes in one frame
     * @param answer how long its host waits for answers
     * @param clock nanoseconds, {@link System#nanoTime}
     */
    public OnbonEmulator(
            String name,
            int address,
            int width,
            int height,
            int buffer,
            Duration answer,
            Glyphs glyphs,
            LongSupplier clock) {
        this.name = name;
        this.address = address;
        this.buffer = buffer;
        this.answer = answer;
        this.glyphs = glyphs;
        this.clock = clock;
        this.answers = new OnbonAnswers(clock.getAsLong());
        this.seen =
                new Seen(OnbonScreen.dark(width, height), new OnbonMessage.Brightness(MOST), 0, clock.getAsLong(), "");
    }

    /** Plugged in from here on. */
    void plugged(int port, Runnable pull) {
        plug = new Plug(port, pull);
    }

    /** Everything a wire brings, one frame at a time. */
    public Reaction heard(OnbonFrame frame, byte[] bytes) {
        var destination = frame.destination();
        if (destination != address && destination != OnbonFrame.ANY_CARD && destination != OnbonFrame.ALL_CARDS) {
            return new Reaction.Silence();
        }
        return answers.inTurn(reaction(frame, bytes), clock.getAsLong());
    }

    private Reaction reaction(OnbonFrame frame, byte[] bytes) {
        return switch (temper) {
            case WELL, REBOOTS -> answered(frame, bytes, Duration.ZERO);
            case MUTE -> {
                understood(frame.message(), bytes);
                yield new Reaction.Silence();
            }
            case REFUSING -> reply(frame.destination(), new OnbonMessage.Nack(OnbonMessage.Nack.BUSY), Duration.ZERO);
            case DROPPING -> new Reaction.HangUp();
            case SLOW -> answered(frame, bytes, answer.multipliedBy(3).dividedBy(4));
            case LATE -> answered(frame, bytes, answer.multipliedBy(2));
            case GARBLING -> OnbonBadLine.damaged(answered(frame, bytes, Duration.ZERO));
            case LOSES_ONE -> {
                temper = Temper.WELL;
                yield new Reaction.Silence();
            }
            case NOISY -> OnbonBadLine.noisy(answered(frame, bytes, Duration.ZERO));
        };
    }

    /** A frame whose check sum is wrong, on a wire of this card's own. */
    Reaction damaged() {
        return temper == Temper.WELL
                ? reply(address, new OnbonMessage.Nack(OnbonMessage.Nack.CRC), Duration.ZERO)
                : new Reaction.Silence();
    }

    private Reaction answered(OnbonFrame frame, byte[] bytes, Duration after) {
        var reply = understood(frame.message(), bytes);
        return frame.destination() == OnbonFrame.ALL_CARDS
                ? new Reaction.Silence()
                : reply(frame.destination(), reply, after);
    }

    /** A broadcast is answered from the broadcast address (the maker's document, 4). */
    private static Reaction reply(int from, OnbonMessage message, Duration after) {
        return new Reaction.Answer(OnbonCodec.encode(OnbonFrame.answer(from, message)), after);
    }

    private OnbonMessage understood(OnbonMessage message, byte[] bytes) {
        var now = clock.getAsLong();
        var screen = seen.screen;
        return switch (message) {
            case OnbonMessage.Ping() -> new OnbonMessage.Ack();
            case OnbonMessage.AskStatus() -> status(now);
            case OnbonMessage.AskScreenId() -> new OnbonMessage.ScreenId(address);
            case OnbonMessage.SetTime(var time) -> shown(screen.at(new HallTime(time, now)), bytes, now);
            case OnbonMessage.ShowAreas show -> shown(show, screen, bytes, now);
            case OnbonMessage.Power(var on) -> shown(screen.lamps(on), bytes, now);
            case OnbonMessage.Clear() -> shown(screen.cleared(), bytes, now);
            case OnbonMessage.Brightness level -> dimmed(level, bytes, now);
            case OnbonMessage.BrightnessOfDay levels -> dimmed(levels, bytes, now);
            case OnbonMessage.Status ignored -> unknown();
            case OnbonMessage.ScreenId ignored -> unknown();
            case OnbonMessage.Ack ignored -> unknown();
            case OnbonMessage.Nack ignored -> unknown();
            case OnbonMessage.Other ignored -> unknown();
        };
    }

    private OnbonMessage shown(OnbonMessage.ShowAreas show, OnbonScreen screen, byte[] bytes, long now) {
        refreshedAt.add(now);
        if (refreshedAt.size() > REMEMBERED) {
            refreshedAt.remove();
        }
        return OnbonCodec.dataLength(show) > buffer
                ? new OnbonMessage.Nack(OnbonMessage.Nack.MEMORY)
                : shown(screen.after(show, now), bytes, now);
    }

    private OnbonMessage shown(OnbonScreen screen, byte[] bytes, long now) {
        seen = new Seen(
                screen, seen.brightness, seen.frames + 1, now, HexFormat.of().formatHex(bytes));
        return new OnbonMessage.Ack();
    }

    private OnbonMessage dimmed(OnbonMessage brightness, byte[] bytes, long now) {
        seen = new Seen(
                seen.screen, brightness, seen.frames + 1, now, HexFormat.of().formatHex(bytes));
        return new OnbonMessage.Ack();
    }

    private static OnbonMessage unknown() {
        return new OnbonMessage.Nack(OnbonMessage.Nack.UNKNOWN_COMMAND);
    }

    private OnbonMessage status(long now) {
        var screen = seen.screen;
        return new OnbonMessage.Status(
                screen.on(),
                brightness(),
                screen.time(now),
                0,
                List.copyOf(new TreeSet<>(screen.areas().keySet())),
                BARCODE);
    }

    /** When its last refreshes came, by its clock; a few of them, the oldest first. */
    public List<Long> refreshedAt() {
        return List.copyOf(refreshedAt);
    }

    /** How bright it is now, 0 to 15; by the half hour where it was told so and has a clock. */
    public int brightness() {
        var time = time();
        return switch (seen.brightness) {
            case OnbonMessage.Brightness(var level) -> level;
            case OnbonMessage.BrightnessOfDay(var levels)
            when time != null -> levels.get(time.getHour() * 2 + time.getMinute() / 30);
            default -> MOST;
        };
    }

    /** The card's own clock; absent until it is set. */
    public @Nullable LocalDateTime time() {
        return seen.screen.time(clock.getAsLong());
    }

    /** Whether the lamps are on. */
    public boolean on() {
        return seen.screen.on();
    }

    /** Somebody else switches it, with the maker's own tool. */
    public void lamps(boolean on) {
        seen = new Seen(seen.screen.lamps(on), seen.brightness, seen.frames, seen.lastAt, seen.last);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int width() {
        return seen.screen.width();
    }

    @Override
    public int height() {
        return seen.screen.height();
    }

    @Override
    public int port() {
        return plug.port();
    }

    @Override
    public List<String> text() {
        return seen.screen.text(clock.getAsLong());
    }

    @Override
    public List<List<String>> pages() {
        return seen.screen.pages(clock.getAsLong());
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
        return seen.screen.dots(glyphs, clock.getAsLong());
    }

    @Override
    public void temper(Temper next) {
        temper = next;
        if (next == Temper.REBOOTS) {
            var was = seen;
            seen = new Seen(was.screen.cleared().lamps(true), was.brightness, was.frames, was.lastAt, was.last);
        }
        LOG.info("emulated card {} is now {}", name, next);
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public void close() {
        plug.pull().run();
    }
}

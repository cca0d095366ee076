// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.CardWatcher;
import io.jiaohao.display.card.LedCard;
import io.jiaohao.display.card.Refresh;
import io.jiaohao.display.card.SceneDots;
import io.jiaohao.display.card.Spi;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyphs;
import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chain of chips. Flashing and alternating are done here, picture by picture, because the chips only keep what they are told.
 * Everything but {@link #show} and {@link #state} happens on one thread of its own, which sleeps until something changes.
 */
final class Max7219Driver implements LedCard {
    private static final Logger LOG = LoggerFactory.getLogger(Max7219Driver.class);
    /** What READY is worth here: nobody can ask these chips. */
    static final CardState WRITTEN = new CardState(
            DeviceState.READY, "written without error; a MAX7219 chain cannot answer, so look at it now and then");

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(8);

    private final Max7219Settings settings;
    private final Spi.Opener opener;
    private final CardWatcher watcher;
    private final SceneDots picture;
    private final Refresh refresh;
    private final BlockingQueue<Runnable> wishes = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile CardState state = CardState.absent("not yet connected");
    private volatile boolean closed;
    private @Nullable Spi chain;
    private @Nullable Scene standing;
    private long stoodSince;
    private @Nullable Dots lit;
    private long toldAt;
    private long pause = FIRST_PAUSE;

    Max7219Driver(Max7219Settings settings, Spi.Opener opener, Glyphs glyphs, CardWatcher watcher) {
        this.settings = settings;
        this.opener = opener;
        this.watcher = watcher;
        this.picture = new SceneDots(settings.width(), settings.height(), glyphs);
        this.refresh = new Refresh(settings.gap().toNanos());
        this.thread = Thread.ofVirtual().name("max7219-" + settings.name()).unstarted(this::run);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public CardState state() {
        return state;
    }

    @Override
    public void open() {
        thread.start();
    }

    @Override
    public void show(Scene scene, long gotAt) {
        wishes.add(() -> refresh.want(scene, gotAt));
    }

    @Override
    public void close() {
        closed = true;
        wishes.add(() -> {});
    }

    private void run() {
        try {
            while (!closed) {
                var wish = wishes.poll(due(), TimeUnit.NANOSECONDS);
                for (; wish != null; wish = wishes.poll()) {
                    wish.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    /** Does what is due, and says how many nanoseconds nothing will be. */
    private long due() {
        try {
            if (chain == null) {
                chain = opener.open(settings.spi());
                tellAll();
            }
            var wait = Math.min(shown(), played());
            pause = FIRST_PAUSE;
            become(WRITTEN);
            return wait;
        } catch (IOException e) {
            return gone(e);
        }
    }

    private long gone(IOException e) {
        leave();
        refresh.lost();
        lit = null;
        standing = null;
        become(CardState.absent(String.valueOf(e.getMessage())));
        var wait = pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        return wait;
    }

    /** Takes up the newest scene. */
    private long shown() throws IOException {
        var now = System.nanoTime();
        return switch (refresh.next(now)) {
            case Refresh.Step.Write(var scene) -> {
                standing = scene;
                stoodSince = now;
                bring(picture.at(scene, 0));
                yield taken();
            }
            case Refresh.Step.Confirm(var scene) -> {
                standing = scene;
                yield taken();
            }
            case Refresh.Step.Wait(var nanos) -> nanos;
            case Refresh.Step.Idle() -> Long.MAX_VALUE;
        };
    }

    private long taken() {
        var taken = refresh.acknowledged(System.nanoTime());
        if (taken != null) {
            watcher.took(taken.scene(), Duration.ofNanos(taken.nanos()));
        }
        return Long.MAX_VALUE;
    }

    /** Brings the picture of this moment, and all of it again when it is time. */
    private long played() throws IOException {
        var now = System.nanoTime();
        if (now - toldAt >= settings.again().toNanos()) {
            tellAll();
        }
        var again = settings.again().toNanos() - (now - toldAt);
        var scene = standing;
        if (scene == null) {
            return Math.max(1, again);
        }
        var dots = picture.at(scene, now - stoodSince);
        if (!dots.equals(lit)) {
            bring(dots);
        }
        var changes = picture.changesIn(scene, now - stoodSince);
        return Math.max(1, changes == null ? again : Math.min(again, changes));
    }

    private void tellAll() throws IOException {
        for (var frame : Max7219Frame.begin(settings.layout().chips(), settings.brightness())) {
            send(frame);
        }
        bring(lit == null ? new Dots(settings.width(), settings.height()) : lit);
        toldAt = System.nanoTime();
    }

    private void bring(Dots dots) throws IOException {
        for (var frame : settings.layout().frames(dots)) {
            send(frame);
        }
        lit = dots;
    }

    private void send(Max7219Frame frame) throws IOException {
        var to = chain;
        if (to != null) {
            to.send(Max7219Codec.encode(frame));
        }
    }

    private void leave() {
        if (chain != null) {
            chain.close();
            chain = null;
        }
    }

    private void become(CardState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        LOG.atLevel(next.state() == DeviceState.READY ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.WARN)
                .log("LED chain {} {}", settings.name(), next.reason());
        watcher.state(next);
    }
}

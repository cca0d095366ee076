// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A browser that shows one page, started again when it ends, ever more rarely when it ends at once. One thread of its own, which waits
 * for the browser; {@link #close} may be called by any.
 */
public final class Screen implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final String AS_ROOT =
            "no browser runs as root: run display-node as the user who owns the desktop, not as root";

    private final ScreenSettings settings;
    private final String path;
    private final Duration steady;
    private final ScreenWatcher watcher;
    private final boolean root;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final Profiles profiles;
    private volatile @Nullable Family browser;
    private long pause = FIRST_PAUSE_MILLIS;
    private @Nullable String said;

    /**
     * A screen that is dark until {@link #open}.
     *
     * @param path where programs are looked for, as in {@code PATH}
     * @param steady how long a browser must live to count as one that works
     */
    public Screen(ScreenSettings settings, String path, Duration steady, ScreenWatcher watcher) {
        this(settings, path, steady, watcher, "root".equals(System.getProperty("user.name")));
    }

    /** For tests, which run as root in a container; {@code root} says whether a browser would be. */
    Screen(ScreenSettings settings, String path, Duration steady, ScreenWatcher watcher, boolean root) {
        this.settings = settings;
        this.path = path;
        this.steady = steady;
        this.watcher = watcher;
        this.root = root;
        this.profiles = new Profiles(settings.folder());
        this.thread = Thread.ofVirtual().name("screen-" + settings.name()).unstarted(this::run);
    }

    public void open() {
        thread.start();
    }

    private void run() {
        try {
            do {
                shown();
            } while (!closed.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows the page until the browser ends. */
    private void shown() throws InterruptedException {
        if (root) {
            become(DeviceState.FAULTY, AS_ROOT);
            pause = LONGEST_PAUSE_MILLIS;
            return;
        }
        var program = program();
        if (program.isEmpty()) {
            become(
                    DeviceState.ABSENT,
                    settings.browser() + " is not installed: sudo apt install " + settings.browser());
            pause = LONGEST_PAUSE_MILLIS / 4;
            return;
        }
        try {
            watched(started(program.get()));
        } catch (IOException | RuntimeException e) {
            // whatever it is: this thread is the screen's only one
            LOG.debug("screen {}", settings.name(), e);
            become(
                    DeviceState.FAULTY,
                    "the browser does not start (" + e.getMessage() + "): may " + settings.folder()
                            + " be written, and is there room?");
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private Optional<Path> program() {
        var named = Path.of(settings.browser());
        return Stream.concat(
                        Stream.of(named).filter(Path::isAbsolute),
                        // an empty entry would mean whatever folder this program was started in
                        Stream.of(path.split(":"))
                                .filter(folder -> !folder.isEmpty())
                                .map(folder -> Path.of(folder).resolve(named)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Process started(Path program) throws IOException {
        var profile = profiles.fresh();
        var waiting = settings.folder().resolve("waiting.html");
        Files.writeString(waiting, BrowserCommand.waiting(template(), settings));
        var builder =
                new ProcessBuilder(BrowserCommand.of(settings, program, profile, waiting)).redirectErrorStream(true);
        builder.environment().putAll(BrowserCommand.environment(settings));
        return builder.start();
    }

    private void watched(Process process) throws InterruptedException {
        var family = new Family(process);
        browser = family;
        var tail = Tail.of(process.getInputStream());
        if (closed.getCount() == 0) {
            family.end();
        }
        var endedAtOnce = family.ends(steady);
        if (!endedAtOnce) {
            become(DeviceState.READY, null);
            pause = FIRST_PAUSE_MILLIS;
            family.ends();
        }
        family.end();
        if (endedAtOnce) {
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
        if (closed.getCount() > 0) {
            become(DeviceState.FAULTY, endedAtOnce ? atOnce(process, tail) : again(process, tail));
        }
    }

    private String atOnce(Process process, Tail tail) throws InterruptedException {
        return "the browser ends at once (code " + process.exitValue() + "): is a screen plugged in and "
                + settings.display() + " its display?" + tail.said();
    }

    private static String again(Process process, Tail tail) throws InterruptedException {
        return "the browser ended (code " + process.exitValue() + ") and is started again." + tail.said();
    }

    private static String template() throws IOException {
        try (var in = Screen.class.getResourceAsStream("waiting.html")) {
            if (in == null) {
                throw new IOException("waiting.html is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void become(DeviceState state, @Nullable String reason) {
        var sentence = state + " " + reason;
        if (sentence.equals(said)) {
            return;
        }
        said = sentence;
        if (reason == null) {
            LOG.info("screen {} shows {}", settings.name(), settings.page());
        } else {
            LOG.warn("screen {}: {}", settings.name(), reason);
        }
        watcher.state(state, reason);
    }

    /** Ends the browser, by force where it does not listen. */
    @Override
    public void close() {
        closed.countDown();
        var running = browser;
        if (running != null) {
            running.end();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.HallWatch;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Seats;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the hall every few seconds and tells each listener what it must hear; what was told is kept on the medium, so that a restart
 * tells nothing twice. One thread passes, and waits for nobody but the medium; any thread may ask, and may ask for a test.
 */
public final class Teller {
    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    /** A listener: what it wants to hear, and the way to it. */
    public record Listener(Audience audience, Channel channel) {}

    /** A listener as a page shows it. */
    public record Ear(String name, Map<Kind, Level> from, Channel.State state) {}

    private final WarningRules rules;
    private final HallWatch watch;
    private final Supplier<Instant> clock;
    private final List<Listener> listeners;
    private final ToldFile file;
    private final Map<String, Telling> tellings;
    private Seats kept;

    /** {@code memory}: what was known when the program ran last. */
    public Teller(
            WarningRules rules,
            HallWatch watch,
            Supplier<Instant> clock,
            List<Listener> listeners,
            ToldFile file,
            ToldFile.Memory memory) {
        this.rules = rules;
        this.watch = watch;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.file = file;
        this.tellings = new HashMap<>(memory.tellings());
        this.kept = memory.seats();
    }

    /** To be called every few seconds; nothing that fails ends it. */
    public void pass() {
        try {
            watch.pass();
            tellAll();
        } catch (RuntimeException e) {
            log.warn("the hall could not be looked at for warnings", e);
        }
    }

    private void tellAll() {
        var quiet = watch.quiet();
        var said = false;
        for (var listener : listeners) {
            said |= tell(listener, quiet);
        }
        var seats = watch.seats();
        if (said || !seats.equals(kept)) {
            kept = seats;
            file.write(new ToldFile.Memory(tellings, seats));
        }
    }

    private boolean tell(Listener listener, boolean quiet) {
        var channel = listener.channel();
        var holding = listener.audience().heard(watch.warnings());
        var step = tellings.getOrDefault(channel.name(), Telling.NOTHING).next(holding, clock.get(), rules, quiet);
        if (!reaches(
                channel,
                () -> channel.tell(
                        step.news(), quiet ? List.of() : step.telling().standing(holding)))) {
            return false;
        }
        // not before: what did not get there is told by the next pass
        tellings.put(channel.name(), step.telling());
        return !step.news().isEmpty();
    }

    /** A way that is broken keeps nobody else from hearing. */
    private static boolean reaches(Channel channel, Runnable word) {
        try {
            word.run();
            return true;
        } catch (RuntimeException e) {
            log.warn("{} could not be told", channel.name(), e);
            return false;
        }
    }

    /** Those that hold, heard of or not. */
    public List<Warning> warnings() {
        return watch.warnings();
    }

    /** Sends a test down every way. */
    public void trial() {
        var trial = new News.Trial(clock.get());
        for (var listener : listeners) {
            reaches(listener.channel(), () -> listener.channel().trial(trial));
        }
    }

    /** Who hears what, and how it goes. */
    public List<Ear> ears() {
        return listeners.stream()
                .map(each -> new Ear(
                        each.channel().name(),
                        each.audience().from(),
                        each.channel().state()))
                .toList();
    }

    /** When, and how often. */
    public WarningRules rules() {
        return rules;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.health;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address in the QR of the slips, and whether it leads to this controller, as far as can be seen from here. Where it is known not to, no
 * slip shows it; where only the hall's Wi-Fi leads to it, this machine may not see it and the slip says so anyway. {@link #pass} blocks and
 * has a thread of its own; everything else answers at once, on any.
 */
public final class PublicAddress {
    private static final Logger log = LoggerFactory.getLogger(PublicAddress.class);

    private final @Nullable String url;
    private final boolean withholds;
    private final Supplier<@Nullable String> epoch;
    private final Function<String, Optional<String>> epochAt;
    private final Supplier<Instant> now;
    private volatile Reached reached = Reached.UNKNOWN;

    /**
     * How it is.
     *
     * @param withheld whether slips have no QR for it
     */
    public record Seen(String url, Reached reached, boolean withheld) {}

    /**
     * Nothing is asked yet.
     *
     * @param url absent: slips have no QR anyway, and nothing is asked
     * @param withholds whether slips go without where it is dead
     * @param epoch of this controller
     * @param epochAt of the controller that answers at an address; empty where none does; may block for a while, never for ever
     */
    public PublicAddress(
            @Nullable String url,
            boolean withholds,
            Supplier<@Nullable String> epoch,
            Function<String, Optional<String>> epochAt,
            Supplier<Instant> now) {
        this.url = url;
        this.withholds = withholds;
        this.epoch = epoch;
        this.epochAt = epochAt;
        this.now = now;
    }

    /** Looks once. */
    public void pass() {
        if (url == null) {
            return;
        }
        var before = reached;
        var next = before.after(answers(url), now.get());
        reached = next;
        if (next.state() != before.state()) {
            switch (next.state()) {
                case WELL -> log.info("{} leads to this controller", url);
                case DEAD ->
                    log.warn(
                            "{} does not lead to this controller: check address, port and router{}",
                            url,
                            withholds ? "; slips have no QR until it does" : "");
                case UNKNOWN -> log.debug("{} is not known", url);
            }
        }
    }

    private boolean answers(String address) {
        try {
            return epochAt.apply(address)
                    .filter(theirs -> Objects.equals(theirs, epoch.get()))
                    .isPresent();
        } catch (RuntimeException e) {
            log.debug("{} could not be asked", address, e);
            return false;
        }
    }

    /** What a slip may show; empty: no QR. */
    public Optional<String> forSlips() {
        return seen().filter(one -> !one.withheld()).map(Seen::url);
    }

    /** Empty where there is no such address. */
    public Optional<Seen> seen() {
        var now = reached;
        return Optional.ofNullable(url)
                .map(address -> new Seen(address, now, withholds && now.state() == Reached.State.DEAD));
    }
}

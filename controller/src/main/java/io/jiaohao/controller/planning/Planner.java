// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.CommandId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which plan the hall shall have: the manager's where there is one, else that of the installation. What the rules do not allow at once is
 * tried again when a day turns. {@link #keep} and {@link #remove} block; any thread.
 */
public final class Planner {
    private static final Logger log = LoggerFactory.getLogger(Planner.class);

    private final PlanFile file;
    private final Plan installed;
    private final Function<String, Plan> read;
    private final Supplier<Instant> now;
    private volatile Wanted wanted;
    private volatile @Nullable LocalDate tried;

    /**
     * The plan that shall hold.
     *
     * @param own whether it is the manager's, not the installation's
     * @param revision changes with every change of it
     */
    public record Wanted(Plan plan, boolean own, String revision) {}

    /** Somebody else changed the plan meanwhile. */
    public static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Opens the plan of a state folder.
     *
     * @param before the plan that the hall last had: it holds where the file cannot be read
     * @param read reads the text of the file, or complains with a {@link RuntimeException}
     */
    public Planner(PlanFile file, Plan installed, Plan before, Function<String, Plan> read, Supplier<Instant> now) {
        this.file = file;
        this.installed = installed;
        this.read = read;
        this.now = now;
        this.wanted = opened(before);
    }

    private Wanted opened(Plan before) {
        try {
            var text = file.text();
            if (text.isEmpty()) {
                return wanted(installed, false);
            }
            log.info("the plan is the manager's: {}", file.path());
            return wanted(read.apply(text.get()), true);
        } catch (IOException | RuntimeException e) {
            // a hall that has a plan in its journal opens with it rather than not at all
            log.error(
                    "the manager's plan cannot be read, the hall goes on with the plan it had; mend or remove the file: {}",
                    e.getMessage());
            return before.services().isEmpty() ? wanted(installed, false) : wanted(before, true);
        }
    }

    public Wanted wanted() {
        return wanted;
    }

    /** The plan of the installation. */
    public Plan installed() {
        return installed;
    }

    /**
     * Makes {@code plan} the manager's. Keeping the one that is kept already is nothing new.
     *
     * @param revision of the plan that was changed
     * @param today the hall's day: whoever keeps the plan orders it today, {@link #pass} on the days after
     * @throws Overtaken where that is not the plan any more
     */
    public synchronized Wanted keep(Plan plan, String revision, String by, @Nullable LocalDate today)
            throws IOException, Overtaken {
        if (wanted.own() && wanted.plan().equals(plan)) {
            return wanted;
        }
        if (!wanted.revision().equals(revision)) {
            throw new Overtaken();
        }
        var at = now.get();
        var text = PlanToml.write(plan, "written by the page /manage/plan, " + at + ", by " + by);
        if (!read.apply(text).equals(plan)) {
            throw new IOException("the plan would not be read as it is written");
        }
        file.write(text, at);
        log.info("{} changed the plan, it is kept in {}", by, file.path());
        wanted = wanted(plan, true);
        tried = today;
        return wanted;
    }

    /** Back to the plan of the installation. */
    public synchronized Wanted remove(String revision, String by, @Nullable LocalDate today)
            throws IOException, Overtaken {
        if (!wanted.own()) {
            return wanted;
        }
        if (!wanted.revision().equals(revision)) {
            throw new Overtaken();
        }
        file.remove(now.get());
        log.info("{} took the manager's plan away, the plan is that of the installation", by);
        wanted = wanted(installed, false);
        tried = today;
        return wanted;
    }

    /** Called each second: orders the plan that shall hold, once a day, until the rules allow it. */
    public void pass(Desk desk) {
        var hall = desk.hall();
        if (hall.open() && !holds(hall) && !Objects.equals(hall.day(), tried)) {
            tried = hall.day();
            order(desk);
        }
    }

    /** Whether the hall has the plan that it shall have. */
    public boolean holds(Hall hall) {
        return hall.plan().equals(wanted.plan());
    }

    private void order(Desk desk) {
        desk.submit(CommandId.fresh(), Source.SELF, new Command.ApplyPlan(wanted.plan()), outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                log.warn("the plan is not changed today: {}", refused.reason().text());
            }
        });
    }

    private static Wanted wanted(Plan plan, boolean own) {
        return new Wanted(plan, own, fingerprint((own ? "own" : "installed") + PlanToml.write(plan, "")));
    }

    private static String fingerprint(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.Channel;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warnings to one address. Whoever tells only leaves a letter; a thread of its own delivers them one by one, tries again with growing
 * patience, and gives up what is too old. Trouble is one line in the log when it begins and one when it ends. Thread-safe.
 */
public final class Webhook implements Channel, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final WebhookSettings settings;
    private final Supplier<Instant> clock;
    private final Duration firstPause;
    private final Post post;
    private final Thread postman;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    /** Signalled by nobody: a pause ends by itself. */
    private final Condition rest = lock.newCondition();

    private final Mailbox mailbox = new Mailbox();
    private @Nullable Instant delivered;
    private @Nullable Reason trouble;
    private int failures;
    private long lostBefore;

    public Webhook(WebhookSettings settings, HallId hall, WarningRules rules, Supplier<Instant> clock) {
        this(settings, hall, rules, clock, FIRST_PAUSE);
    }

    /** {@code firstPause}: before the second try; each further one waits twice as long. */
    Webhook(WebhookSettings settings, HallId hall, WarningRules rules, Supplier<Instant> clock, Duration firstPause) {
        this.settings = settings;
        this.clock = clock;
        this.firstPause = firstPause;
        this.post = new Post(settings, new Body(hall, rules, settings.format()), clock);
        this.postman = Thread.ofVirtual().name("webhook-" + settings.name()).start(this::deliver);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void tell(List<News.OfWarning> told, List<Warning> standing) {
        told.forEach(this::put);
    }

    @Override
    public void trial(News.Trial trial) {
        put(trial);
    }

    private void put(News told) {
        lock.lock();
        try {
            mailbox.put(Letter.of(told, System.nanoTime()));
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public State state() {
        lock.lock();
        try {
            return new State(Sort.WEBHOOK, settings.shown(), delivered, trouble, mailbox.size(), mailbox.lost());
        } finally {
            lock.unlock();
        }
    }

    private void deliver() {
        try {
            while (true) {
                settle(next());
            }
        } catch (InterruptedException end) {
            log.debug("webhook {} ends", settings.name());
        }
    }

    /** Returns as soon as there is a letter. */
    private Letter next() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                mailbox.giveUpOlder(settings.keep().toNanos(), System.nanoTime());
                var first = mailbox.first();
                if (first.isPresent()) {
                    return first.get();
                }
                news.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void settle(Letter letter) throws InterruptedException {
        var outcome = tried(letter);
        lock.lock();
        try {
            switch (outcome) {
                case Outcome.Delivered ok -> arrived(letter);
                case Outcome.Refused refused -> {
                    mailbox.giveUp(letter);
                    failed(refused.why());
                }
                case Outcome.Failed failed -> {
                    failed(failed.why());
                    pause();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whatever breaks here, the next letter is delivered by the same thread. */
    private Outcome tried(Letter letter) throws InterruptedException {
        try {
            return post.send(letter.news());
        } catch (RuntimeException broken) {
            return Answers.unsent(broken);
        }
    }

    private void arrived(Letter letter) {
        mailbox.delivered(letter);
        delivered = clock.get();
        if (trouble != null) {
            log.info(
                    "webhook {} takes warnings again; {} could not be delivered",
                    settings,
                    mailbox.lost() - lostBefore);
        }
        trouble = null;
        failures = 0;
        lostBefore = mailbox.lost();
    }

    private void failed(Reason why) {
        if (trouble == null) {
            log.warn("webhook {} does not take warnings, {}: {}", settings, why.code(), why.text());
        }
        trouble = why;
        failures++;
    }

    /** Meanwhile letters come and are kept; the lock is free while it waits. */
    private void pause() throws InterruptedException {
        var pause = Math.min(LONGEST_PAUSE.toNanos(), firstPause.toNanos() << Math.min(failures - 1, 10));
        var left = pause;
        while (left > 0) {
            left = rest.awaitNanos(left);
        }
    }

    @Override
    public void close() {
        postman.interrupt();
        post.close();
    }
}

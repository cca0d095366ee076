// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.idcard.CardWatcher;
import io.jiaohao.printer.idcard.SamDriver;
import io.jiaohao.printer.kiosk.CardShare;
import io.jiaohao.printer.kiosk.Due;
import io.jiaohao.printer.kiosk.ServiceButtons;
import io.jiaohao.printer.kiosk.View;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kiosk box at work: what buttons, cards and link bring goes to the rules, what the rules say goes to link, lamps and device states. Works
 * on whatever thread brings something, one at a time.
 */
final class KioskNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KioskNode.class);
    private static final Reason READER_STARTING = new Reason("CARD_READER_STARTING", "身份证读卡器正在启动,请稍候。");

    /** Pins that another program holds are free some day. */
    private static final long AGAIN_SECONDS = 30;

    private static final long STUMBLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KioskConfig config;
    private final NodeId id;
    private final Link link;
    private final Devices devices;
    private final LongSupplier clock;
    private final Map<Integer, KioskConfig.Button> byPin;
    private final CardShare cards;
    private final ServiceButtons buttons;
    private final ButtonStates states;
    private final ScheduledExecutorService timers =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "kiosk"));
    private final @Nullable SamDriver reader;
    private @Nullable Future<?> timer;
    private boolean controllerOnline;
    private boolean printing = true;
    private boolean closed;
    private volatile @Nullable KioskPins pins;

    /** Joins the link, before it is opened; {@link #open} opens the devices. */
    KioskNode(KioskConfig config, NodeId id, Link link, Devices devices, LongSupplier clock) {
        this.config = config;
        this.id = id;
        this.link = link;
        this.devices = devices;
        this.states = new ButtonStates(config, devices);
        this.clock = clock;
        this.byPin = config.buttons().stream().collect(Collectors.toMap(KioskConfig.Button::pin, button -> button));
        var idCard = config.idCard();
        this.cards = new CardShare(idCard == null ? 0 : idCard.perPersonPerDay());
        this.buttons = new ServiceButtons(
                config.buttons().stream().map(KioskConfig.Button::service).toList(),
                config.debounce().toNanos(),
                cards,
                CommandId::fresh);
        this.reader = idCard == null ? null : new SamDriver(idCard.line(), watcher(), clock);
        for (var kind :
                List.of(Topic.of(Topic.Kind.TAKEN, id), Topic.of(Topic.Kind.MENU), Topic.of(Topic.Kind.CONTROLLER))) {
            link.listen(Topic.Filter.only(kind), (topic, message) -> heard(message));
        }
        link.watch(this::line);
    }

    private CardWatcher watcher() {
        return new CardWatcher() {
            @Override
            public void laid(String hash) {
                synchronized (KioskNode.this) {
                    cards.laid(hash, clock.getAsLong());
                }
            }

            @Override
            public void state(DeviceState state, @Nullable Reason reason) {
                devices.is("id-card-reader", state, reason);
            }
        };
    }

    /** Opens the devices, beside the start: Pi4J takes its time, and a printer without buttons still prints. */
    void open() {
        states.starting();
        timers.execute(this::openPins);
        if (reader != null) {
            devices.is("id-card-reader", DeviceState.ABSENT, READER_STARTING);
            reader.open();
        }
    }

    private void openPins() {
        try {
            pins = new KioskPins(config, this::level);
            act();
        } catch (RuntimeException | IOException | LinkageError e) {
            LOG.warn("the service buttons do not work, trying again in {} s: {}", AGAIN_SECONDS, e.getMessage(), e);
            states.broken(e);
            var unused = timers.schedule(this::openPins, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private synchronized void level(int bcm, boolean down) {
        var button = byPin.get(bcm);
        if (button != null) {
            buttons.level(button.service(), down, clock.getAsLong());
            act();
        }
    }

    private synchronized void heard(Message message) {
        if (message instanceof Message.Menu menu) {
            buttons.menu(menu);
        } else if (message instanceof Message.Controller controller) {
            controllerOnline = controller.online();
            buttons.connected(controllerOnline);
        } else if (message instanceof Message.Taken taken) {
            taken(taken);
        }
        act();
    }

    private void taken(Message.Taken reply) {
        var reason = reply.reason();
        buttons.answered(reply, clock.getAsLong())
                .ifPresent(service -> LOG.info(
                        "button {} {}",
                        service,
                        reply.ok()
                                ? "got " + reply.ticket()
                                : "was refused: " + (reason == null ? "" : reason.text())));
    }

    /** The broker tells anew who is there when the line is up. */
    private synchronized void line(boolean up) {
        controllerOnline = controllerOnline && up;
        buttons.connected(controllerOnline);
        act();
    }

    /** Whether a slip can be tried; buttons rest while it is certain that none would come. */
    synchronized void printer(boolean triable) {
        if (triable != printing) {
            printing = triable;
            buttons.printing(triable);
            act();
        }
    }

    /** What became of a slip; where nobody can count on it, whoever waits for it at a button is told. */
    synchronized void finished(PrintJob job, boolean good) {
        if (!job.slip().reprint()) {
            buttons.printed(job.ticket());
        }
        if (!good) {
            buttons.unprinted(job.ticket(), clock.getAsLong());
        }
        act();
    }

    /** Does what is due, shows how everything stands, and comes back when that changes by itself. */
    private synchronized void act() {
        if (closed) {
            return;
        }
        var now = clock.getAsLong();
        Long next;
        try {
            step(now);
            next = buttons.dueIn(now);
        } catch (RuntimeException e) {
            LOG.error("the buttons stumbled and go on", e);
            next = STUMBLE_NANOS;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        timer = next == null ? null : timers.schedule(this::act, Math.max(0, next), TimeUnit.NANOSECONDS);
    }

    private void step(long now) {
        var due = buttons.due(now);
        due.takes().forEach(this::send);
        due.told().forEach(KioskNode::say);
        config.buttons().forEach(button -> show(button, buttons.view(button.service(), now)));
    }

    private void send(Message.Take take) {
        if (!link.send(Topic.of(Topic.Kind.TAKE, id), take)) {
            LOG.debug("button {} waits for the line", take.service());
        }
    }

    private static void say(Due.Told told) {
        switch (told.what()) {
            case CLOSED -> LOG.info("button {} was pressed, but its service gives no numbers now", told.service());
            case NO_PRINTER -> LOG.warn("button {} was pressed, but the printer cannot print", told.service());
            case CARD_USED_UP -> LOG.info("button {} was pressed by a card that had its numbers today", told.service());
            case UNANSWERED -> LOG.warn("button {} was not answered within 5 s: press again", told.service());
        }
    }

    private void show(KioskConfig.Button button, View view) {
        var open = pins;
        if (open == null) {
            return;
        }
        open.lamp(button, view.shines());
        if (states.news(button, view.trouble())) {
            // not under this lock: whoever tells of devices may just be bringing us something
            timers.execute(() -> states.tell(button, view.trouble(), open.simulated()));
        }
    }

    /** Whether a lamp shines. */
    boolean lit(int lamp) {
        var open = pins;
        return open != null && open.lit(lamp);
    }

    /** Where simulated buttons listen; 0 until they do. */
    int doorPort() {
        var open = pins;
        return open == null ? 0 : open.doorPort();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        timers.shutdownNow();
        if (reader != null) {
            reader.close();
        }
        try {
            if (!timers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.debug("the pins are still being opened");
            }
            if (pins != null) {
                pins.close();
            }
        } catch (RuntimeException e) {
            LOG.debug("closing the buttons: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

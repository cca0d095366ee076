// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.DoorBook;
import io.jiaohao.controller.access.SecretKey;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.controller.broker.EmbeddedBroker;
import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.HallDays;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.desk.SteadyClock;
import io.jiaohao.controller.displays.Displays;
import io.jiaohao.controller.displays.TimeOfDay;
import io.jiaohao.controller.doctor.Reach;
import io.jiaohao.controller.evaluation.Evaluations;
import io.jiaohao.controller.forecast.live.HallForecast;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.health.Nodes;
import io.jiaohao.controller.health.PublicAddress;
import io.jiaohao.controller.journal.FileJournal;
import io.jiaohao.controller.journal.Medium;
import io.jiaohao.controller.journal.Sealing;
import io.jiaohao.controller.journal.StateLock;
import io.jiaohao.controller.kiosks.Kiosk;
import io.jiaohao.controller.kiosks.Kiosks;
import io.jiaohao.controller.planning.PlanFile;
import io.jiaohao.controller.planning.Planner;
import io.jiaohao.controller.printing.Printing;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.settings.ControllerConfig;
import io.jiaohao.controller.settings.PlanConfig;
import io.jiaohao.controller.statistics.H2Statistics;
import io.jiaohao.controller.voice.Loudness;
import io.jiaohao.controller.voice.Voice;
import io.jiaohao.controller.voice.bank.Studio;
import io.jiaohao.controller.warnings.telling.ToldFile;
import io.jiaohao.controller.web.WebServer;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.VoiceRooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.controller.windows.Pads;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: builds the controller with plain {@code new}, starts it in order and stops it in reverse. The only class
 * that knows all rooms.
 */
final class Controller implements AutoCloseable {
    static final String VERSION = "0.1.0";
    private static final Logger log = LoggerFactory.getLogger(Controller.class);

    private final ControllerConfig config;
    private final Path state;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Doors doors;

    /** Where a started controller is reached, and by whom. */
    record Doors(int http, int mqtt, AccessBook book) {}

    private Controller(ControllerConfig config, Path state) {
        this.config = config;
        this.state = state;
    }

    /**
     * Starts a controller on a state folder.
     *
     * @throws IOException where something it needs is not to be had, with a sentence that says what
     */
    static Controller start(ControllerConfig config, Path state) throws IOException {
        var controller = new Controller(config, state);
        try {
            controller.start();
            return controller;
        } catch (IOException | RuntimeException e) {
            controller.close();
            throw e;
        }
    }

    private void start() throws IOException {
        opened(StateLock.take(state));
        var random = new SecureRandom();
        var accessFile = state.resolve("access.json");
        var book = AccessBook.open(accessFile, Identities.of(config), () -> bytes(random, 24));
        var broker = opened(
                new EmbeddedBroker(config.mqtt().host(), config.mqtt().port(), book, new TopicRights(config.hall())));
        var brokerStart = Starting.of("broker", broker::start);

        var journal = opened(FileJournal.open(state.resolve("journal")));
        var hall = journal.recovered();
        var clock = clock(hall.at());
        var records = opened(new Records(state, journal::entriesFromDayOf, H2Statistics.views()));
        var desk = opened(new Desk(hall, journal, clock, Controller::halt));
        var link = link(book, broker.port());
        var timetable = opened(new Timetable());
        var planner = new Planner(
                new PlanFile(state),
                config.plan(),
                hall.plan(),
                text -> PlanConfig.alone(text, config.zone()),
                clock::now);
        var secrets = new TicketSecrets(SecretKey.open(state.resolve("secret.key"), () -> bytes(random, 32)));

        var epoch = hall.epoch() == null ? HexFormat.of().formatHex(bytes(random, 4)) : hall.epoch();
        new Birth(link, desk, VERSION, epoch, clock);
        var time = new TimeOfDay(link, clock, config.zone());
        new Displays(desk, link, timetable.thread("later"));
        // first of all who listen: what it says of a number is printed and answered with it
        var forecast = new HallForecast(config.zone());
        desk.tell(forecast);
        desk.foresee(forecast);
        var publicUrl = new PublicAddress(
                config.publicUrl(), config.withholds(), () -> desk.hall().epoch(), Reach::epoch, clock::now);
        var printing = new Printing(desk, forecast, link, secrets, config.slip(), config.zone(), publicUrl::forSlips);
        desk.tell(new Voice(link));
        var loudness = new Loudness(config.zones(), config.zone(), desk::hall, clock::now, link);
        desk.tell(loudness);
        new Pads(desk, link);
        new Kiosks(config.kiosks(), desk, forecast, link);
        var nodes = new Nodes(link, clock::now);
        desk.tell(records);
        var statistics = new H2Statistics(records, desk::hall);
        var hearers = opened(new Hearers(config.warnings(), config.hall(), clock));
        var teller = hearers.teller(desk, link, new ToldFile(state));
        var rooms = new Rooms(
                desk,
                book,
                secrets,
                statistics,
                journal::entriesOf,
                nodes::now,
                nodes::since,
                printing::looked,
                forecast,
                clock,
                voice(desk, loudness, random),
                planner,
                teller,
                new Evaluations(journal::entriesOf, config.evaluation(), config.zone()),
                publicUrl::seen,
                opened(DoorBook.open(state.resolve("door.txt"))));
        var web = opened(new WebServer(pages(), rooms));

        Thread.ofPlatform().daemon().name("forecast").start(() -> learn(forecast, journal));
        desk.open();
        order(desk, new Command.ApplyPlan(planner.wanted().plan()));
        order(desk, new Command.Start(epoch, VERSION));
        var days = new HallDays(desk, clock::now, config.zone());
        days.turn();
        // a day that was still open kept its plan; the one that begins now has the new one
        order(desk, new Command.ApplyPlan(planner.wanted().plan()));
        timetable.every(1, "later", days::turn);
        timetable.every(2, "later", () -> planner.pass(desk));
        timetable.every(60, "later", time::tell);
        timetable.every(1, "later", loudness::pass);
        timetable.every(60, "reach", publicUrl::pass);
        // by itself: what is written down of warnings waits for the medium, and no board for that
        timetable.every(5, "warnings", teller::pass);
        var sealing = new Sealing(state.resolve("journal"), Medium.DISK);
        timetable.every(3_600, "care", () -> seal(sealing));

        web.start();
        brokerStart.join();
        opened(link).open();
        records.open();
        book.write(
                accessFile,
                new AccessBook.Address(config.http().host(), web.port()),
                new AccessBook.Address(config.mqtt().host(), broker.port()));
        doors = new Doors(web.port(), broker.port(), book);
        log.info("the hall is open: mqtt://{}:{}", config.mqtt().host(), broker.port());
    }

    /** The desks that have a name of their own are words that the hall calls people to. */
    private VoiceRooms voice(Desk desk, Loudness loudness, SecureRandom random) throws IOException {
        var studio = new Studio(
                state.resolve("voice"),
                () -> desk.hall().plan().windows().stream()
                        .filter(WindowPlan::desk)
                        .map(WindowPlan::name)
                        .toList(),
                () -> HexFormat.of().formatHex(bytes(random, 8)));
        studio.tidy();
        return new VoiceRooms(loudness, studio);
    }

    private static void learn(HallForecast forecast, FileJournal journal) {
        try {
            var hall = journal.recovered();
            forecast.learn(journal::entriesOf, hall.day(), hall.sequence());
        } catch (IOException | RuntimeException e) {
            log.warn("the forecast begins without some of the days before: {}", e.getMessage());
        }
    }

    private static void seal(Sealing sealing) {
        try {
            var days = sealing.seal();
            log.debug("{} days sealed", days);
        } catch (IOException | RuntimeException e) {
            log.warn("old days could not be sealed, the next hour tries again: {}", e.getMessage());
        }
    }

    private WebConfig pages() {
        var printers = config.kiosks().stream()
                .collect(Collectors.toMap(kiosk -> kiosk.id().text(), Kiosk::printer));
        return new WebConfig(
                config.http().host(), config.http().port(), printers, config.zone(), VERSION, config.pages());
    }

    /** A hall that was further on than the machine's clock goes on from there. */
    private SteadyClock clock(Instant last) {
        var wall = Instant.now();
        var start = config.clock().start();
        var wanted = start == null ? wall : start;
        var from = last.isAfter(wanted) ? last : wanted;
        return new SteadyClock(
                Instant::now, System::nanoTime, from, config.clock().pace(), start != null);
    }

    private Link link(AccessBook book, int port) {
        var will = new LinkSettings.Will(Topic.of(Topic.Kind.CONTROLLER), Message.Controller.gone());
        return new PahoLink(new LinkSettings(
                config.mqtt().host(), port, false, config.hall(), "controller", book.passwordOf("controller"), will));
    }

    private static void order(Desk desk, Command command) {
        desk.submit(CommandId.fresh(), Source.SELF, command, outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                log.warn(
                        "{} was refused: {}",
                        command.getClass().getSimpleName(),
                        refused.reason().text());
            }
        });
    }

    /** Nothing may be answered that is not on the medium, and nothing may be half closed either: the unit starts us again. */
    private static void halt(Throwable why) {
        Runtime.getRuntime().halt(70);
    }

    private static byte[] bytes(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T extends AutoCloseable> T opened(T part) {
        toClose.push(part);
        return part;
    }

    Doors doors() {
        if (doors == null) {
            throw new IllegalStateException("not started");
        }
        return doors;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            var part = toClose.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not close in order", part.getClass().getSimpleName(), e);
            }
        }
        ended.countDown();
    }
}

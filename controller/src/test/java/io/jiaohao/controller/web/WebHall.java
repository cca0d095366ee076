// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.DoorBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.desk.SteadyClock;
import io.jiaohao.controller.evaluation.EvaluationSettings;
import io.jiaohao.controller.evaluation.Evaluations;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.health.PublicAddress;
import io.jiaohao.controller.planning.PlanFile;
import io.jiaohao.controller.planning.Planner;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.settings.PlanTexts;
import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.statistics.DayFigures;
import io.jiaohao.controller.statistics.H2Statistics;
import io.jiaohao.controller.statistics.Statistics;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.voice.Loudness;
import io.jiaohao.controller.voice.Zone;
import io.jiaohao.controller.voice.bank.Studio;
import io.jiaohao.controller.warnings.HallWatch;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Seats;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.telling.LogChannel;
import io.jiaohao.controller.warnings.telling.Teller;
import io.jiaohao.controller.warnings.telling.ToldFile;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.controller.web.rooms.PageSettings;
import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.controller.web.rooms.StreamLimits;
import io.jiaohao.controller.web.rooms.VoiceRooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.MemoryBroker;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A small hall with its web, at a free port. */
final class WebHall implements AutoCloseable {
    static final LocalDate DAY = LocalDate.parse("2026-11-23");
    static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    static final String KIOSK = "kiosk-1";

    final HttpClient http = HttpClient.newHttpClient();
    final MemoryJournal journal = new MemoryJournal();
    final List<String> looks = new CopyOnWriteArrayList<>();
    private final DoorBook door;
    Optional<PublicAddress.Seen> publicUrl = Optional.empty();
    final Map<String, Message.Node> nodes = new ConcurrentHashMap<>();
    final HandWaits waits = new HandWaits();
    final Map<String, Instant> since = new ConcurrentHashMap<>();
    volatile boolean printersHear = true;
    /** What phones may do, from the next start of the web. */
    Phones phones = Phones.NOTHING;

    final DutyPhone duty = new DutyPhone();

    final Desk desk;
    final Planner planner;
    WebServer web;
    /** What the next web says it is, and shows of the staff. */
    volatile String version = "test";

    volatile StaffPlate plate = StaffPlate.NAME;
    volatile StreamLimits limits = StreamLimits.USUAL;
    volatile KioskPage kioskPage = new KioskPage(true, new ServiceCode("bangban"));
    private final Rooms rooms;
    private final AtomicInteger secrets = new AtomicInteger();
    private final Path folder;
    private final Path accessFile;
    private final JsonObject identities;
    private final Duration idle;
    /** Working days before the staff report tells, from the next start of the web. */
    volatile int staffAfterDays;

    private @Nullable Records records;

    WebHall() throws IOException {
        this(Policy.USUAL);
    }

    WebHall(Policy policy) throws IOException {
        this(plan(policy));
    }

    WebHall(Plan plan) throws IOException {
        this(plan, NINE);
    }

    WebHall(Plan plan, Instant start) throws IOException {
        this(plan, start, 0);
    }

    /** Where a session is idle after so long. */
    WebHall(Plan plan, Duration idle) throws IOException {
        this(plan, new SteadyClock(Instant::now, System::nanoTime, NINE, 1, true), 0, idle);
    }

    /** At that port. */
    WebHall(Plan plan, Instant start, int port) throws IOException {
        this(plan, new SteadyClock(Instant::now, System::nanoTime, start, 1, true), port);
    }

    /** On a machine that woke a day before what is written down. */
    static WebHall wokenYesterday() throws IOException {
        return new WebHall(
                plan(Policy.USUAL),
                new SteadyClock(() -> NINE.minus(Duration.ofDays(1)), System::nanoTime, NINE, 1, false),
                0);
    }

    /** In a time that passes only as {@code nanos} says. */
    static WebHall inTheTimeOf(LongSupplier nanos, Plan plan) throws IOException {
        return new WebHall(plan, new SteadyClock(Instant::now, nanos, NINE, 1, true), 0);
    }

    private WebHall(Plan plan, SteadyClock clock, int port) throws IOException {
        this(plan, clock, port, Duration.ofMinutes(30));
    }

    /** With the tables of figures that a controller has, in files. */
    static WebHall withTables(Plan plan) throws IOException {
        return new WebHall(
                plan, new SteadyClock(Instant::now, System::nanoTime, NINE, 1, true), 0, Duration.ofMinutes(30), true);
    }

    private WebHall(Plan plan, SteadyClock clock, int port, Duration idle) throws IOException {
        this(plan, clock, port, idle, false);
    }

    private WebHall(Plan plan, SteadyClock clock, int port, Duration idle, boolean tables) throws IOException {
        this.idle = idle;
        desk = new Desk(Hall.EMPTY, journal, clock, failure -> {});
        folder = Files.createTempDirectory("web");
        accessFile = folder.resolve("access.json");
        var book = AccessBook.open(accessFile, identities(), this::secret);
        book.write(accessFile, new AccessBook.Address("", 0), new AccessBook.Address("", 0));
        identities = new JsonObject(Files.readString(accessFile)).getJsonObject("identities");
        door = DoorBook.open(folder.resolve("door.txt"));
        planner = new Planner(new PlanFile(folder), plan, plan, PlanTexts::read, clock::now);
        rooms = new Rooms(
                desk,
                book,
                new TicketSecrets(new byte[32]),
                tables ? tables() : statistics(),
                journal::of,
                () -> nodes,
                () -> since,
                (printer, id, readable) -> printersHear && looks.add(printer + " " + readable),
                waits,
                clock,
                voice(clock),
                planner,
                teller(clock),
                new Evaluations(
                        journal::of,
                        new EvaluationSettings(
                                "main",
                                "",
                                "",
                                new EvaluationSettings.Department("", ""),
                                "PJQ",
                                "",
                                "",
                                "",
                                false,
                                true,
                                Map.of()),
                        ZoneId.of("Asia/Shanghai")),
                () -> publicUrl,
                door);
        web = web(port);
        desk.open();
        if (records != null) {
            records.open();
        }
        run(new Command.ApplyPlan(plan));
        run(new Command.Start("e1", "test"));
        run(new Command.OpenDay(DAY));
        web.start();
    }

    /** The log hears everything, and a duty phone red warnings of waits. */
    private Teller teller(SteadyClock clock) {
        var watch = new HallWatch(WarningRules.USUAL, desk::hall, clock::now, Seats.NONE);
        var listeners = List.of(
                new Teller.Listener(Audience.ALL, new LogChannel()),
                new Teller.Listener(Audience.of(List.of(Kind.WAIT), Level.RED), duty));
        return new Teller(
                WarningRules.USUAL, watch, clock::now, listeners, new ToldFile(folder), ToldFile.Memory.NOTHING);
    }

    private VoiceRooms voice(SteadyClock clock) {
        var loudness = new Loudness(
                List.of(new Zone("hall", 70, List.of()), new Zone("corridor", 40, List.of())),
                ZoneId.of("Asia/Shanghai"),
                desk::hall,
                clock::now,
                new MemoryBroker().line());
        return new VoiceRooms(
                loudness,
                new Studio(folder.resolve("voice"), () -> List.of("导办台"), () -> "f" + secrets.incrementAndGet()));
    }

    private WebServer web(int port) {
        return new WebServer(
                new WebConfig(
                        "127.0.0.1",
                        port,
                        Map.of(KIOSK, new NodeId("printer-1")),
                        ZoneId.of("Asia/Shanghai"),
                        version,
                        new PageSettings(
                                idle, plate, limits, kioskPage, phones, Goal.USUAL, staffAfterDays, List.of())),
                rooms);
    }

    /** The web goes away and comes back at its address, as after a crash. */
    void restartWeb() throws IOException {
        var port = web.port();
        web.close();
        web = web(port);
        web.start();
    }

    /** How many streams are open. */
    int streams() {
        try {
            var text = get("/api/v1/metrics", "installer").body();
            var from = text.indexOf("\njiaohao_streams_open ") + 22;
            return Integer.parseInt(text.substring(from, text.indexOf('\n', from)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files of unfinished uploads lie about. */
    long uploads() throws IOException {
        try (var files = Files.list(folder.resolve("voice"))) {
            return files.filter(file -> file.toString().endsWith(".upload")).count();
        }
    }

    /** As an order of the hall's own; its outcome. */
    Outcome run(Command command) {
        return desk.submit(CommandId.fresh(), Source.SELF, command).join();
    }

    String token(String user) {
        return identities.getJsonObject(user).getString("token");
    }

    String password(String user) {
        return identities.getJsonObject(user).getString("password");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path, String user) throws IOException {
        return send(as(user, request(path)).build());
    }

    HttpResponse<String> post(String path, String user, String body) throws IOException {
        return send(as(user, request(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** From a page of ours in a browser that has {@code cookie}. */
    HttpResponse<String> postBy(String cookie, String path, String body) throws IOException {
        return send(
                by(cookie, path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpRequest.Builder by(String cookie, String path) {
        return request(path).header("Cookie", cookie).header("X-Requested-With", "jiaohao");
    }

    /** The cookie of a clerk who signs in. */
    String signIn(String badge, String pin) throws IOException {
        return cookie(post("/api/v1/signin", "", "{\"badge\":\"" + badge + "\",\"pin\":\"" + pin + "\"}"));
    }

    static String cookie(HttpResponse<String> response) {
        var set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    HttpResponse<String> put(String path, String user, String body) throws IOException {
        return send(as(user, request(path))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    static String code(HttpResponse<String> response) {
        return json(response).getJsonObject("reason").getString("code");
    }

    private HttpRequest.Builder as(String user, HttpRequest.Builder request) {
        return user.isEmpty() ? request : request.header("Authorization", "Bearer " + token(user));
    }

    private byte[] secret() {
        var bytes = new byte[24];
        bytes[0] = (byte) secrets.incrementAndGet();
        return bytes;
    }

    private Statistics tables() {
        records = new Records(folder, journal::fromDayOf, H2Statistics.views());
        desk.tell(records);
        return new H2Statistics(records, desk::hall);
    }

    /** Waits until the tables count everything up to now, however slow the machine is. */
    void followed() {
        if (records != null && !records.reached(desk.hall().sequence(), Duration.ofSeconds(30))) {
            throw new IllegalStateException("the tables do not follow");
        }
    }

    /** The day after the one that ends now; the clock on the wall stays where it is. */
    void nextDay() {
        var day = desk.hall().day();
        run(new Command.CloseDay());
        run(new Command.OpenDay(day == null ? DAY : day.plusDays(1)));
    }

    private Statistics statistics() {
        var reports = new JournalReports(journal::entries);
        return new Statistics() {
            @Override
            public DayFigures day(LocalDate day, long atLeast) {
                return HallFigures.of(desk.hall(), day, atLeast);
            }

            @Override
            public Reports reports() {
                return reports;
            }
        };
    }

    private static List<Identity> identities() {
        return List.of(
                new Identity("installer", Identity.Kind.INSTALLER, List.of()),
                new Identity(KIOSK, Identity.Kind.KIOSK, List.of()),
                new Identity("desk", Identity.Kind.DESK, List.of()),
                new Identity("node-3", Identity.Kind.WINDOWS, List.of(new WindowNumber(3))));
    }

    static Plan plan(Policy policy) {
        var services = List.of(
                service("bangban", "帮办代办", "Assisted handling", "帮办代办", 'A'),
                service("jiuye", "就业服务", "Employment", "就业", 'B'),
                service("yibao", "医疗保险", "Medical insurance", "医保", 'H'),
                service("shebao", "社会保险", "Social insurance", "社保", 'S'),
                service("jiaofei", "缴费", "Payments", "缴费", 'K'),
                service("tuiyi", "退役军人事务", "Veterans' affairs", "退役军人", 'L'),
                service("dangyuan", "党员管理", "Party membership", "党员管理", 'M'),
                service("zhiyuan", "新时代文明实践志愿服务", "Volunteering", "志愿服务", 'N'));
        var windows = new ArrayList<WindowPlan>();
        for (var service : services) {
            windows.add(new WindowPlan(
                    new WindowNumber(windows.size() + 1),
                    service.shortName(),
                    List.of(new WindowPlan.Serves(service.code(), 10))));
        }
        return new Plan("镇党群服务中心", "", services, windows, policy);
    }

    /** With these people, whom no roster seats. */
    static Plan plan(Policy policy, List<Clerk> staff) {
        var usual = plan(policy);
        return new Plan(
                usual.hall(),
                "",
                usual.services(),
                usual.windows(),
                usual.policy(),
                staff,
                List.of(),
                PriorityClass.USUAL,
                Calendar.ALWAYS);
    }

    private static Service service(String code, String name, String nameEn, String shortName, char prefix) {
        return new Service(new ServiceCode(code), name, nameEn, shortName, prefix, List.of());
    }

    @Override
    public void close() throws IOException {
        web.close();
        desk.close();
        if (records != null) {
            records.close();
        }
        door.close();
        http.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

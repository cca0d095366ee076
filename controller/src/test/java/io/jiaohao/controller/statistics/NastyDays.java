// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Days as no hall should have them, by the rules themselves: waits over hours, clocks that jump, restarts in the middle, holds, breaks,
 * transfers, further services, calls taken back, people who come back, evenings past midnight. The same for the same seed.
 */
final class NastyDays {
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final List<ServiceCode> SERVICES = List.of(new ServiceCode("shebao"), new ServiceCode("yibao"));
    private static final List<String> BADGES = List.of("07", "08");

    private final List<Recorded> recorded = new ArrayList<>();
    private final Random random;
    private final ZoneId zone;
    private Hall hall = Hall.EMPTY;
    private Instant now;

    NastyDays(long seed) {
        this(seed, MONDAY, ZoneId.of("Asia/Shanghai"));
    }

    /** {@code first}: not after the first day. */
    NastyDays(long seed, LocalDate first, ZoneId zone) {
        this.random = new Random(seed);
        this.zone = zone;
        this.now = first.atTime(3, 1).atZone(zone).toInstant().plusNanos(123_456_789);
        run(new Command.Start("e1", "test"));
        run(new Command.ApplyPlan(plan()));
    }

    List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    Hall hall() {
        return hall;
    }

    /** One day of so many presses, from {@code hour} on, by the calendar's hours of plan. */
    NastyDays day(LocalDate day, int hour, int presses) {
        opened(day, hour, presses > 0);
        for (var n = 0; n < presses; n++) {
            now = now.plusNanos((long) (Math.pow(random.nextDouble(), 4) * 1_500 * 1e9));
            run(press());
            if (random.nextInt(8) == 0) {
                soonTakenBack();
            }
        }
        return closed(day);
    }

    /** Windows are open, one has a break of that length, and nobody comes. */
    NastyDays inVain(LocalDate day, int hour, Duration pause) {
        opened(day, hour, true);
        run(new Command.Pause(new WindowNumber(4), "用餐"));
        now = now.plus(pause);
        run(new Command.Continue(new WindowNumber(4)));
        return closed(day);
    }

    /** A morning as it should be: two clerks whose visits can be compared. */
    NastyDays orderly(LocalDate day) {
        opened(day, 8, false);
        run(new Command.SignIn(new WindowNumber(3), "07", true, true));
        run(new Command.SignIn(new WindowNumber(5), "08", true, true));
        for (var n = 0; n < 50; n++) {
            var window = new WindowNumber(n % 2 == 0 ? 3 : 5);
            run(new Command.Take(SERVICES.get(n % 2), n % 7 == 0, 1, "zh", true));
            run(new Command.CallNext(window, null));
            now = now.plusMillis(random.nextInt(40_000));
            run(n % 9 == 0 ? new Command.Recall(window) : new Command.MarkArrived(window));
            now = now.plusMillis((long) (300_000 * Math.exp(random.nextGaussian() / 2)));
            run(n % 11 == 0 ? new Command.MarkAssistance(inHand(window), true) : new Command.PassTime());
            run(new Command.Finish(window, null));
        }
        return closed(day);
    }

    private void opened(LocalDate day, int hour, boolean windows) {
        leap(day.atTime(3, 0).atZone(zone).toInstant());
        run(new Command.OpenDay(day));
        leap(day.atTime(hour, 20).atZone(zone).toInstant());
        for (var number = 3; windows && number <= 5; number++) {
            run(new Command.OpenWindow(new WindowNumber(number)));
        }
    }

    private NastyDays closed(LocalDate day) {
        leap(day.plusDays(1).atTime(3, 0).atZone(zone).toInstant());
        run(new Command.CloseDay());
        return this;
    }

    /** A call that was a mistake, perhaps one that ended a visit; perhaps somebody was asked something in between. */
    private void soonTakenBack() {
        var window = window();
        run(new Command.CallNext(window, null));
        now = now.plusMillis(3_210);
        if (random.nextInt(3) == 0) {
            run(new Command.DeclinePriority(inHand(window)));
        }
        now = now.plusMillis(4_321);
        run(new Command.Undo(window));
    }

    private void leap(Instant to) {
        now = now.isBefore(to) ? to : now;
    }

    void run(Command command) {
        if (command instanceof Command.CorrectClock correct) {
            now = now.plus(correct.by());
        } else if (now.isBefore(hall.at())) {
            now = hall.at();
        }
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var order = new Order(new CommandId(HexFormat.of().formatHex(bytes)), Source.SELF, now, command);
        if (Hall.decide(hall, order) instanceof Decision.Accepted accepted) {
            var entry = new Entry(hall.sequence() + 1, now, Source.SELF, accepted.events());
            hall = Hall.evolve(hall, entry);
            recorded.add(new Recorded(entry, hall));
        }
    }

    private Command press() {
        return switch (random.nextInt(39)) {
            case 0, 1, 2, 3, 4, 5 ->
                new Command.Take(
                        one(SERVICES),
                        random.nextInt(5) == 0,
                        1 + random.nextInt(3),
                        "zh",
                        true,
                        null,
                        random.nextBoolean() ? Origin.STAFF : Origin.KIOSK);
            case 6, 7, 8, 9, 10 -> new Command.CallNext(window(), null);
            case 11, 12, 13 -> new Command.MarkArrived(window());
            case 14, 15 ->
                new Command.Finish(window(), random.nextBoolean() ? one(List.of(VisitOutcome.values())) : null);
            case 16 -> new Command.MarkMissed(window());
            case 17 -> new Command.ReturnMissed(hall.missed().isEmpty() ? ticket() : one(hall.missed()));
            case 18 -> new Command.Hold(window(), one(List.of(HoldKind.values())));
            case 19 -> new Command.Resume(window(), null);
            case 20 -> new Command.Transfer(window(), target());
            case 21 -> new Command.Pause(window(), random.nextBoolean() ? "用餐" : null);
            case 22 -> new Command.Continue(window());
            case 23, 24 -> new Command.MarkMissed(window());
            case 25 -> new Command.AddService(inHand(window()), one(SERVICES));
            case 26 -> new Command.ChangeService(ticket(), one(SERVICES));
            case 27 ->
                random.nextBoolean()
                        ? new Command.ConfirmPriority(ticket(), "laonian")
                        : new Command.DeclinePriority(ticket());
            case 28 -> new Command.MarkAssistance(ticket(), random.nextBoolean());
            case 29 -> new Command.Abandon(ticket());
            case 30 -> random.nextInt(3) == 0 ? new Command.CloseWindow(window()) : new Command.OpenWindow(window());
            case 31 -> new Command.SignIn(window(), one(BADGES), true, true);
            case 32 ->
                random.nextInt(3) == 0 ? new Command.Start("e" + random.nextInt(99), "test") : new Command.PassTime();
            case 33, 34 -> new Command.RateHere(window(), 1 + random.nextInt(5));
            case 35 -> new Command.StepAside(ticket());
            case 36 -> new Command.Cover(window(), window());
            case 37 -> new Command.Pause(window(), "用餐");
            default -> new Command.CorrectClock(Duration.ofMillis(random.nextInt(400_000) - 200_000));
        };
    }

    private Command.Target target() {
        return random.nextBoolean()
                ? new Command.Target.ToService(one(SERVICES))
                : new Command.Target.ToWindow(window());
    }

    private WindowNumber window() {
        return new WindowNumber(3 + random.nextInt(3));
    }

    private TicketNumber ticket() {
        return new TicketNumber((random.nextBoolean() ? "S00" : "Y00") + (1 + random.nextInt(9)));
    }

    private TicketNumber inHand(WindowNumber number) {
        return hall.window(number).flatMap(Window::ticket).orElseGet(this::ticket);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Plan plan() {
        var hours = Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30")));
        return new Plan(
                "测试厅",
                "",
                List.of(service("shebao", "社会保险", 'S'), service("yibao", "医疗保险", 'Y')),
                List.of(window(3, "shebao"), window(4, "yibao", "shebao"), window(5, "yibao")),
                Policy.USUAL,
                List.of(
                        new Clerk("07", "甲", "值班长", Set.of(Clerk.Right.PICK, Clerk.Right.LEAD)),
                        new Clerk("08", "乙", "经办", Set.of())),
                List.of(),
                PriorityClass.USUAL,
                // numbers are given at any hour
                new Calendar(zone, hours, allWeek(), List.of()));
    }

    private static Week allWeek() {
        var all = List.of(Span.parse("00:00-23:59"));
        var days = new java.util.EnumMap<java.time.DayOfWeek, List<Span>>(java.time.DayOfWeek.class);
        for (var day : java.time.DayOfWeek.values()) {
            days.put(day, all);
        }
        return new Week(days);
    }

    private static WindowPlan window(int number, String... services) {
        var serves = java.util.Arrays.stream(services)
                .map(code -> new WindowPlan.Serves(new ServiceCode(code), 10))
                .toList();
        return new WindowPlan(new WindowNumber(number), "窗口" + number, serves);
    }

    private static Service service(String code, String name, char prefix) {
        return new Service(new ServiceCode(code), name, name, name.substring(0, 2), prefix, List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Any plan that settings can say. */
final class AnyPlan {
    private static final String[] WORDS = {"社保", "办“事”", "a\"b\\c", "# no remark", "[x]", "𠀀", "it's", "tab\there"};

    private final Random random;

    private AnyPlan(Random random) {
        this.random = random;
    }

    static Plan of(Random random) {
        return new AnyPlan(random).plan();
    }

    private Plan plan() {
        var services = some(1, 6, this::service);
        var staff = some(0, 4, n -> new Clerk("0" + n, word(), word(), rights()));
        var windows = some(1, 6, n -> window(n + 1, services, staff));
        var roster = staff.isEmpty()
                ? List.<Plan.Duty>of()
                : some(
                        0,
                        9,
                        n -> new Plan.Duty(
                                windows.get(random.nextInt(windows.size())).number(),
                                DayOfWeek.of(1 + random.nextInt(7)),
                                random.nextBoolean() ? Plan.Half.AM : Plan.Half.PM,
                                staff.get(random.nextInt(staff.size())).badge()));
        var classes = some(
                0,
                3,
                n -> new PriorityClass(
                        "class-" + n,
                        word(),
                        word(),
                        some(0, 2, m -> word()),
                        random.nextBoolean() ? null : 18 + random.nextInt(90)));
        return new Plan(
                word(),
                random.nextBoolean() ? "" : word(),
                services,
                windows,
                policy(),
                staff,
                roster,
                classes,
                calendar());
    }

    private Service service(int n) {
        return new Service(
                new ServiceCode(n % 2 == 0 ? "s" + n : "x.y:" + n),
                word(),
                word(),
                "短" + n,
                (char) ('A' + n),
                some(0, 3, m -> word()),
                some(0, 3, m -> word()),
                Duration.ofMinutes(1 + random.nextInt(90)),
                Duration.ofMinutes(1 + random.nextInt(90)),
                random.nextBoolean() ? List.of() : spans(),
                random.nextBoolean()
                        ? List.of()
                        : spans().stream().map(this::slot).toList());
    }

    private Slot slot(Span span) {
        return new Slot(span, random.nextBoolean() ? null : random.nextInt(50), random.nextInt(9));
    }

    private WindowPlan window(int number, List<Service> services, List<Clerk> staff) {
        var serves = services.stream()
                .filter(service -> service.equals(services.getFirst()) || random.nextBoolean())
                .map(service -> new WindowPlan.Serves(service.code(), 1 + random.nextInt(100)))
                .toList();
        var covers = number > 1 && random.nextBoolean() ? new WindowNumber(1) : null;
        return new WindowPlan(
                new WindowNumber(number), word(), serves, badge(staff), badge(staff), covers, random.nextBoolean());
    }

    private @Nullable String badge(List<Clerk> staff) {
        return staff.isEmpty() || random.nextBoolean()
                ? null
                : staff.get(random.nextInt(staff.size())).badge();
    }

    private EnumSet<Clerk.Right> rights() {
        var rights = EnumSet.noneOf(Clerk.Right.class);
        for (var right : Clerk.Right.values()) {
            if (random.nextBoolean()) {
                rights.add(right);
            }
        }
        return rights;
    }

    private Policy policy() {
        var waiting = Policy.Closing.Waiting.values();
        var ratio = random.nextInt(9);
        return new Policy(
                1 + random.nextInt(9),
                Duration.ofMillis(random.nextInt(5_000)),
                Duration.ofSeconds(random.nextInt(90)),
                Duration.ofSeconds(random.nextInt(60)),
                new Policy.Turns(ratio, minutes(), random.nextInt(9), 1 + random.nextInt(99)),
                new Policy.Missing(random.nextInt(9), random.nextInt(9), minutes()),
                new Policy.Closing(
                        waiting[random.nextInt(waiting.length)],
                        random.nextBoolean() ? Policy.Closing.Last.CLOCK : Policy.Closing.Last.FORECAST,
                        minutes(),
                        minutes(),
                        minutes()),
                new Policy.Booking(
                        random.nextInt(31),
                        minutes(),
                        minutes(),
                        Duration.ofHours(random.nextInt(48)),
                        random.nextBoolean(),
                        random.nextInt(ratio + 1)),
                random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(60)),
                some(0, 3, n -> word()));
    }

    private Duration minutes() {
        return Duration.ofMinutes(random.nextInt(120));
    }

    private Calendar calendar() {
        var zone = ZoneId.of("Asia/Shanghai");
        return random.nextInt(5) == 0
                ? new Calendar(zone, null, null, List.of())
                : new Calendar(zone, week(), random.nextBoolean() ? null : week(), some(0, 5, this::special));
    }

    private Calendar.Special special(int n) {
        return new Calendar.Special(
                LocalDate.parse("2026-01-01").plusDays(40L * n),
                random.nextBoolean(),
                random.nextBoolean() ? "" : "国庆节 假期");
    }

    /** Some days are alike, some not, some free, and some are not named at all. */
    private Week week() {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        var usual = spans();
        days.put(DayOfWeek.of(1 + random.nextInt(7)), usual);
        for (var day : DayOfWeek.values()) {
            switch (random.nextInt(4)) {
                case 0 -> days.put(day, usual);
                case 1 -> days.put(day, spans());
                case 2 -> days.putIfAbsent(day, List.of());
                default -> {}
            }
        }
        return new Week(days);
    }

    private List<Span> spans() {
        var morning = new Span(LocalTime.of(8, random.nextInt(60)), LocalTime.of(11, random.nextInt(60)));
        var afternoon = new Span(LocalTime.of(14, random.nextInt(60)), LocalTime.of(17, random.nextInt(60)));
        return random.nextBoolean() ? List.of(morning) : List.of(morning, afternoon);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private <T> List<T> some(int least, int most, IntFunction<T> make) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(make)
                .toList();
    }
}

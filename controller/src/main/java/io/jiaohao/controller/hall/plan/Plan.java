// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hall as configured: its services, its windows, its people, its customs. A plan that exists is consistent: codes, prefixes,
 * windows and badges are unique, windows serve only services that there are and are planned for people that there are.
 *
 * @param hall the hall's name, on slip and screens
 * @param complaints 监督电话, on the slip; may be empty
 * @param staff everybody who works here; may be empty where nobody signs in
 * @param roster who sits where on which half-day, where it is not the A person
 * @param classes of priority
 */
public record Plan(
        String hall,
        String complaints,
        List<Service> services,
        List<WindowPlan> windows,
        Policy policy,
        List<Clerk> staff,
        List<Duty> roster,
        List<PriorityClass> classes,
        Calendar calendar) {

    /** Half a day. */
    public enum Half {
        AM,
        PM
    }

    /** Who sits at a window on a half-day of each week. */
    public record Duty(WindowNumber window, DayOfWeek day, Half half, String badge) {}

    /** Before the first plan was applied. */
    public static final Plan NONE = new Plan("", "", List.of(), List.of(), Policy.USUAL);

    public Plan {
        services = List.copyOf(services);
        windows = List.copyOf(windows);
        staff = staff == null ? List.of() : List.copyOf(staff);
        roster = roster == null ? List.of() : List.copyOf(roster);
        classes = classes == null ? PriorityClass.USUAL : List.copyOf(classes);
        calendar = calendar == null ? Calendar.ALWAYS : calendar;
        unique(services.stream().map(Service::code).toList(), "service code");
        unique(services.stream().map(Service::prefix).toList(), "prefix");
        unique(windows.stream().map(WindowPlan::number).toList(), "window");
        unique(staff.stream().map(Clerk::badge).toList(), "badge");
        unique(classes.stream().map(PriorityClass::code).toList(), "priority class");
        for (var window : windows) {
            checkServices(services, window);
            checkPeople(staff, windows, window);
        }
        for (var duty : roster) {
            checkPerson(staff, duty.badge(), "the roster of window " + duty.window());
        }
    }

    /** Open around the clock, with nobody named. */
    public Plan(String hall, String complaints, List<Service> services, List<WindowPlan> windows, Policy policy) {
        this(hall, complaints, services, windows, policy, List.of(), List.of(), PriorityClass.USUAL, Calendar.ALWAYS);
    }

    public Optional<Service> service(ServiceCode code) {
        return services.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<WindowPlan> window(WindowNumber number) {
        return windows.stream().filter(w -> w.number().equals(number)).findFirst();
    }

    public Optional<Clerk> clerk(@Nullable String badge) {
        return staff.stream()
                .filter(clerk -> Objects.equals(clerk.badge(), badge))
                .findFirst();
    }

    public Optional<PriorityClass> priorityClass(String code) {
        return classes.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** The windows at which a service is served, main windows first. */
    public List<WindowPlan> windowsOf(ServiceCode service) {
        return windows.stream()
                .filter(w -> w.serves(service))
                .sorted((a, b) ->
                        Boolean.compare(b.main().equals(service), a.main().equals(service)))
                .toList();
    }

    /** Whom the roster puts at a window: the badge, first choice first. */
    public List<String> onDuty(WindowNumber number, DayOfWeek day, Half half) {
        var planned = roster.stream()
                .filter(duty -> duty.window().equals(number) && duty.day() == day && duty.half() == half)
                .map(Duty::badge)
                .toList();
        if (!planned.isEmpty()) {
            return planned;
        }
        return window(number)
                .map(window -> java.util.stream.Stream.of(window.a(), window.b())
                        .<String>mapMulti((badge, found) -> {
                            if (badge != null) {
                                found.accept(badge);
                            }
                        })
                        .toList())
                .orElse(List.of());
    }

    /** With other customs. */
    public Plan with(Policy other) {
        return new Plan(hall, complaints, services, windows, other, staff, roster, classes, calendar);
    }

    /** At other times. */
    public Plan with(Calendar other) {
        return new Plan(hall, complaints, services, windows, policy, staff, roster, classes, other);
    }

    private static void checkServices(List<Service> services, WindowPlan window) {
        unique(
                window.serves().stream().map(WindowPlan.Serves::service).toList(),
                "service at window " + window.number());
        var codes = services.stream().map(Service::code).collect(Collectors.toSet());
        for (var serves : window.serves()) {
            if (!codes.contains(serves.service())) {
                throw new IllegalArgumentException(
                        "window " + window.number() + " serves " + serves.service() + ", which is no service");
            }
        }
    }

    private static void checkPeople(List<Clerk> staff, List<WindowPlan> windows, WindowPlan window) {
        checkPerson(staff, window.a(), "window " + window.number());
        checkPerson(staff, window.b(), "window " + window.number());
        var covers = window.covers();
        if (covers != null && windows.stream().noneMatch(other -> other.number().equals(covers))) {
            throw new IllegalArgumentException(
                    "window " + window.number() + " covers window " + covers + ", which there is not");
        }
    }

    private static void checkPerson(List<Clerk> staff, @Nullable String badge, String where) {
        if (badge != null && staff.stream().noneMatch(clerk -> clerk.badge().equals(badge))) {
            throw new IllegalArgumentException(
                    where + " is planned for badge " + badge + ", whom the staff does not have");
        }
    }

    private static void unique(List<?> values, String what) {
        var seen = new HashSet<Object>();
        for (var value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(what + " " + value + " stands twice in the plan");
            }
        }
    }
}

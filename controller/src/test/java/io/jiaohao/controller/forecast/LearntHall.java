// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import java.util.List;

/** A hall whose forecast is told of days that were alike, with one queue A that always has a line; tests say what the next day brings. */
abstract class LearntHall {
    static final int MINUTE = 60;
    static final int NINE = 9 * 3600;
    static final long DAY = 86_400;

    final Forecast forecast = new Forecast();
    int tickets;
    long day;
    int handling = 5 * MINUTE;

    Now at(int second) {
        return new Now(day * DAY + second, second);
    }

    Estimate take(String queue, boolean priority, int second) {
        return forecast.taken(++tickets, queue, priority, at(second));
    }

    /** Windows that take as long as it takes for each of a line that is always there, from {@code from} to {@code until}. */
    void work(List<String> windows, int from, int until) {
        work(windows, from, until, until);
    }

    /** The same with a break; whoever waits when the windows go waits over it. */
    void work(List<String> windows, int from, int away, int until) {
        var next = tickets + 1;
        for (var n = 0; n < 6 * windows.size(); n++) {
            take("A", false, from);
        }
        for (var second = from; second < until; second += handling) {
            if (second == away) {
                for (var n = 1; n <= windows.size(); n++) {
                    forecast.ended(next - n, at(second));
                }
                second += 90 * MINUTE;
            }
            for (var window : windows) {
                var before = next - windows.size();
                forecast.ended(before, at(second));
                forecast.called(next++, window, at(second));
                take("A", false, second);
            }
        }
        for (var ticket = 1; ticket <= tickets; ticket++) {
            forecast.ended(ticket, at(until));
        }
    }

    void days(int days, Runnable each) {
        for (var n = 0; n < days; n++) {
            forecast.dayBegins();
            day++;
            each.run();
        }
        forecast.dayBegins();
        day++;
    }

    /** Three wait; the window has just begun with a fourth. */
    void threeWait(List<String> windows) {
        threeWait(windows, NINE);
    }

    void threeWait(List<String> windows, int second) {
        for (var window : windows) {
            take("A", false, second);
            forecast.called(tickets, window, at(second));
        }
        take("A", false, second);
        take("A", false, second);
        take("A", false, second);
    }
}

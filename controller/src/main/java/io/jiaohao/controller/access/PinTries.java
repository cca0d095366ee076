// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong PINs. Five in a row from one address lock a badge there; twenty from one address, of whatever badges, lock that address;
 * twenty of one badge, from wherever, lock it for addresses where it was never right. So nobody locks clerks out of the places where
 * they work, and no single lock is the whole hall's. The first lock is a minute, each further one twice as long up to a quarter of an
 * hour, and an hour without a try is a new beginning. A try counts from its beginning, so that many at once are not many chances.
 *
 * Locks outlive a restart (see {@link #locks}); tries that have locked nothing yet do not. Ask only for badges that there are. One thread only.
 */
public final class PinTries {
    private static final int HERE = 5;
    private static final int ANYWHERE = 20;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Before a place in {@link #locks}. */
    private static final String FAMILIAR = "familiar";

    /** More addresses than a hall has; who tries from more than these meets the lock of the badge. */
    private static final int REMEMBERED = 4_096;

    /** {@code locks}: how many there were before; {@code last}: when it was tried last. */
    private record Tries(int count, int locks, long last) {}

    private final LongSupplier nanoTime;
    private final Map<String, Tries> here = bounded();
    private final Map<String, Tries> addresses = bounded();
    private final Map<String, Tries> badges = bounded();
    private final Map<String, Boolean> familiar = bounded();

    public PinTries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * How long nobody may try; zero where one may, and then it is counted until {@link #right}.
     *
     * @param address empty where it tells nobody apart, as that of a proxy on this machine
     */
    public Duration begin(String badge, String address) {
        var pair = pair(badge, address);
        var now = nanoTime.getAsLong();
        var left = Math.max(
                locked(here, pair, HERE, now),
                Math.max(
                        address.isEmpty() ? 0 : locked(addresses, address, ANYWHERE, now),
                        familiar.containsKey(pair) ? 0 : locked(badges, badge, ANYWHERE, now)));
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        count(here, pair, HERE, now);
        count(addresses, address, ANYWHERE, now);
        count(badges, badge, ANYWHERE, now);
        return Duration.ZERO;
    }

    /** The PIN was right. Of what was wrong before at other badges, nothing is forgiven. */
    public void right(String badge, String address) {
        here.remove(pair(badge, address));
        familiar.put(pair(badge, address), true);
        addresses.computeIfPresent(address, PinTries::oneLess);
        badges.computeIfPresent(badge, PinTries::oneLess);
    }

    /** The badge has a new PIN. */
    public void renewed(String badge) {
        here.keySet().removeIf(pair -> pair.startsWith(pair(badge, "")));
        badges.remove(badge);
    }

    /**
     * Every badge and address that was locked within the hour, and the places where such a badge was right, a line each and in their
     * order, to be remembered elsewhere.
     *
     * @param millis the time of day, since another run has another nanosecond 0
     */
    public List<String> locks(long millis) {
        var lines = new ArrayList<String>();
        tables().forEach((name, table) -> table.rows.forEach((key, tries) -> {
            if (kept(table, tries)) {
                // to the second, and not before it: or each try would change all lines by a millisecond
                var at = Math.ceilDiv(millis - age(tries).toMillis(), 1_000) * 1_000;
                lines.add(String.join("\t", name, key, "" + tries.count(), "" + tries.locks(), "" + at));
            }
        }));
        familiar.keySet().stream()
                .filter(this::isOfLocked)
                .map(pair -> FAMILIAR + '\t' + pair)
                .forEach(lines::add);
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private boolean kept(Table table, Tries tries) {
        return (tries.count() >= table.most || tries.locks() > 0) && age(tries).compareTo(FORGOTTEN) < 0;
    }

    private Duration age(Tries tries) {
        return Duration.ofNanos(nanoTime.getAsLong() - tries.last());
    }

    /** Or a restart would shut whoever works there out of their own place with all strangers. */
    private boolean isOfLocked(String pair) {
        var tries = badges.get(pair.substring(0, Math.max(0, pair.indexOf(' '))));
        return tries != null && kept(new Table(badges, ANYWHERE), tries);
    }

    /** Goes on from {@link #locks} of another run; what is no line of ours is passed over. */
    public void remember(List<String> lines, long millis) {
        for (var line : lines) {
            var parts = line.split("\t", -1);
            var table = tables().get(parts[0]);
            if (parts.length == 2 && parts[0].equals(FAMILIAR)) {
                familiar.put(parts[1], true);
            } else if (table != null && parts.length == 5 && line.matches(".*\t\\d{1,3}\t\\d{1,6}\t\\d{1,15}")) {
                // a clock that went back must not open the door early, nor keep it shut for ever
                var age = Math.max(0, millis - Long.parseLong(parts[4]));
                var last = nanoTime.getAsLong() - Duration.ofMillis(age).toNanos();
                table.rows.put(parts[1], new Tries(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), last));
            }
        }
    }

    private record Table(Map<String, Tries> rows, int most) {}

    private Map<String, Table> tables() {
        return Map.of(
                "here", new Table(here, HERE),
                "address", new Table(addresses, ANYWHERE),
                "badge", new Table(badges, ANYWHERE));
    }

    private static long locked(Map<String, Tries> table, String key, int most, long now) {
        var tries = table.get(key);
        if (tries == null || tries.count() < most) {
            return 0;
        }
        return Math.max(0, lock(tries.locks()).toNanos() - (now - tries.last()));
    }

    private static Duration lock(int before) {
        var lock = FIRST.multipliedBy(1L << Math.min(before, 10));
        return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
    }

    /** Whoever tries after a lock begins to count again, and is locked for longer. */
    private static void count(Map<String, Tries> table, String key, int most, long now) {
        var before = table.get(key);
        if (before == null || now - before.last() >= FORGOTTEN.toNanos()) {
            table.put(key, new Tries(1, 0, now));
        } else if (before.count() >= most) {
            table.put(key, new Tries(1, before.locks() + 1, now));
        } else {
            table.put(key, new Tries(before.count() + 1, before.locks(), now));
        }
    }

    private static Tries oneLess(String key, Tries tries) {
        return new Tries(Math.max(0, tries.count() - 1), tries.locks(), tries.last());
    }

    private static String pair(String badge, String address) {
        return badge + ' ' + address;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}

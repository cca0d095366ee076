# SPDX-License-Identifier: Apache-2.0
"""What windows did on a day, after docs/statistics.md, "Windows' time"."""
from zoneinfo import ZoneInfo

from clock import hour_of, next_hour, working

LONG = 600_000
DOING = ("idle", "calling", "serving", "paused", "short")


def new_window():
    return {"open": False, "badge": None, "rest": None, "reason": None, "visit": None, "ticket": None}


def doing(window):
    """What it does, who sits there, and why it has a break; None where it is closed."""
    if not window["open"]:
        return None
    what = "paused" if window["rest"] is not None else window["visit"] or "idle"
    return what, window["badge"] or "", window["reason"] or "" if what == "paused" else ""


class WindowTime:
    """Spans in which a window did one thing under one person."""

    def __init__(self, day):
        self.day = day
        self.going = {}  # window: (what, staff, reason, since)
        self.cells = {}  # (hour, window, staff, what): nanoseconds
        self.breaks = []  # (window, staff, reason, milliseconds)

    def look(self, now, closing):
        """After an entry."""
        for number in sorted(set(self.going) | set(self.day.windows)):
            window = self.day.windows.get(number)
            state = doing(window) if window else None
            was = self.going.get(number)
            if was and state and was[:2] == state[:2]:
                self.going[number] = (*state, was[3])
                continue
            if was:
                self.add(number, was, now, closing or was[0] in ("idle", "paused"))
                del self.going[number]
            if state:
                self.going[number] = (*state, now)

    def finish(self, now):
        """Of a day that goes on: what is free or in a break counts until the last entry."""
        for number, span in self.going.items():
            if span[0] in ("idle", "paused"):
                self.add(number, span, now, True)
        self.going = {}

    def add(self, number, span, now, within_hours):
        what, staff, reason, since = span
        calendar = self.day.plan["calendar"]
        hours = working(calendar, self.day.date) if within_hours else None
        parts = self.day.time.within(since, now, hours)
        millis = sum(b - a for a, b, _ in parts) // 1_000_000
        if what == "paused":
            what = "paused" if millis >= LONG else "short"
            if millis > 0:
                self.breaks.append((number, staff, reason, millis))
        zone = ZoneInfo(calendar["zone"])
        for a, b, correction in parts:
            while a < b:
                until = min(b, next_hour(a + correction, zone) - correction)
                key = (hour_of(a + correction, zone), number, staff, what)
                self.cells[key] = self.cells.get(key, 0) + until - a
                a = until

    def rows(self):
        """One for each hour, window and person, in whole milliseconds."""
        rows = {}
        for (hour, number, staff, what), nanos in self.cells.items():
            row = rows.setdefault((hour, number, staff), dict.fromkeys(DOING, 0))
            row[what] += nanos // 1_000_000
        return [{"day": self.day.date, "hour": h, "window": w, "staff": s, **row} for (h, w, s), row in rows.items()]

    def pauses(self):
        return [{"day": self.day.date, "window": w, "staff": s, "reason": r, "millis": m} for w, s, r, m in self.breaks]


def worked(row):
    return any(row[what] for what in DOING)


def alone(rows):
    """Perhaps the time of one person: fewer than two badges, or windows where nobody had signed in."""
    badges = {row["staff"] for row in rows if worked(row) and row["staff"]}
    return len(badges or {row["window"] for row in rows if worked(row)}) < 2


def figures(rows, one):
    """``one``: perhaps of one window or person, of whom short breaks are not told apart from idle time."""
    sums = {what: sum(row[what] for row in rows) for what in DOING}
    idle = sums["idle"] + (sums["short"] if one else 0)
    paused = sums["paused"] + (0 if one else sums["short"])
    opened = sum(sums.values())
    told = {"openMillis": opened, "servingMillis": sums["serving"], "callingMillis": sums["calling"],
            "idleMillis": idle, "pausedMillis": paused}
    if opened:
        told["servingShare"] = (sums["serving"] + sums["calling"]) / opened
    return told


def reasons(pauses, one):
    told = {}
    for pause in pauses:
        if not one or pause["millis"] >= LONG:
            times, millis = told.get(pause["reason"], (0, 0))
            told[pause["reason"]] = (times + 1, millis + pause["millis"])
    return {reason: list(of) for reason, of in sorted(told.items())}

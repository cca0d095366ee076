# SPDX-License-Identifier: Apache-2.0
"""Times as the journal writes them, in nanoseconds, and the hours of a calendar."""
import re
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

NANO = 1_000_000_000
HOUR = 3_600 * NANO
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
NAMES = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]


def instant(text):
    """Nanoseconds since 1970."""
    whole, _, fraction = text.rstrip("Z").partition(".")
    seconds = int((datetime.fromisoformat(whole).replace(tzinfo=timezone.utc) - EPOCH).total_seconds())
    return seconds * NANO + int((fraction + "000000000")[:9])


def duration(text):
    """Nanoseconds of an ISO 8601 duration of days, hours, minutes and seconds."""
    parts = re.fullmatch(r"P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d+))?S)?)?", text)
    days, hours, minutes, sign, seconds, fraction = parts.groups()
    rest = int(seconds or 0) * NANO + int(((fraction or "") + "000000000")[:9])
    return (int(days or 0) * 86_400 + int(hours or 0) * 3_600 + int(minutes or 0) * 60) * NANO + (
        -rest if sign else rest)


def millis(nanos):
    return None if nanos is None else nanos // 1_000_000


def micros(nanos):
    return None if nanos is None else nanos // 1_000


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def at(day, time, zone):
    parts = [int(p) for p in time.split(".")[0].split(":")] + [0]
    local = datetime(day.year, day.month, day.day, parts[0], parts[1], parts[2], tzinfo=zone)
    return int((local.astimezone(timezone.utc) - EPOCH) / timedelta(seconds=1)) * NANO


def hour_of(clock, zone):
    """0 to 23."""
    return datetime.fromtimestamp(clock // NANO, zone).hour


def next_hour(clock, zone):
    """When the next hour of the clock on the wall begins."""
    offset = int(datetime.fromtimestamp(clock // NANO, zone).utcoffset().total_seconds()) * NANO
    return clock + HOUR - (clock + offset) % HOUR


def working(calendar, text):
    """When the windows work on that day, as the clock shows it; None where every hour is open."""
    week = calendar.get("windows")
    if week is None:
        return None
    day = date.fromisoformat(text)
    special = next((s for s in calendar.get("specials", []) if s["date"] == text), None)
    if special is None:
        spans = week["days"].get(NAMES[day.weekday()], [])
    elif special["works"]:
        spans = next((week["days"][name] for name in NAMES if week["days"].get(name)), [])
    else:
        spans = []
    zone = ZoneInfo(calendar["zone"])
    return [(at(day, span["from"], zone), at(day, span["to"], zone)) for span in spans] or None


class Timeline:
    """How the clock ran: its corrections, and when the controller was down. Nanoseconds on the steady line."""

    def __init__(self):
        self.correction = 0
        self.corrections = [(None, 0)]  # (from which on, clock minus steady)
        self.outages = []

    def steady(self, clock):
        return clock - self.correction

    def corrected(self, by, clock):
        self.correction += by
        self.corrections.append((self.steady(clock), self.correction))

    def outage(self, start, end):
        if start < end:
            self.outages.append((start, end))

    def stretches(self, start, end, aside=()):
        """The parts without outages and without what was set aside, each with the correction of the clock during it."""
        parts = []
        nobodys = self.outages + [a for a in aside if a[0] < a[1]]
        for n, (since, correction) in enumerate(self.corrections):
            until = self.corrections[n + 1][0] if n + 1 < len(self.corrections) else None
            a = start if since is None else max(start, since)
            b = end if until is None else min(end, until)
            cuts = sorted({a, b} | {t for o in nobodys for t in o if a < t < b}) if a < b else []
            for one, other in zip(cuts, cuts[1:]):
                if not any(o[0] <= one and other <= o[1] for o in nobodys):
                    parts.append((one, other, correction))
        return parts

    def spent(self, start, end, aside=()):
        return sum(b - a for a, b, _ in self.stretches(start, end, aside))

    def within(self, start, end, hours):
        """As stretches, of them what lies within those hours of the clock."""
        parts = self.stretches(start, end)
        if hours is None:
            return parts
        clipped = [(max(a, span[0] - c), min(b, span[1] - c), c) for a, b, c in parts for span in hours]
        return [part for part in clipped if part[0] < part[1]]

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Figures of a hall once more, from nothing but the journal's JSON export.

Written from docs/statistics.md and the events' own meaning, not from the program: it must come to the same milliseconds.
Reads `./jiaohao journal export` on standard input, writes one JSON object a line: each errand, and each day's figures.
"""
import copy
import json
import re
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

NANO = 1_000_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


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


class Day:
    """One hall day, from its opening to its end."""

    def __init__(self, opened):
        self.date = opened["date"]
        self.plan = opened["plan"]
        self.correction = 0
        self.corrections = [(None, 0)]  # (steady nanoseconds from which on, clock minus steady)
        self.outages = []
        self.tickets = {}
        self.windows = {}
        self.closed = False
        self.fates = {}
        self.undo = {}

    # --- time ---

    def steady(self, clock):
        return clock - self.correction

    def hours(self):
        """When the windows work, as the clock shows it; None where it is always."""
        calendar = self.plan["calendar"]
        week = calendar.get("windows")
        if week is None:
            return None
        day = date.fromisoformat(self.date)
        special = next((s for s in calendar.get("specials", []) if s["date"] == self.date), None)
        if special is not None:
            spans = usual(week) if special["works"] else []
        else:
            spans = of_week(week, day)
        if not spans:
            return None
        zone = ZoneInfo(calendar["zone"])
        return [(at(day, span["from"], zone), at(day, span["to"], zone)) for span in spans]

    def stretches(self, start, end):
        """Of a time on the steady line, the parts without outages, each with the correction of the clock during it."""
        parts = []
        for n, (since, correction) in enumerate(self.corrections):
            until = self.corrections[n + 1][0] if n + 1 < len(self.corrections) else None
            a = start if since is None else max(start, since)
            b = end if until is None else min(end, until)
            cuts = sorted({a, b} | {t for o in self.outages for t in o if a < t < b}) if a < b else []
            for one, other in zip(cuts, cuts[1:]):
                if not any(o[0] <= one and other <= o[1] for o in self.outages):
                    parts.append((one, other, correction))
        return parts

    def open_time(self, start, end):
        hours = self.hours()
        total = 0
        for a, b, correction in self.stretches(start, end):
            if hours is None:
                total += b - a
            else:
                total += sum(overlap((a + correction, b + correction), span) for span in hours)
        return total

    # --- what happens ---

    def take(self, entry):
        clock = instant(entry["at"])
        events = entry["events"]
        for event in events:
            if event["type"] == "ClockCorrected":
                self.correction += duration(event["by"])
                self.corrections.append((self.steady(clock), self.correction))
        now = self.steady(clock)
        calls = [e for e in events if e["type"] == "TicketCalled"]
        before = None
        if calls:
            before = {
                "tickets": {e["ticket"]: copy.deepcopy(self.tickets[e["ticket"]])
                            for e in events if e.get("ticket") in self.tickets},
                "windows": {e["window"]: copy.deepcopy(self.windows.get(e["window"], new_window())) for e in calls},
            }
        for event in events:
            handler = getattr(self, "on_" + event["type"], None)
            if handler:
                handler(event, now, clock)
        for call in calls:
            self.undo[call["window"]] = before

    def window(self, event):
        return self.windows.setdefault(event["window"], new_window())

    def service(self, code):
        return next((s for s in self.plan["services"] if s["code"] == code), None)

    def on_PlanApplied(self, event, now, clock):
        self.plan = event["plan"]

    def on_ControllerStarted(self, event, now, clock):
        if event.get("lastHeard") and self.steady(instant(event["lastHeard"])) < now:
            self.outages.append((self.steady(instant(event["lastHeard"])), now))

    def on_DayClosed(self, event, now, clock):
        self.closed = True
        self.fates = event["fates"]

    def on_WindowOpened(self, event, now, clock):
        window = self.window(event)
        window["badge"] = event.get("badge")

    def on_WindowClosed(self, event, now, clock):
        self.windows[event["window"]] = new_window()

    def on_WindowPaused(self, event, now, clock):
        self.window(event)["rest"] = now

    def on_WindowContinued(self, event, now, clock):
        self.charge(event["window"], now)
        self.window(event)["rest"] = None

    def on_WindowHandedOver(self, event, now, clock):
        window = self.window(event)
        window["badge"] = event["to"]
        if window["ticket"] is not None:
            self.tickets[window["ticket"]]["staff"] = event["to"]

    on_ClerkCorrected = on_WindowHandedOver

    def charge(self, number, now):
        """A break is nobody's handling."""
        window = self.windows.get(number, new_window())
        if window["rest"] is None or window["ticket"] is None:
            return
        ticket = self.tickets[window["ticket"]]
        if ticket["stage"] == "SERVING":
            ticket["aside"] += max(0, now - max(window["rest"], ticket["arrived"]))
        elif ticket["stage"] == "CALLED":
            ticket["aside"] += max(0, now - max(window["rest"], ticket["called"]))

    def on_TicketTaken(self, event, now, clock):
        service = self.service(event["service"])
        self.tickets[event["ticket"]] = {
            "number": event["ticket"], "priority": event["priority"], "items": event["items"],
            "origin": event.get("origin", "KIOSK"), "assistance": False, "staff": None, "legs": [],
            **new_errand(event["service"], now, clock, service)}

    def on_TicketCalled(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        window = self.window(event)
        ticket.update(stage="CALLED", called=now, called_at=clock, window=event["window"], staff=window["badge"],
                      arrived=None, arrived_at=None, walk=None, aside=0)
        ticket["calls"] += 1
        ticket["wait"] = max(0, now - ticket["since"])
        ticket["open"] = self.open_time(ticket["since"], now) - sum(self.open_time(*a) for a in ticket["absent"])
        service = self.service(event["service"])
        if service:
            ticket["target"], ticket["promised"] = duration(service["targetWait"]), duration(service["promised"])
        window["ticket"] = event["ticket"]
        window["rest"] = None

    def on_TicketArrived(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        if ticket["stage"] == "CALLED":
            ticket.update(stage="SERVING", arrived=now, arrived_at=clock, aside=0)
        ticket["walk"] = now - ticket["called"]

    def handled(self, ticket, now):
        start = ticket["called"] if ticket["arrived"] is None else ticket["arrived"]
        return max(0, now - start - ticket["aside"])

    def on_TicketFinished(self, event, now, clock):
        self.charge(event["window"], now)
        ticket = self.tickets[event["ticket"]]
        ticket["outcome"] = event.get("outcome")
        if ticket["stage"] in ("CALLED", "SERVING"):
            ticket.update(stage="FINISHED", ended=now, ended_at=clock, inferred=event["inferred"],
                          handling=self.handled(ticket, now))
        self.window(event)["ticket"] = None

    def on_TicketMissed(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        ticket["misses"] += 1
        if ticket["stage"] == "CALLED":
            ticket.update(stage="MISSED", ended=now, ended_at=clock, inferred=event["inferred"])
        self.window(event)["ticket"] = None

    def on_TicketPutBack(self, event, now, clock):
        self.on_TicketReturned(event, now, clock)
        self.window(event)["ticket"] = None

    def on_TicketReturned(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        ticket["absent"].append((ticket["called"], now))
        ticket.update(stage="WAITING", ended=None, ended_at=None, inferred=False, arrived=None, arrived_at=None)

    def on_TicketHeld(self, event, now, clock):
        self.charge(event["window"], now)
        ticket = self.tickets[event["ticket"]]
        ticket.update(stage="HELD", held_since=now)
        self.window(event)["ticket"] = None

    def on_TicketResumed(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        window = self.window(event)
        gone = now - ticket["held_since"]
        if ticket["arrived"] is None:
            ticket.update(arrived=now, arrived_at=clock, aside=0)
        else:
            ticket["aside"] += gone
        ticket["hold"] += gone
        ticket.update(stage="SERVING", held_since=None, window=event["window"], staff=window["badge"])
        window["ticket"] = event["ticket"]

    def leave(self, event, now, clock, end, inferred, outcome):
        ticket = self.tickets[event["ticket"]]
        ticket.update(ended=now, ended_at=clock, handling=self.handled(ticket, now), inferred=inferred, outcome=outcome)
        ticket["legs"].append(self.row(ticket, end))
        ticket["staff"] = None
        ticket.update(new_errand(event["service"], now, clock, self.service(event["service"])))

    def on_TicketTransferred(self, event, now, clock):
        self.charge(event["window"], now)
        ticket = self.tickets[event["ticket"]]
        if ticket["stage"] == "SERVING":
            self.leave(event, now, clock, "TRANSFERRED", False, None)
        else:
            ticket.update(stage="WAITING", service=event["service"])
            self.promise(ticket, event["service"])
        self.window(event)["ticket"] = None

    def on_TicketWentOn(self, event, now, clock):
        self.charge(event["window"], now)
        self.leave(event, now, clock, "WENT_ON", event["inferred"], event.get("outcome"))
        self.window(event)["ticket"] = None

    def on_ServiceChanged(self, event, now, clock):
        self.tickets[event["ticket"]]["service"] = event["service"]
        self.promise(self.tickets[event["ticket"]], event["service"])

    def promise(self, ticket, code):
        service = self.service(code)
        if service:
            ticket["target"], ticket["promised"] = duration(service["targetWait"]), duration(service["promised"])

    def on_PriorityConfirmed(self, event, now, clock):
        self.tickets[event["ticket"]]["priority"] = True

    def on_PriorityDeclined(self, event, now, clock):
        self.tickets[event["ticket"]]["priority"] = False

    def on_AssistanceMarked(self, event, now, clock):
        self.tickets[event["ticket"]]["assistance"] = event["needed"]

    def on_TicketWithdrawn(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        if ticket["held_since"] is not None:
            ticket["hold"] += now - ticket["held_since"]
        ticket.update(stage=event["fate"], ended=now, ended_at=clock, arrived_at=None, inferred=False, held_since=None)

    def on_CallUndone(self, event, now, clock):
        before = self.undo[event["window"]]
        ticket = self.tickets[event["ticket"]]
        kept = {key: ticket[key] for key in ("priority", "assistance", "grade")}
        then = before["tickets"].get(event["ticket"])
        if then is None:
            service = self.service(ticket["service"])
            then = {**ticket, **new_errand(ticket["service"], ticket["since"], ticket["since_at"], service)}
        self.tickets[event["ticket"]] = {**copy.deepcopy(then), **kept, "stage": "WAITING", "staff": None}
        was = before["windows"][event["window"]]
        window = self.window(event)
        window["rest"] = window["rest"] if window["rest"] is not None else was["rest"]
        window["ticket"] = None
        if event.get("reopened"):
            graded = self.tickets[event["reopened"]]["grade"]
            again = copy.deepcopy(before["tickets"][event["reopened"]])
            again["grade"] = again["grade"] if graded is None else graded
            self.tickets[event["reopened"]] = again
            window["ticket"] = was["ticket"]

    def on_TicketRated(self, event, now, clock):
        self.tickets[event["ticket"]]["grade"] = event["grade"]

    # --- what it came to ---

    def row(self, ticket, end):
        zone = ZoneInfo(self.plan["calendar"]["zone"])
        outage = ticket["called"] is not None and ticket["ended"] is not None and any(
            overlap(o, (ticket["called"], ticket["ended"])) > 0 for o in self.outages)
        return {
            "day": self.date, "ticket": ticket["number"], "leg": len(ticket["legs"]), "service": ticket["service"],
            "hour": datetime.fromtimestamp(ticket["since_at"] // NANO, zone).hour,
            "priority": ticket["priority"], "origin": ticket["origin"], "assistance": ticket["assistance"],
            "items": ticket["items"], "target": millis(ticket["target"]), "promised": millis(ticket["promised"]),
            "window": ticket["window"], "staff": ticket["staff"] if ticket["window"] is not None else None,
            "since": micros(ticket["since_at"]), "called": micros(ticket["called_at"]),
            "arrived": micros(ticket["arrived_at"]), "ended": micros(ticket["ended_at"]), "wait": millis(ticket["wait"]), "openWait": millis(ticket["open"]),
            "walk": millis(ticket["walk"]), "hold": millis(ticket["hold"]), "handling": millis(ticket["handling"]),
            "end": end, "calls": ticket["calls"], "misses": ticket["misses"], "several": False,
            "inferred": ticket["inferred"], "outage": outage, "outcome": ticket["outcome"], "grade": ticket["grade"]}

    def rows(self):
        for ticket in self.tickets.values():
            end = ticket["stage"]
            if end in ("WAITING", "CALLED", "SERVING", "HELD"):
                end = self.fates.get(ticket["number"], end)
            all_of = copy.deepcopy(ticket["legs"]) + [self.row(ticket, end)]
            all_of[0]["several"] = any(one["end"] == "WENT_ON" for one in all_of)
            yield from all_of


def new_window():
    return {"badge": None, "rest": None, "ticket": None}


def new_errand(service, since, since_at, promises):
    return {
        "stage": "WAITING", "service": service, "since": since, "since_at": since_at, "called": None, "called_at": None,
        "arrived": None, "arrived_at": None, "ended": None, "ended_at": None, "window": None, "calls": 0, "misses": 0,
        "wait": None, "open": None, "walk": None, "hold": 0, "held_since": None, "handling": None, "aside": 0,
        "absent": [], "inferred": False, "outcome": None, "grade": None,
        "target": duration(promises["targetWait"]) if promises else 20 * 60 * NANO,
        "promised": duration(promises["promised"]) if promises else 15 * 60 * NANO}


def at(day, time, zone):
    parts = [int(p) for p in time.split(".")[0].split(":")] + [0]
    local = datetime(day.year, day.month, day.day, parts[0], parts[1], parts[2], tzinfo=zone)
    return int((local.astimezone(timezone.utc) - EPOCH) / timedelta(seconds=1)) * NANO


def of_week(week, day):
    names = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
    return week["days"].get(names[day.weekday()], [])


def usual(week):
    names = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
    return next((week["days"][name] for name in names if week["days"].get(name)), [])


def quantile(values, percent):
    return sorted(values)[(len(values) * percent + 99) // 100 - 1] if values else None


def mean(values):
    return (2 * sum(values) + len(values)) // (2 * len(values)) if values else None


def share(part, whole):
    return part / whole if whole else None


def figures(rows):
    """What docs/statistics.md says of each."""
    first = [r for r in rows if r["leg"] == 0]
    called = [r for r in rows if r["wait"] is not None]
    served = [r for r in rows if r["end"] in ("FINISHED", "WENT_ON")]
    held = [r for r in rows if r["hold"] > 0]
    walks = [r["walk"] for r in rows if r["walk"] is not None]
    outcomes = [r["outcome"] for r in served if r["outcome"]]
    rated = [r["grade"] for r in rows if r["grade"]]

    def ended(*ends):
        return sum(r["end"] in ends for r in rows)

    all_of = {
        "tickets": len(first), "errands": len(rows), "called": len(called), "served": len(served),
        "calls": sum(r["calls"] for r in rows), "misses": sum(r["misses"] for r in rows),
        "priorityShare": share(sum(r["priority"] for r in first), len(first)),
        "transferred": ended("TRANSFERRED"), "missed": ended("MISSED"),
        "missedShare": share(ended("MISSED"), len(called)),
        "abandoned": ended("ABANDONED"), "abandonedShare": share(ended("ABANDONED"), len(rows)),
        "notReached": ended("NOT_CALLED", "CARRIED", "VOID"), "unprinted": ended("UNPRINTED"),
        "outage": ended("OUTAGE"), "unended": ended("UNENDED"),
        "underWay": ended("WAITING", "CALLED", "SERVING", "HELD"),
        "targetMetShare": share(sum(r["wait"] <= r["target"] for r in called), len(called)),
        "openTargetMetShare": share(sum(r["openWait"] <= r["target"] for r in called), len(called)),
        "promisedMetShare": share(sum(r["handling"] <= r["promised"] for r in served), len(served)),
        "walkMeanMillis": mean(walks), "held": len(held), "holdMillis": sum(r["hold"] for r in rows),
        "holdMeanMillis": mean([r["hold"] for r in held]),
        "inferredShare": share(sum(r["inferred"] or r["arrived"] is None for r in served), len(served)),
        "arrivalUnknownShare": share(sum(r["arrived"] is None for r in served), len(served)),
        "endInferredShare": share(sum(r["inferred"] for r in served), len(served)),
        "several": sum(r["several"] for r in first), "severalShare": share(sum(r["several"] for r in first), len(first)),
        "assisted": sum(r["assistance"] for r in first), "manyItems": sum(r["items"] > 1 for r in first),
        "outcomeSaidShare": share(len(outcomes), len(served)), "comeAgain": outcomes.count("INCOMPLETE"),
        "rated": len(rated), "ratedShare": share(len(rated), len(served)),
        "satisfiedShare": share(sum(g >= 3 for g in rated), len(rated)),
        "badShare": share(sum(g <= 2 for g in rated), len(rated))}
    for outcome, name in (("DONE", "Done"), ("ACCEPTED", "Accepted"), ("INCOMPLETE", "Incomplete"),
                          ("ENQUIRY", "Enquiry"), ("REFERRED", "Referred"), ("NOT_DONE", "NotDone")):
        all_of["outcome" + name + "Share"] = share(outcomes.count(outcome), len(outcomes))
    for grade in range(1, 6):
        all_of["grade%d" % grade] = rated.count(grade)
    for name, values in (("wait", [r["wait"] for r in called]), ("openWait", [r["openWait"] for r in called]),
                         ("handling", [r["handling"] for r in served])):
        all_of[name + "MeanMillis"] = mean(values)
        all_of[name + "MaxMillis"] = max(values) if values else None
        for percent in (50, 80, 90):
            all_of["%sP%dMillis" % (name, percent)] = quantile(values, percent)
    return {key: value for key, value in all_of.items() if value is not None}


def main():
    days, current = [], None
    for line in sys.stdin:
        entry = json.loads(line)
        opened = next((e for e in entry["events"] if e["type"] == "DayOpened"), None)
        if opened:
            current = Day(opened)
            days.append(current)
        if current:
            current.take(entry)
    for day in days:
        rows = list(day.rows())
        for row in rows:
            print(json.dumps({"errand": row}, ensure_ascii=False))
        print(json.dumps({"day": day.date, "figures": figures(rows)}, ensure_ascii=False))
    everything = [row for day in days for row in day.rows()]
    print(json.dumps({"all": figures(everything)}, ensure_ascii=False))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""One hall day, gone through entry by entry: what became of each errand, after docs/statistics.md."""
import copy
from zoneinfo import ZoneInfo

from clock import NANO, Timeline, duration, hour_of, instant, micros, millis, overlap, working
from window_time import WindowTime, new_window


class Day:
    """From its opening to its end."""

    def __init__(self, opened):
        self.date = opened["date"]
        self.plan = opened["plan"]
        self.time = Timeline()
        self.tickets = {}
        self.windows = {}
        self.closed = False
        self.fates = {}
        self.undo = {}
        self.worked = WindowTime(self)
        self.last = None

    def open_time(self, start, end):
        return sum(b - a for a, b, _ in self.time.within(start, end, working(self.plan["calendar"], self.date)))

    # --- what happens ---

    def take(self, entry):
        clock = instant(entry["at"])
        events = entry["events"]
        for event in events:
            if event["type"] == "ClockCorrected":
                self.time.corrected(duration(event["by"]), clock)
        now = self.last = self.time.steady(clock)
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
        self.worked.look(now, any(event["type"] == "DayClosed" for event in events))

    def window(self, event):
        return self.windows.setdefault(event["window"], new_window())

    def service(self, code):
        return next((s for s in self.plan["services"] if s["code"] == code), None)

    def on_PlanApplied(self, event, now, clock):
        self.plan = event["plan"]
        planned = {window["number"] for window in self.plan["windows"]}
        self.windows = {number: window for number, window in self.windows.items() if number in planned}

    def on_ControllerStarted(self, event, now, clock):
        if event.get("lastHeard"):
            self.time.outage(self.time.steady(instant(event["lastHeard"])), now)

    def on_DayClosed(self, event, now, clock):
        self.closed = True
        self.windows = {}
        self.fates = event["fates"]

    def on_WindowOpened(self, event, now, clock):
        window = self.window(event)
        window.update(open=True, visit=None, badge=event.get("badge"))

    def on_WindowClosed(self, event, now, clock):
        self.windows[event["window"]] = new_window()

    def on_WindowPaused(self, event, now, clock):
        self.window(event).update(rest=now, reason=event.get("reason"))

    def on_PauseExplained(self, event, now, clock):
        self.window(event)["reason"] = event["reason"]

    def on_WindowContinued(self, event, now, clock):
        self.charge(event["window"], now)
        self.window(event).update(rest=None, reason=None)

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
        ticket["aside"].append((max(window["rest"], ticket["at_hand"]), now))

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
                      arrived=None, arrived_at=None, walk=None, at_hand=now)
        ticket["calls"] += 1
        ticket["wait"] = max(0, now - ticket["since"])
        ticket["open"] = self.open_time(ticket["since"], now) - sum(self.open_time(*a) for a in ticket["absent"])
        service = self.service(event["service"])
        if service:
            ticket["target"], ticket["promised"] = duration(service["targetWait"]), duration(service["promised"])
        window.update(ticket=event["ticket"], visit="calling", rest=None, reason=None)

    def on_TicketArrived(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        if ticket["stage"] == "CALLED":
            ticket.update(stage="SERVING", arrived=now, arrived_at=clock)
        ticket["walk"] = self.time.spent(ticket["called"], now)
        self.window(event)["visit"] = "serving"

    def handled(self, ticket, now):
        start = ticket["called"] if ticket["arrived"] is None else ticket["arrived"]
        return self.time.spent(start, now, ticket["aside"])

    def free(self, event):
        self.window(event).update(ticket=None, visit=None)

    def on_TicketFinished(self, event, now, clock):
        self.charge(event["window"], now)
        ticket = self.tickets[event["ticket"]]
        ticket["outcome"] = event.get("outcome")
        if ticket["stage"] in ("CALLED", "SERVING"):
            ticket.update(stage="FINISHED", ended=now, ended_at=clock, inferred=event["inferred"],
                          handling=self.handled(ticket, now))
        self.free(event)

    def on_TicketMissed(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        ticket["misses"] += 1
        if ticket["stage"] == "CALLED":
            ticket.update(stage="MISSED", ended=now, ended_at=clock, inferred=event["inferred"])
        self.free(event)

    def on_TicketPutBack(self, event, now, clock):
        self.on_TicketReturned(event, now, clock)
        self.free(event)

    def on_TicketReturned(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        ticket["absent"].append((ticket["called"], now))
        ticket.update(stage="WAITING", ended=None, ended_at=None, inferred=False, arrived=None, arrived_at=None)

    def on_TicketHeld(self, event, now, clock):
        self.charge(event["window"], now)
        ticket = self.tickets[event["ticket"]]
        ticket.update(stage="HELD", held_since=now)
        self.free(event)

    def on_TicketResumed(self, event, now, clock):
        ticket = self.tickets[event["ticket"]]
        window = self.window(event)
        if ticket["arrived"] is None:
            ticket.update(arrived=now, arrived_at=clock)
        ticket["aside"].append((ticket["held_since"], now))
        ticket["hold"] += self.time.spent(ticket["held_since"], now)
        ticket.update(stage="SERVING", held_since=None, window=event["window"], staff=window["badge"], at_hand=now)
        window.update(ticket=event["ticket"], visit="serving")

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
        self.free(event)

    def on_TicketWentOn(self, event, now, clock):
        self.charge(event["window"], now)
        self.leave(event, now, clock, "WENT_ON", event["inferred"], event.get("outcome"))
        self.free(event)

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
            ticket["hold"] += self.time.spent(ticket["held_since"], now)
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
        if window["rest"] is None:
            window.update(rest=was["rest"], reason=was["reason"])
        window.update(ticket=None, visit=None)
        if event.get("reopened"):
            graded = self.tickets[event["reopened"]]["grade"]
            again = copy.deepcopy(before["tickets"][event["reopened"]])
            again["grade"] = again["grade"] if graded is None else graded
            self.tickets[event["reopened"]] = again
            window.update(ticket=was["ticket"], visit=was["visit"])

    def on_TicketRated(self, event, now, clock):
        self.tickets[event["ticket"]]["grade"] = event["grade"]

    # --- what it came to ---

    def row(self, ticket, end):
        zone = ZoneInfo(self.plan["calendar"]["zone"])
        outage = ticket["called"] is not None and ticket["ended"] is not None and any(
            overlap(o, (ticket["called"], ticket["ended"])) > 0 for o in self.time.outages)
        return {
            "day": self.date, "ticket": ticket["number"], "leg": len(ticket["legs"]), "service": ticket["service"],
            "hour": hour_of(ticket["since_at"], zone),
            "priority": ticket["priority"], "origin": ticket["origin"], "assistance": ticket["assistance"],
            "items": ticket["items"], "target": millis(ticket["target"]), "promised": millis(ticket["promised"]),
            "window": ticket["window"], "staff": ticket["staff"] if ticket["window"] is not None else None,
            "since": micros(ticket["since_at"]), "called": micros(ticket["called_at"]),
            "arrived": micros(ticket["arrived_at"]), "ended": micros(ticket["ended_at"]),
            "wait": millis(ticket["wait"]), "openWait": millis(ticket["open"]),
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


def new_errand(service, since, since_at, promises):
    return {
        "stage": "WAITING", "service": service, "since": since, "since_at": since_at, "called": None, "called_at": None,
        "arrived": None, "arrived_at": None, "ended": None, "ended_at": None, "window": None, "calls": 0, "misses": 0,
        "wait": None, "open": None, "walk": None, "hold": 0, "held_since": None, "at_hand": None, "handling": None,
        "aside": [], "absent": [], "inferred": False, "outcome": None, "grade": None,
        "target": duration(promises["targetWait"]) if promises else 20 * 60 * NANO,
        "promised": duration(promises["promised"]) if promises else 15 * 60 * NANO}

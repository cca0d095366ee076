#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Figures of a hall once more, from nothing but the journal's JSON export.

Written from docs/statistics.md and the events' own meaning, not from the program: it must come to the same milliseconds.
Reads `./jiaohao journal export` on standard input, writes one JSON object a line: each errand; then, of each day and of all of
them, the figures together, and line by line as reports group them.
"""
import json
import sys
from datetime import date

from figures import figures, person
from hall_day import Day
from window_time import alone, reasons, worked
from window_time import figures as time_figures


def week(text):
    year, number, _ = date.fromisoformat(text).isocalendar()
    return "%d-W%02d" % (year, number)


BY = {
    "day": lambda row: row["day"],
    "week": lambda row: week(row["day"]),
    "month": lambda row: row["day"][:7],
    "year": lambda row: row["day"][:4],
    "hour": lambda row: str(row["hour"]) if "hour" in row else None,
    "window": lambda row: "" if row["window"] is None else str(row["window"]),
    "service": lambda row: row.get("service"),
}


def grouped(rows, key):
    groups = {}
    for row in rows:
        if key(row) is not None:
            groups.setdefault(key(row), []).append(row)
    return groups


def tell(of, by, key, errands, times, pauses):
    told = {"of": of, "by": by, "key": key, "figures": figures(errands)}
    # the total is that of the report by hour
    hours = grouped([row for row in times if worked(row)], BY["hour"]).values() if by == "total" else []
    one = by == "window" or alone(times) or any(alone(rows) for rows in hours)
    if by != "service":
        told["figures"].update(time_figures(times, one))
        if by != "hour":
            told["pauses"] = reasons(pauses, one)
    print(json.dumps(told, ensure_ascii=False))


def people(of, errands, pauses):
    for service, rows in grouped(errands, BY["service"]).items():
        for staff, mine in grouped(rows, lambda row: row["staff"] or "").items():
            told = person(mine)
            told["pauses"] = reasons([p for p in pauses if p["staff"] == staff], True)
            print(json.dumps({"of": of, "by": "staff", "service": service, "key": staff, "person": told},
                             ensure_ascii=False))


def report(of, errands, times, pauses):
    """Together, and by everything by which a report can be asked for."""
    tell(of, "total", "total", errands, times, pauses)
    for by, key in BY.items():
        groups = [grouped(rows, key) for rows in (errands, times, pauses)]
        for name in sorted(set().union(*groups)):
            tell(of, by, name, *(group.get(name, []) for group in groups))
    people(of, errands, pauses)


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
    everything = [], [], []
    for day in days:
        day.worked.finish(day.last)
        parts = list(day.rows()), day.worked.rows(), day.worked.pauses()
        for row in parts[0]:
            print(json.dumps({"errand": row}, ensure_ascii=False))
        report(day.date, *parts)
        for all_of, part in zip(everything, parts):
            all_of.extend(part)
    report("all", *everything)


if __name__ == "__main__":
    main()

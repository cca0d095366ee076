# SPDX-License-Identifier: Apache-2.0
"""What docs/statistics.md says of each figure, over rows of errands."""
import math
from functools import lru_cache


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
        "rated": len(rated), "ratedShare": share(sum(r["grade"] is not None for r in served), len(served)),
        "unrated": sum(r["grade"] is None for r in served), "walks": len(walks),
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


@lru_cache(maxsize=None)
def student(degrees):
    """The 97.5 % point of Student's distribution: its density added up by Simpson's rule, the point found by halving."""
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)

    def density(x):
        return scale * (1 + x * x / degrees) ** (-(degrees + 1) / 2)

    def up_to(x, steps=400):
        width = x / steps
        inner = sum((4 if n % 2 else 2) * density(n * width) for n in range(1, steps))
        return 0.5 + (density(0) + inner + density(x)) * width / 3

    low, high = 1.9, 13.0
    while high - low > 1e-7:
        middle = (low + high) / 2
        low, high = (middle, high) if up_to(middle) < 0.975 else (low, middle)
    return low


def person(rows):
    """Of the errands of one service that somebody called last."""
    served = [r for r in rows if r["end"] in ("FINISHED", "WENT_ON")]
    plain = [r["handling"] for r in served if not r["assistance"] and r["items"] <= 1 and not r["outage"]]
    walks = [r["walk"] for r in rows if r["walk"] is not None]
    told = {"served": len(served), "n": len(plain), "apart": len(served) - len(plain), "walks": len(walks),
            "holdMillis": sum(r["hold"] for r in rows)}
    if len(plain) >= 10:
        middle = sum(plain) / len(plain)
        spread = math.sqrt(sum((value - middle) ** 2 for value in plain) / (len(plain) - 1))
        half = student(len(plain) - 1) * spread / math.sqrt(len(plain))
        told.update(mean=middle, low=max(0, middle - half), high=middle + half)
    if len(walks) >= 10:
        told["walk"] = mean(walks)
    if served:
        told["inferredShare"] = sum(r["inferred"] or r["arrived"] is None for r in served) / len(served)
    return told

"""Applies text rules to one text: every rule, even when one of them fails. Notes which hits stand near each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from glashelder.findings import Place
from glashelder.leaks.scan.hit import Hit, text_hit
from glashelder.leaks.text_profile import TextProfile
from glashelder.leaks.text_rule import TextRule
from glashelder.rules.apply import broken_rule

_TOGETHER = 300
"""Data within this many characters, a few lines, are taken to be about one person."""


def look_through(text: str, rules: Iterable[TextRule], place: Callable[[int], Place]) -> list[Hit]:
    """Return what the rules find in a text; `place` turns an offset in it into a place."""
    profile = TextProfile(text)
    hits: list[Hit] = []
    of_persons: list[tuple[int, Hit]] = []
    for rule in rules:
        try:
            if rule.needs(profile):
                for fault in rule.faults(profile):
                    hit = text_hit(rule, fault, place(fault.start))
                    if rule.is_personal:
                        of_persons.append((fault.start, hit))
                    else:
                        hits.append(hit)
        except Exception as error:  # noqa: BLE001 (whatever it is, the other rules must be applied)
            hits.append(Hit(broken_rule(rule.id, error), "", is_personal=False))
    return [*hits, *_with_neighbours(of_persons)]


def _with_neighbours(found: list[tuple[int, Hit]]) -> Iterator[Hit]:
    """Yield the hits, each with the hits of another kind near it."""
    found.sort(key=itemgetter(0))
    starts = [start for start, _ in found]
    for start, hit in found:
        near = found[bisect_left(starts, start - _TOGETHER) : bisect_right(starts, start + _TOGETHER)]
        yield hit._replace(beside=frozenset(other.named for at, other in near if _is_other(start, hit, at, other)))


def _is_other(start: int, hit: Hit, other_start: int, other: Hit) -> bool:
    """Return whether two hits are about different things; a number that two rules find is one thing."""
    is_apart = other_start >= start + len(hit.value) or start >= other_start + len(other.value)
    return is_apart and other.finding.rule != hit.finding.rule


def may_find(rule: TextRule, profile: TextProfile) -> bool:
    """Return whether a rule may find something in texts with this profile; True if asking fails, so it is reported."""
    try:
        return rule.needs(profile)
    except Exception:  # noqa: BLE001
        return True

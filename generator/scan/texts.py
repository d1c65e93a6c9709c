"""Applies text rules to one text: every rule, also when one of them fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.findings import Place
from generator.rules.apply import broken_rule
from generator.rules.glimpse import Glimpse
from generator.rules.text_rule import TextRule
from generator.scan.hit import Hit, text_hit


def look_through(text: str, rules: Iterable[TextRule], place: Callable[[int], Place]) -> list[Hit]:
    """Return what the rules find in a text; `place` tells where a sign of it stands."""
    glimpse = Glimpse(text)
    hits: list[Hit] = []
    for rule in rules:
        try:
            if rule.needs(glimpse):
                for fault in rule.faults(glimpse):
                    hits.append(text_hit(rule, fault, place(fault.start)))  # noqa: PERF401 (what was found is kept)
        except Exception as error:  # noqa: BLE001 (whatever it is, the other rules must be applied)
            hits.append(Hit(broken_rule(rule.id, error), "", is_personal=False))
    return hits


def may_find(rule: TextRule, glimpse: Glimpse) -> bool:
    """Tell whether a rule may find something in the texts of a glimpse; one that fails is asked again for each."""
    try:
        return rule.needs(glimpse)
    except Exception:  # noqa: BLE001
        return True

"""Every kind of finding by its id, and the kinds that somebody may mean by a word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from glashelder.explanations import (
    addresses,
    attachments,
    files,
    form,
    house_style,
    notation,
    settings,
    values,
)
from glashelder.explanations.explanation import OTHER_RULES, SUBJECTS, Explained, Explanation, of_letter_rule, of_rule
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.letters.rules.check import LETTER_RULES
from glashelder.rules import RULES

_RULE_ORDER = (*SUBJECTS.values(), OTHER_RULES)


def _gathered() -> dict[str, Explanation]:
    every: tuple[Explained, ...] = (*RULES, *TEXT_RULES)
    rules = sorted(map(of_rule, every), key=lambda e: (_RULE_ORDER.index(e.onderwerp), e.code))
    faults = (
        *values.FAULTS,
        *notation.FAULTS,
        *files.FAULTS,
        *form.FAULTS,
        *map(of_letter_rule, LETTER_RULES.values()),
        *house_style.FAULTS,
        *addresses.FAULTS,
        *attachments.FAULTS,
        *settings.FAULTS,
    )
    return {e.id: e for e in (*rules, *faults)}


EXPLANATIONS: dict[str, Explanation] = _gathered()
"""By id: the rules of the law by subject, then the faults that an editor meets most often."""


def find(word: str) -> tuple[Explanation, ...]:
    """Return the kinds with this id or code; several rules may share a code."""
    wanted = word.strip().casefold()
    return tuple(e for e in EXPLANATIONS.values() if wanted in (e.id, e.code.casefold()))


def nearest(word: str) -> list[str]:
    """Return up to three ids that look like the word, or that hold it."""
    wanted = word.strip().casefold()
    holding = [key for key in EXPLANATIONS if wanted and wanted in key]
    return list(dict.fromkeys(holding + difflib.get_close_matches(wanted, EXPLANATIONS, n=3, cutoff=0.5)))[:3]


def by_subject(explanations: Iterable[Explanation]) -> dict[str, list[Explanation]]:
    """Return the explanations under their subjects, both in the order in which they come."""
    groups: dict[str, list[Explanation]] = {}
    for explanation in explanations:
        groups.setdefault(explanation.onderwerp, []).append(explanation)
    return groups

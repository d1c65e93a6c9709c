"""Every kind of finding by its id, and the kinds that somebody may mean by a word.

Rules explain themselves, also those about letters. All other kinds are explained in the YAML files of this folder: per
subject, in Dutch.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import yaml

from glashelder.explanations.explanation import OTHER_RULES, SUBJECTS, Explained, Explanation, of_letter_rule, of_rule
from glashelder.findings import Kind, Severity
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.letters.rules.check import LETTER_RULES
from glashelder.rules import RULES

_RULE_ORDER = (*SUBJECTS.values(), OTHER_RULES)
_LETTERS = "brieven"
_FILES = (
    "waarden",
    "schrijfwijze",
    "bestanden",
    "lagen",
    "samenwerking",
    "vorm",
    "gaten",
    _LETTERS,
    "huisstijl",
    "adressen",
    "bijlagen",
    "instellingen",
)
"""What is explained, in the order of the page: what an editor meets most often comes first."""


@cache
def explanations() -> dict[str, Explanation]:
    """Return by id: the rules of the law by subject, then the faults that an editor meets most often."""
    every: tuple[Explained, ...] = (*RULES, *TEXT_RULES)
    rules = sorted(map(of_rule, every), key=lambda e: (_RULE_ORDER.index(e.onderwerp), e.code))
    faults = (e for name in _FILES for e in _written(name))
    return {e.id: e for e in (*rules, *faults)}


def _written(name: str) -> Iterator[Explanation]:
    if name == _LETTERS:
        yield from map(of_letter_rule, LETTER_RULES.values())
        return
    text = files(__package__).joinpath(f"{name}.yaml").read_text("utf-8")
    for onderwerp, kinds in yaml.load(text, yaml.CSafeLoader).items():
        for key, told in kinds.items():
            severity = Severity(told.get("ernst", Severity.FOUT))
            yield Explanation(
                id=key,
                title=told["titel"],
                soort=Kind(told["soort"]),
                is_vital=told.get("onmisbaar", False),
                onderwerp=onderwerp,
                uitleg=told["uitleg"],
                oplossing=told["oplossing"],
                voorbeeld=told.get("voorbeeld", ""),
                severity=severity,
                law=told.get("wet", ""),
            )


def kind_of(rule: str) -> Kind:
    """Return what kind of thing the findings with this id say."""
    return explanations()[rule].soort


def is_missing(rule: str) -> bool:
    """Tell whether findings with this id say that something is not filled in yet."""
    return kind_of(rule) is Kind.ONTBREEKT


def find(word: str) -> tuple[Explanation, ...]:
    """Return the kinds with this id or code; several rules may share a code."""
    wanted = word.strip().casefold()
    return tuple(e for e in explanations().values() if wanted in (e.id, e.code.casefold()))


def nearest(word: str) -> list[str]:
    """Return up to three ids that look like the word, or that hold it."""
    wanted = word.strip().casefold()
    holding = [key for key in explanations() if wanted and wanted in key]
    return list(dict.fromkeys(holding + difflib.get_close_matches(wanted, explanations(), n=3, cutoff=0.5)))[:3]


def by_subject(every: Iterable[Explanation]) -> dict[str, list[Explanation]]:
    """Return the explanations under their subjects, both in the order in which they come."""
    groups: dict[str, list[Explanation]] = {}
    for explanation in every:
        groups.setdefault(explanation.onderwerp, []).append(explanation)
    return groups

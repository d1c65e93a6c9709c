"""PD04: no date of birth in a text; a date in a rule ("geboren na 1 januari 2005") is none."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import NEAR, SAMEN, TextFault, TextRule, mask

_MONTH = (
    "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_SIGN = "(?: ?[-/.] ?)"
_DATE = re.compile(
    rf"(?<![\d\-/.])(?:\d{{4}}{_SIGN}\d{{1,2}}{_SIGN}\d{{1,2}}|\d{{1,2}}{_SIGN}\d{{1,2}}{_SIGN}(?:\d{{4}}|\d{{2}})"
    rf"|\d{{1,2}} \d{{1,2}} \d{{4}}|\d{{1,2}}(?:e ?|{_SIGN}| )?(?:{_MONTH})(?:\.? |{_SIGN})\d{{4}}"
    rf"|\d{{1,2}}{_SIGN}(?:{_MONTH}){_SIGN}\d{{2}})(?![\d\-/])",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bgeboren\b|\bgeboorteda(?:tum|g)|\bgeb(?=[.: ])", re.IGNORECASE)
_WORDS = ("geboren", "geboorteda", "geb.", "geb ", "geb:")
_LIMIT = re.compile(r"\b(?:voor|vóór|na|vanaf|tot|tussen|sinds|wet|besluit|wijzig\w*|gewijzigd|per)\b", re.IGNORECASE)
_AFTER = 15


def find(text: str) -> Iterator[TextFault]:
    """Yield each date that is said to be the day on which somebody was born."""
    for found in _DATE.finditer(text):
        before, after = text[max(0, found.start() - NEAR) : found.start()], text[found.end() : found.end() + _AFTER]
        born = list(_BORN.finditer(before))
        is_said_before = bool(born) and not _LIMIT.search(before[born[-1].end() :])
        if is_said_before or (_BORN.search(after) and not _LIMIT.search(before[-_AFTER:])):
            yield TextFault(
                found.start(),
                found[0],
                f"Hier staat een geboortedatum ({mask(found[0])}).",
                "Haal de datum weg. Een leeftijd of een geboortejaar in het algemeen mag wel.",
            )


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.has(*_WORDS) and _DATE.search(glimpse.folded.text) is not None


RULE = TextRule(
    code="PD04",
    title="Er staat geen geboortedatum in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg=f"Met een geboortedatum is iemand vaak te herkennen. Haal de datum weg. {SAMEN}",
    find=find,
    needs=_needs,
)

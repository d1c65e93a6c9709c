"""PD04: no mobile telephone number in a text."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import SAMEN, TextFault, TextRule, mask

_GLUED = r"(?<![a-z])(?:tel|mob|telefoon|mobiel|gsm|nr|nummer|t|m)[._]?"
# 06-11-2026 10:30, and 06/2024 - 2025
_DAY = r"(?P<sign>[\-/.])[0-9]{1,2}(?P=sign)(?:19|20)[0-9]{2}(?![0-9])"
_YEARS = r"[\-/.](?:19|20)[0-9]{2} ?[\-/] ?(?:19|20)[0-9]{2}(?![0-9])"
_MOBILE = re.compile(
    rf"(?:{_GLUED}|(?<![\w+]))(?P<number>(?:(?:\+ ?|00 ?)31\)?[ .\-/]{{0,3}}(?:\(0\)[ .\-]{{0,3}})?|\(?0)[ .\-]?6\)?"
    rf"(?!{_DAY}|{_YEARS})(?:[ .\-/_]{{0,3}}[0-9]){{8}})(?![ .\-]?[0-9])(?!\w)",
    re.IGNORECASE,
)
_DIGITS = 9


def find(text: str) -> Iterator[TextFault]:
    """Yield each Dutch mobile number, written in any way."""
    for found in _MOBILE.finditer(text):
        yield TextFault(
            found.start("number"),
            found["number"],
            f"Hier staat een mobiel nummer ({mask(found['number'])}).",
            "Gebruik het nummer van de gemeente, bijvoorbeeld 14 en dan het netnummer. Is dit mobiele nummer van een "
            "afdeling? Zet het dan in toegestane_vondsten.csv, met een reden.",
        )


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.digits >= _DIGITS


RULE = TextRule(
    code="PD04",
    title="Er staat geen mobiel nummer in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg=f"Een mobiel nummer is meestal van één mens. Gebruik het algemene nummer van de gemeente. {SAMEN}",
    find=find,
    needs=_needs,
)

"""PD04: no mobile telephone number in a text."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.text_rule import Glimpse, TextFault, TextRule, mask

_MOBILE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)31[\s.\-–]{0,3}(?:\(0\)[\s.\-–]{0,3})?|\(?0)[\s.\-–]?6\)?(?:[ \n\t\xa0.\-–]{0,3}[0-9]){8}"
    r"(?![\s.\-–]?[0-9])(?!\w)"
)
_DIGITS = 9


def find(text: str) -> Iterator[TextFault]:
    """Yield each Dutch mobile number, written in any way."""
    for found in _MOBILE.finditer(text):
        yield TextFault(
            found.start(),
            found[0],
            f"Hier staat een mobiel nummer ({mask(found[0])}).",
            "Gebruik het nummer van de gemeente, bijvoorbeeld 14 en dan het netnummer. Is dit mobiele nummer van een "
            "afdeling? Zet het dan in toegestane_vondsten.csv, met een reden.",
        )


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.digits >= _DIGITS


RULE = TextRule(
    id="mobiel-nummer",
    code="PD04",
    title="Er staat geen mobiel nummer in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg="Een mobiel nummer is meestal van één mens. Gebruik het algemene nummer van de gemeente.",
    find=find,
    needs=_needs,
)

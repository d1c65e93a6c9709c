"""PD02: a number of nine digits that could be a citizen service number (one in eleven numbers can)."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import SAMEN, TextFault, TextRule, around, mask
from glashelder.leaks.text_rules.bsn_in_tekst import citizen_numbers, is_called_bsn

_OTHER = re.compile(r"\b(?:rsin|oin|kvk|btw|fiscaal|fiscale|bwb|tooi|loonheffing\w*)\b", re.IGNORECASE)
_LENGTH = 9


def find(text: str) -> Iterator[TextFault]:
    """Yield each number of nine digits that passes the eleven-test and that nothing near it explains."""
    for start, value, digits in citizen_numbers(text):
        end = start + len(value)
        if len(digits) != _LENGTH or is_called_bsn(text, start, end) or _OTHER.search(around(text, start, end)):
            continue
        message = f"Dit nummer van negen cijfers ({mask(value)}) kan een burgerservicenummer zijn."
        hint = "Is het er een? Haal het weg. Is het iets anders? Schrijf erbij wat het is, of zet het in "
        yield TextFault(start, value, message, f"{hint}toegestane_vondsten.csv, met een reden.")


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.digits >= _LENGTH


RULE = TextRule(
    code="PD02",
    title="Een nummer van negen cijfers is geen burgerservicenummer",
    law="UAVG artikel 46",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg="Van alle nummers met negen cijfers kan één op de elf een burgerservicenummer zijn. "
    f"Kijk of het er een is, en haal het dan weg. {SAMEN}",
    find=find,
    needs=_needs,
)

"""PD04: no house number with a postcode in a text; a post box is fine, and so is a field for an address."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import SAMEN, TextFault, TextRule, mask

_POSTCODE = re.compile(r"(?<![\w.\-])[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}(?![\w])")
_FORM = re.compile("[1-9][0-9]{3} ?[A-Z]{2}")
"""The same without what may not stand beside it: much quicker, to see whether there is any."""
_BEFORE = re.compile(r"(?<![\d.])\d{1,5}(?:[ -]?[a-zA-Z]{1,2}|[-/]\d{1,4})?\s?(?:[,;(|\\]\s?|-\s|<br ?/?>\s?|\s)\Z")
_AFTER = re.compile(r"[\s,]{1,2}(?:nr\.?|nummer|huisnummer)?\s?\d{1,5}(?![\d.\-])", re.IGNORECASE)
_BOX = re.compile(r"postbus|antwoordnummer", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d (?:EU|EG|EN|OF|NR|IN)")
_FAR = 30


def find(text: str) -> Iterator[TextFault]:
    """Yield each postcode that stands before or after a house number."""
    for found in _POSTCODE.finditer(text):
        before = text[max(0, found.start() - _FAR) : found.start()]
        number = _BEFORE.search(before)
        after = None if number else _AFTER.match(text, found.end())
        if _YEAR.fullmatch(found[0]) or _BOX.search(before) or not (number or after):
            continue
        start = found.start() - len(number[0]) if number else found.start()
        value = (number[0] if number else "") + found[0] + (after[0] if after else "")
        hint = "Haal het adres weg. Is het van een kantoor? Zet het in toegestane_vondsten.csv, met een reden."
        yield TextFault(start, value, f"Hier staat een adres: een postcode met een huisnummer ({mask(value)}).", hint)


def _needs(glimpse: Glimpse) -> bool:
    return _FORM.search(glimpse.folded.text) is not None


RULE = TextRule(
    code="PD04",
    title="Er staat geen adres van een persoon in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg="Een postcode met een huisnummer wijst één huis aan, en dus de mensen die er wonen. "
    f"Haal het adres weg; adressen van de gemeente staan in organisaties.csv en bestuursorganen.csv. {SAMEN}",
    find=find,
    needs=_needs,
)

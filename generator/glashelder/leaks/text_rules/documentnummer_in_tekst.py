"""PD04: no number of a passport, identity card or driving licence in a text."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import SAMEN, TextFault, TextRule, around, mask

_DOCUMENT = re.compile(r"(?<![\w-])(?=[A-Z]{2}[A-Z]{0,6}[0-9])[A-NP-Z]{2}[A-NP-Z0-9]{6}[0-9](?![\w-])")
_LICENCE = re.compile(r"(?<![\w.\-])[1-9][0-9]{9}(?![\w.\-])")
_FORM = re.compile("[0-9](?<=[A-NP-Z]{2}[A-NP-Z0-9]{6}[0-9])")
"""The first, seen from its last digit: much quicker, to see whether there is any."""
_DIGITS = 10
_WORDS = ("paspoort", "identiteits", "id-kaart", "idkaart", "rijbewijs", "reisdocument", "documentnummer", "verblijfs")
_NEAR = re.compile("|".join(_WORDS), re.IGNORECASE)
_OTHER = re.compile(r"\b(?:zaak(?:nummer)?|kenmerk|besluit|BWB\w*)\W{0,2}\Z", re.IGNORECASE)


def find(text: str) -> Iterator[TextFault]:
    """Yield each number that has the form of a document number and stands near the name of a document."""
    for pattern in (_DOCUMENT, _LICENCE):
        for found in pattern.finditer(text):
            is_named = _NEAR.search(around(text, found.start(), found.end()))
            if is_named and not _OTHER.search(text[max(0, found.start() - 20) : found.start()]):
                message = f"Hier staat het nummer van een paspoort, identiteitskaart of rijbewijs ({mask(found[0])})."
                yield TextFault(found.start(), found[0], message, "Haal het nummer weg.")


def _needs(glimpse: Glimpse) -> bool:
    has_number = glimpse.digits >= _DIGITS or _FORM.search(glimpse.folded.text) is not None
    return has_number and glimpse.has(*_WORDS)


RULE = TextRule(
    code="PD04",
    title="Er staat geen nummer van een identiteitsbewijs in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg=f"Met het nummer van een identiteitsbewijs kan iemand zich voor een ander uitgeven. Haal het weg. {SAMEN}",
    find=find,
    needs=_needs,
)

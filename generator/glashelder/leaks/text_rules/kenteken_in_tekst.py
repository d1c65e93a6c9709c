"""PD04: no licence plate in a text: any Dutch series, near a word for a vehicle, since codes look the same."""

import re
from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.text_rule import NEAR, SAMEN, TextFault, TextRule, mask

# L is a letter, C a digit. https://www.rdw.nl, "Uitleg over kentekens"
_SERIES = (
    "LL-CC-CC", "CC-CC-LL", "CC-LL-CC", "LL-CC-LL", "LL-LL-CC", "CC-LL-LL", "CC-LLL-C", "C-LLL-CC", "LL-CCC-L",
    "L-CCC-LL", "LLL-CC-L", "L-CC-LLL", "C-LL-CCC", "CCC-LL-C", "LLL-CC-C", "C-CC-LLL",
)  # fmt: skip
_SIGNS = {"L": "[A-Za-z]", "C": "[0-9]", "-": "[ -]?"}
_PARTS = "|".join("".join(_SIGNS[sign] for sign in series) for series in _SERIES)
_PLATE = re.compile(rf"(?<![\w-])(?:{_PARTS})(?![\w-])")
_SURE = ("kenteken", "nummerplaat", "nummerbord")
_VEHICLES = ("auto", "voertuig", "scooter", "brommer", "bromfiets", "motor")
_WORD = re.compile(rf"(?P<sure>{'|'.join(_SURE)})|\b(?:{'|'.join(_VEHICLES)})\b", re.IGNORECASE)
_CODE = re.compile(r"\b(?:artikel|art\.|lid|zaak(?:nummer)?|kenmerk|versie)\s*\Z", re.IGNORECASE)


def find(text: str) -> Iterator[TextFault]:
    """Yield each plate: with dashes near any word for a vehicle, without them near the word for a plate."""
    plates = {}
    for word in _WORD.finditer(text):
        for found in _PLATE.finditer(text, max(0, word.start() - NEAR), word.end() + NEAR):
            if (word["sure"] or "-" in found[0]) and _PLATE.match(text, found.start()):  # also past what is near
                plates[found.start()] = found[0]
    for start, plate in sorted(plates.items()):
        if not _CODE.search(text[max(0, start - 20) : start]):
            message = f"Hier staat een kenteken ({mask(plate)})."
            yield TextFault(start, plate, message, "Haal het weg, of schrijf 'uw kenteken'.")


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.has(*_SURE, *_VEHICLES)


RULE = TextRule(
    code="PD04",
    title="Er staat geen kenteken in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg=f"Bij een kenteken hoort een mens. Haal het weg. {SAMEN}",
    find=find,
    needs=_needs,
)

"""PD04: no licence plate in a text: any Dutch series, near a word for a vehicle, since codes look the same."""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.text_rule import Glimpse, TextFault, TextRule, around, mask

# L is a letter, C a digit. https://www.rdw.nl, "Uitleg over kentekens"
_SERIES = (
    "LL-CC-CC", "CC-CC-LL", "CC-LL-CC", "LL-CC-LL", "LL-LL-CC", "CC-LL-LL", "CC-LLL-C", "C-LLL-CC", "LL-CCC-L",
    "L-CCC-LL", "LLL-CC-L", "L-CC-LLL", "C-LL-CCC", "CCC-LL-C", "LLL-CC-C", "C-CC-LLL",
)  # fmt: skip
_PARTS = "|".join(s.replace("L", "[A-Za-z]").replace("C", "[0-9]").replace("-", "[ -]?") for s in _SERIES)
_PLATE = re.compile(rf"(?<![\w-])(?:{_PARTS})(?![\w-])")
_WORDS = ("kenteken", "nummerplaat", "nummerbord", "auto", "voertuig", "scooter", "brommer", "bromfiets", "motor")
_SURE = re.compile(r"kenteken|nummerplaat|nummerbord", re.IGNORECASE)
_VEHICLE = re.compile(r"\b(?:auto|voertuig|scooter|brommer|bromfiets|motor)\b", re.IGNORECASE)
_CODE = re.compile(r"\b(?:artikel|art\.|lid|zaak(?:nummer)?|kenmerk|versie)\s*\Z", re.IGNORECASE)


def find(text: str) -> Iterator[TextFault]:
    """Yield each plate: with dashes near any word for a vehicle, without them near the word for a plate."""
    for found in _PLATE.finditer(text):
        near = around(text, found.start(), found.end())
        is_meant = _SURE.search(near) or ("-" in found[0] and _VEHICLE.search(near))
        if is_meant and not _CODE.search(text[max(0, found.start() - 20) : found.start()]):
            message = f"Hier staat een kenteken ({mask(found[0])})."
            yield TextFault(found.start(), found[0], message, "Haal het weg, of schrijf 'uw kenteken'.")


def _needs(glimpse: Glimpse) -> bool:
    return glimpse.has(*_WORDS) and _PLATE.search(glimpse.text) is not None


RULE = TextRule(
    id="kenteken-in-tekst",
    code="PD04",
    title="Er staat geen kenteken in een tekst",
    law="AVG artikel 5, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg="Bij een kenteken hoort een mens. Haal het weg.",
    find=find,
    needs=_needs,
)

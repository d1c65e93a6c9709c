"""Whether the activity is in the register, published, sound, and known well enough for this letter."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding
from glashelder.letters.catalogue.request import one_line
from glashelder.letters.department.completeness import missing_facts
from glashelder.letters.department.rules.case import Case, finding
from glashelder.letters.department.rules.forwarding import FORWARD
from glashelder.model.records import Verwerking
from glashelder.model.withheld import PUBLISHED

_PROCESSOR = "verwerker"
_TABLE = "verwerkingen"


def find(case: Case) -> Iterator[Finding]:
    """Yield why a letter about these activities cannot be made."""
    for key in case.request.verwerkingen:
        verwerking = case.register.verwerkingen.get(key)
        if verwerking is None or verwerking.status != PUBLISHED:
            yield _unknown(case, key, verwerking)
    for verwerking in case.verwerkingen:
        yield from (f for f in case.known if f.is_blocking and _concerns(f, verwerking))
        if verwerking.rol == _PROCESSOR and case.request.brief != FORWARD:
            yield finding(
                "brief-verkeerde-verantwoordelijke", _TABLE,
                f"Bij '{verwerking.id}' werkt de gemeente in opdracht van een ander. Die ander beslist op het verzoek.",
                "Stuur het verzoek door, met de brief 'doorzending'.",
                "AVG artikelen 4, onder 7, en 28; Awb artikel 2:3",
            )  # fmt: skip
        if case.tells_article_15:
            yield from _facts(verwerking)


def _unknown(case: Case, key: str, verwerking: Verwerking | None) -> Finding:
    name = one_line(key)
    ended = case.register.vervallen_kenmerken.get((_TABLE, key))
    if ended:
        message = f"De verwerking '{name}' is vervallen op {ended.vervallen_op}. {ended.reden}"
        hint = "Zoek de verwerking waarin deze gegevens nu staan."
        if ended.opvolger_id:
            hint = f"Gebruik de opvolger: {ended.opvolger_id}."
    elif verwerking:
        message = f"De verwerking '{name}' is niet gepubliceerd (status: {verwerking.status})."
        hint = "Maak alleen brieven over een gepubliceerde verwerking, of publiceer die eerst."
    else:
        message, hint = f"De verwerking '{name}' staat niet in het register.", "Kijk het kenmerk na in register_data."
    return finding("brief-verwerking-onbekend", _TABLE, message, hint)


def _concerns(known: Finding, verwerking: Verwerking) -> bool:
    """True for a fault in this activity, or in a table that all letters draw on."""
    return known.place.record == verwerking.id or "/verwerkingen/" not in f"/{known.place.path}"


def _facts(verwerking: Verwerking) -> Iterator[Finding]:
    for field, meaning, law in missing_facts(verwerking):
        yield finding(
            "brief-gegevens-ontbreken", field, f"Bij '{verwerking.id}' ontbreekt in het register: {meaning}.",
            "Vul de verwerking aan; zonder dit is het besluit niet volledig.", law,
        )  # fmt: skip

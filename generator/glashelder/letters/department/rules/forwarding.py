"""A body does not send on what it must decide itself, and tells at once what it sends on (Awb 2:3; AVG 26(3))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glashelder.findings import Finding, Severity
from glashelder.law.deadlines import deadline
from glashelder.letters.department.rules.case import Case, finding
from glashelder.model.records import Verwerking

FORWARD = "doorzending"
TELL_TERM = "doorzenden-melden"
COMPANY = r"(?:^|[\s,(])(?:b\.?v|n\.?v|v\.?o\.?f|ltd|gmbh|stichting|vereniging|coöperatie)(?=$|[\s,.)])"
"""What only the name of who is no public body holds; both Python and the browser read this expression."""
OWN = "Bij '{naam}' is het bestuursorgaan zelf verantwoordelijk. Dan beslist het zelf op het verzoek."
JOINT = "Bij '{naam}' is het bestuursorgaan samen met anderen verantwoordelijk. Iemand mag kiezen bij wie hij vraagt."
DECIDE = "Beslis op het verzoek, ook als de ander meehelpt."
_PROCESSOR, _JOINT, _YES = "verwerker", "gezamenlijk", "ja"


def find(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with sending this request on."""
    if case.request.brief != FORWARD:
        return
    for verwerking in case.verwerkingen:
        yield from _own(case, verwerking)
    yield from _late(case)
    if not case.request.veld("door_soort") and re.search(COMPANY, case.request.veld("door_aan"), re.IGNORECASE):
        yield finding(
            "brief-doorzending-geen-bestuursorgaan", "door_aan",
            "Dit lijkt geen bestuursorgaan. Doorsturen hoort alleen naar een ander bestuursorgaan.",
            "Vul bij 'door_soort' 'ander' in: dan gaat het verzoek terug, en leest de aanvrager waar hij wel terecht "
            "kan. Is het toch een bestuursorgaan? Vul dat dan in.",
            "Awb artikel 2:3, eerste en tweede lid", severity=Severity.WAARSCHUWING,
        )  # fmt: skip


def _own(case: Case, verwerking: Verwerking) -> Iterator[Finding]:
    if verwerking.rol == _JOINT:
        yield finding(
            "brief-doorzending-eigen-verzoek", "verwerkingen", JOINT.format(naam=verwerking.id), DECIDE,
            "AVG artikel 26, derde lid",
        )  # fmt: skip
    elif verwerking.rol != _PROCESSOR and case.request.veld("van_een_ander") != _YES:
        yield finding(
            "brief-doorzending-eigen-verzoek", "verwerkingen", OWN.format(naam=verwerking.id),
            "Maak een besluit. Gaat het verzoek niet over deze verwerking, maar over gegevens van een ander? Vul dan "
            "bij 'van_een_ander' 'ja' in.",
            "AVG artikelen 4, onder 7, en 12, derde lid; Awb artikel 2:3",
        )  # fmt: skip


def _late(case: Case) -> Iterator[Finding]:
    forwarded = case.request.dag("door_op")
    end = deadline(case.register, TELL_TERM, forwarded) if forwarded else None
    if end and case.sent and case.sent > end.einde:
        yield finding(
            "brief-doorzending-laat", "door_op",
            f"U stuurde het verzoek weg op {forwarded}. De brief is van {case.sent}.",
            "Verstuur de brief vandaag nog, en zeg bij 'door_reden' waarom hij later komt.",
            "Awb artikel 2:3", severity=Severity.WAARSCHUWING,
        )  # fmt: skip

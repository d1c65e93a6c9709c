"""Whether each date exists, and the dates follow each other as they must."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

from glashelder.findings import Finding, Kind, Severity
from glashelder.letters.catalogue.department_fields import DATUM, VELDEN
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule, Wording
from glashelder.wording.words import date_in_words

IMPOSSIBLE = LetterRule(
    id="brief-datum-onmogelijk",
    soort=Kind.ONJUIST,
    title="Een datum bestaat niet",
    uitleg="Zonder datum kan Glashelder niet uitrekenen tot wanneer u mag beslissen of iemand bezwaar kan maken.",
    message="'{waarde}' is geen datum.",
    cure="Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2026-11-13.",
    voorbeeld="--datum 2026-11-13",
    in_browser=True,
)
IN_FUTURE = LetterRule(
    id="brief-datum-in-toekomst",
    soort=Kind.ONJUIST,
    title="Een dag moet nog komen",
    uitleg="Een verzoek dat nog niet is ontvangen, heeft geen termijn.",
    message="Deze dag moet nog komen: {dag}.",
    cure="Kijk {veld} na: vandaag is het {vandaag}.",
    oplossing="Kijk de datum na.",
    in_browser=True,
)
PAST = LetterRule(
    id="brief-datum-voorbij",
    soort=Kind.ONJUIST,
    title="De datum van de brief is voorbij",
    uitleg="Een besluit werkt vanaf de dag dat u het verstuurt, en vanaf dan telt de tijd om bezwaar te maken. "
    "Met een oudere datum krijgt de aanvrager minder tijd dan de wet hem geeft. Verlengen wordt er ook niet alsnog op "
    "tijd van.",
    message="De datum van de brief is voorbij: {dag}. Vandaag is het {vandaag}.",
    cure="Zet er de dag op waarop u de brief verstuurt. Vanaf dan telt de tijd om bezwaar te maken.",
    voorbeeld="datum: 2026-11-26",
    law="Awb artikelen 3:41 en 6:8",
    severity=Severity.WAARSCHUWING,
    in_browser=True,
)
OUT_OF_ORDER = LetterRule(
    id="brief-datums-verkeerd-om",
    soort=Kind.ONJUIST,
    title="Twee datums staan in de verkeerde volgorde",
    uitleg="Een brief is nooit ouder dan het verzoek waarop hij antwoordt. Een van de twee datums klopt niet.",
    message="{fout}",
    cure="Kijk '{eerste}' en '{tweede}' na.",
    oplossing="Kijk de twee datums na die de melding noemt.",
    cases={
        "antwoord": Wording(
            message="De dag om te antwoorden is niet later dan uw vraag.",
            cure="Geef de aanvrager genoeg tijd: twee weken is gewoon.",
            law="Awb artikel 4:5, eerste lid",
        )
    },
    in_browser=True,
)
NOT_IN_FUTURE = ("ontvangen", "gevraagd_op", "aangevuld_op", "door_op", "besluit_van", "ontdekt_op")
_IN_ORDER = (
    ("ontvangen", "datum", "De brief is ouder dan het verzoek."),
    ("ontvangen", "gevraagd_op", "U vroeg om aanvulling voordat u het verzoek kreeg."),
    ("gevraagd_op", "aangevuld_op", "De aanvulling kwam voordat u erom vroeg."),
    ("aangevuld_op", "datum", "De brief is ouder dan de aanvulling."),
    ("ontvangen", "door_op", "U stuurde het verzoek door voordat u het kreeg."),
    ("gevraagd_op", "datum", "De brief is ouder dan uw vraag om aanvulling."),
    ("door_op", "datum", "De brief is ouder dan de dag waarop u het verzoek doorstuurde."),
    ("ontdekt_op", "datum", "De brief is ouder dan de ontdekking van het lek."),
    ("besluit_van", "ontvangen", "Het bezwaar is ouder dan het besluit."),
)


def find(case: Case) -> Iterator[Finding]:
    """Yield each date that is impossible, that has not come yet, or that comes before another one."""
    today = date_in_words(case.today)
    for naam, veld in VELDEN.items():
        text = case.request.veld(naam)
        if veld.soort == DATUM and text and case.request.dag(naam) is None:
            yield IMPOSSIBLE.finding(naam, waarde=text)
    for naam in NOT_IN_FUTURE:
        day = case.request.dag(naam)
        if day and day > case.today:
            yield IN_FUTURE.finding(naam, dag=date_in_words(day), vandaag=today)
    for first, second, fault in _IN_ORDER:
        if _is_before(case.request.dag(second), case.request.dag(first)):
            yield OUT_OF_ORDER.finding(second, fout=fault, eerste=first, tweede=second)
    sent = case.request.dag("datum")
    if sent and sent < case.today:
        yield PAST.finding("datum", dag=date_in_words(sent), vandaag=today)
    asked = case.request.dag("gevraagd_op") if case.request.veld("gevraagd_op") else case.sent
    until = case.request.dag("antwoord_voor")
    if asked and until and until <= asked:
        yield OUT_OF_ORDER.finding("antwoord_voor", "antwoord")


def in_order(fields: Collection[str]) -> list[list[str]]:
    """Return for a form with these fields which date may not come before which, and what is said if it does."""
    return [
        [first, second, OUT_OF_ORDER.text(fout=fault, eerste=VELDEN[first].label, tweede=VELDEN[second].label)]
        for first, second, fault in _IN_ORDER
        if first in fields and second in fields
    ]


def _is_before(day: datetime.date | None, other: datetime.date | None) -> bool:
    return day is not None and other is not None and day < other

"""Whether each day exists and the days follow each other as they must."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Severity
from glashelder.letters.catalogue.department_fields import DATUM, VELDEN
from glashelder.letters.department.rules.case import Case, finding

NOT_IN_FUTURE = ("ontvangen", "gevraagd_op", "aangevuld_op", "door_op", "besluit_van", "ontdekt_op")
IN_ORDER = (
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
    """Yield each day that is impossible, that has not come yet, or that comes before another one."""
    for naam, veld in VELDEN.items():
        text = case.request.veld(naam)
        if veld.soort == DATUM and text and case.request.dag(naam) is None:
            yield finding(
                "brief-datum-onmogelijk", naam, f"'{text}' is geen datum.",
                "Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2026-11-13.",
            )  # fmt: skip
    for naam in NOT_IN_FUTURE:
        day = case.request.dag(naam)
        if day and day > case.today:
            yield finding(
                "brief-datum-in-toekomst", naam, f"Deze dag moet nog komen: {day}.",
                f"Kijk '{naam}' na; vandaag is {case.today}.",
            )  # fmt: skip
    for first, second, message in IN_ORDER:
        one, other = case.request.dag(first), case.request.dag(second)
        if one and other and other < one:
            yield finding("brief-datums-verkeerd-om", second, message, f"Kijk '{first}' en '{second}' na.")
    sent = case.request.dag("datum")
    if sent and sent < case.today:
        yield finding(
            "brief-datum-voorbij", "datum", f"De datum van de brief is voorbij: {sent}. Vandaag is {case.today}.",
            "Zet er de dag op waarop u de brief verstuurt. Vanaf dan telt de tijd om bezwaar te maken.",
            "Awb artikelen 3:41 en 6:8", severity=Severity.WAARSCHUWING,
        )  # fmt: skip
    asked = case.request.dag("gevraagd_op") if case.request.veld("gevraagd_op") else case.sent
    until = case.request.dag("antwoord_voor")
    if asked and until and until <= asked:
        yield finding(
            "brief-datums-verkeerd-om", "antwoord_voor", "De dag om te antwoorden is niet later dan uw vraag.",
            "Geef de aanvrager genoeg tijd: twee weken is gewoon.", "Awb artikel 4:5, eerste lid",
        )  # fmt: skip

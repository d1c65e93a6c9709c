"""BR03 and BR06: one body in address, signature and clause, and it says on whose behalf it signs."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding
from glashelder.letters.department.rules.case import Case, finding
from glashelder.model.records import Bestuursorgaan


def find(case: Case) -> Iterator[Finding]:
    """Yield when the body of the letter is unknown, not one, or not the one that signs."""
    keys = dict.fromkeys(v.bestuursorgaan_id for v in case.verwerkingen)
    if len(keys) > 1:
        yield finding(
            "brief-meer-bestuursorganen", "verwerkingen",
            f"Deze verwerkingen hebben verschillende bestuursorganen: {', '.join(keys)}.",
            "Maak voor elk bestuursorgaan een eigen brief.", "Awb artikel 1:3; AVG artikel 4, onder 7",
        )  # fmt: skip
    for key in keys:
        orgaan = case.register.bestuursorganen.get(key)
        if orgaan is None:
            yield finding(
                "brief-bestuursorgaan-onbekend", "bestuursorgaan_id", "Wij weten niet welk bestuursorgaan beslist.",
                "Vul het bestuursorgaan van de verwerking aan.", "Awb artikelen 1:3 en 3:45",
            )  # fmt: skip
        else:
            yield from _signature(orgaan)


def _signature(orgaan: Bestuursorgaan) -> Iterator[Finding]:
    name = orgaan.naam.casefold().removeprefix("de ").removeprefix("het ")
    signed = orgaan.ondertekening.casefold()
    if name not in signed:
        yield finding(
            "brief-ander-orgaan-in-ondertekening", "ondertekening",
            f"De ondertekening noemt niet {orgaan.naam}.", "Laat de ondertekening het verantwoordelijke orgaan noemen.",
            "Awb artikel 10:10; AVG artikel 4, onder 7",
        )  # fmt: skip
    elif not signed.startswith("namens") and not _signs_itself(orgaan):
        yield finding(
            "brief-mandaat-ontbreekt", "ondertekening",
            f"{orgaan.functie_ondertekenaar} tekent, maar er staat niet namens wie.",
            f"Schrijf in bestuursorganen.csv: 'Namens {orgaan.naam},'.", "Awb artikel 10:10",
        )  # fmt: skip


def _signs_itself(orgaan: Bestuursorgaan) -> bool:
    """True for a body of one person that signs its own letters: the heffingsambtenaar, the burgemeester."""
    return orgaan.functie_ondertekenaar.casefold() in orgaan.naam.casefold()

"""Whether what a letter asks for is filled in, and every choice exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glashelder.findings import Finding
from glashelder.law.rights import AVG
from glashelder.letters.catalogue.department import BRIEVEN, SUSPENSION
from glashelder.letters.catalogue.department_fields import DEEL_VELDEN, DELEN, KEUZE, VELDEN, VERWERKINGEN
from glashelder.letters.catalogue.request import FORMATEN, TOEKENNEN, WEIGEREN, one_line
from glashelder.letters.department.rules.case import Case, finding

_NOT_USED = {TOEKENNEN: ("grond", "feiten", "afweging"), WEIGEREN: ("uitvoering",)}
"""The fields of a part that the letter does not show, by what is decided."""


def find(case: Case) -> Iterator[Finding]:
    """Yield each field that is empty, unknown, or holds a choice that there is not."""
    if case.brief is None:
        yield _unknown("brief", case.request.brief, BRIEVEN)
        return
    if case.request.formaat not in FORMATEN:
        yield _unknown("formaat", case.request.formaat, FORMATEN)
    yield from _missing(case, case.brief.verplicht(case.recht, case.regime or AVG))
    if any(map(case.request.veld, SUSPENSION)) and set(SUSPENSION) <= set(case.brief.optioneel):
        yield from _missing(case, SUSPENSION)
    allowed = {*case.brief.verplicht(case.recht), *case.brief.optioneel}
    filled = [naam for naam in case.request.velden if naam in VELDEN and case.request.veld(naam)]
    for naam in (*filled, *([DELEN] if case.request.delen else [])):
        if naam not in allowed:
            yield finding(
                "brief-veld-past-niet", naam, f"Deze brief gebruikt '{naam}' niet.",
                f"Laat dit weg. Deze brief kent: {', '.join(sorted(allowed))}.",
            )  # fmt: skip
    yield from _unused(case)
    yield from _choices(case)


def _unused(case: Case) -> Iterator[Finding]:
    """Yield what is filled in at a part and has no place in the letter: who typed it thinks that it is said."""
    for number, deel in enumerate(case.request.delen, start=1):
        for naam in _NOT_USED.get(deel.besluit, ()):
            if one_line(getattr(deel, naam)):
                yield finding(
                    "brief-veld-past-niet", f"delen, deel {number}, {naam}",
                    f"Bij '{deel.besluit}' gebruikt de brief '{naam}' niet.",
                    "Laat dit weg, of verander 'besluit'.",
                )  # fmt: skip


def _missing(case: Case, names: tuple[str, ...]) -> Iterator[Finding]:
    for naam in dict.fromkeys(names):
        veld = VELDEN[naam]
        lists = {DELEN: case.request.delen, VERWERKINGEN: case.request.verwerkingen}
        if not (lists[veld.soort] if veld.soort in lists else case.request.veld(naam)):
            example = f" Bijvoorbeeld: {veld.voorbeeld}" if veld.voorbeeld else ""
            yield finding(
                "brief-invulveld-leeg", naam, f"Er ontbreekt iets in de brief: {veld.label.lower().rstrip('?')}.",
                f"Vul '{naam}' in. {veld.uitleg}{example}",
            )  # fmt: skip


def _choices(case: Case) -> Iterator[Finding]:
    for naam, veld in VELDEN.items():
        value = case.request.veld(naam)
        if veld.soort == KEUZE and value and value not in veld.keuzes:
            yield _unknown(naam, value, veld.keuzes)
    if (
        case.brief
        and case.recht in VELDEN["recht"].keuzes
        and case.brief.rechten
        and case.recht not in case.brief.rechten
    ):
        yield finding(
            "brief-past-niet-bij-recht", "recht",
            f"De brief '{case.brief.titel}' bestaat niet voor '{case.recht}'.",
            "Kies een andere brief. Toestemming intrekken werkt meteen: bevestig dat met een ontvangstbevestiging.",
            "AVG artikel 7, derde lid",
        )  # fmt: skip
    for number, deel in enumerate(case.request.delen, start=1):
        if deel.besluit not in DEEL_VELDEN["besluit"].keuzes:
            yield _unknown(f"delen, deel {number}, besluit", deel.besluit, DEEL_VELDEN["besluit"].keuzes)
        if not one_line(deel.vraag):
            yield finding(
                "brief-invulveld-leeg", f"delen, deel {number}, vraag", f"Bij deel {number} staat geen vraag.",
                f"Vul 'vraag' in. Bijvoorbeeld: {DEEL_VELDEN['vraag'].voorbeeld}",
            )  # fmt: skip


def _unknown(field: str, value: str, options: Iterable[str]) -> Finding:
    names = ", ".join(options)
    return finding("brief-keuze-onbekend", field, f"'{one_line(value)}' kan niet bij '{field}'.", f"Kies uit: {names}.")

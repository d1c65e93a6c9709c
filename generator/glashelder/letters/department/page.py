"""The pages on which a department chooses a letter and fills it in, on its own device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glashelder.letters.catalogue.department_fields import DEEL_VELDEN, VELDEN, Veld
from glashelder.letters.catalogue.letters import Afdelingsbrief, Letters
from glashelder.letters.catalogue.request import TOEKENNEN, WEIGEREN
from glashelder.wording import links

_WHEN_DECIDED = {"uitvoering": TOEKENNEN, "grond": WEIGEREN, "feiten": WEIGEREN, "afweging": WEIGEREN}
"""The fields of a part that only one decision asks for."""


@dataclass(frozen=True, kw_only=True)
class FormulierVeld:
    """A field of the form.

    Attributes:
        veld: what it is called and how it is filled in.
        keuzes: its choices in this letter.
        is_verplicht: whether it must always be filled in.
        bij_recht: the rights with which alone it is asked for; empty: always.
    """

    veld: Veld
    keuzes: Mapping[str, str]
    is_verplicht: bool
    bij_recht: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BriefKeuze:
    """A letter in the list of letters."""

    titel: str
    href: str
    waarvoor: str


@dataclass(frozen=True, kw_only=True)
class AfdelingsbriefPage:
    """The page of one letter. `deel_velden` are the fields of a part, each with the decision it is asked for."""

    id: str
    titel: str
    waarvoor: str
    velden: tuple[FormulierVeld, ...]
    deel_velden: tuple[tuple[Veld, str], ...]


def letter_address(brief: Afdelingsbrief) -> str:
    """Return the address of the page of one letter."""
    return f"{links.DEPARTMENT_LETTERS}{brief.id}/"


def letter_choices(letters: Letters) -> tuple[BriefKeuze, ...]:
    """Return every letter with what it is for, in the order of a case."""
    return tuple(
        BriefKeuze(titel=brief.titel, href=links.department_letter_href(brief.id), waarvoor=brief.waarvoor)
        for brief in letters.department.values()
    )


def form_fields(brief: Afdelingsbrief) -> tuple[FormulierVeld, ...]:
    """Return the fields of a letter, in the order of the form."""
    names = {*brief.optioneel, *(asked.naam for asked in brief.velden)}
    return tuple(_field(brief, veld) for veld in VELDEN.values() if veld.naam in names)


def letter_page(brief: Afdelingsbrief) -> AfdelingsbriefPage:
    """Return what the page of a letter shows round the letter."""
    return AfdelingsbriefPage(
        id=brief.id,
        titel=brief.titel,
        waarvoor=brief.waarvoor,
        velden=form_fields(brief),
        deel_velden=tuple((veld, _WHEN_DECIDED.get(veld.naam, "")) for veld in DEEL_VELDEN.values()),
    )


def field_choices(veld: Veld, brief: Afdelingsbrief) -> dict[str, str]:
    """Return the choices of a field in this letter: a letter is not for every right."""
    return {code: words for code, words in veld.keuzes.items() if veld.naam != "recht" or code in brief.rechten}


def _field(brief: Afdelingsbrief, veld: Veld) -> FormulierVeld:
    asked = next((asked for asked in brief.velden if asked.naam == veld.naam), None)
    return FormulierVeld(
        veld=veld,
        keuzes=field_choices(veld, brief),
        is_verplicht=asked is not None,
        bij_recht=asked.bij_recht if asked else (),
    )

"""The pages on which a department chooses a letter and fills it in, on its own device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glashelder.letters.catalogue.department import BRIEVEN, Brief
from glashelder.letters.catalogue.department_fields import DEEL_VELDEN, VELDEN, Veld
from glashelder.letters.catalogue.request import TOEKENNEN, WEIGEREN
from glashelder.wording import links

WAARVOOR: Mapping[str, str] = {
    "ontvangstbevestiging": "Laat weten dat het verzoek er is, hoe u het begrijpt en wanneer het antwoord komt.",
    "verzoek-om-aanvulling": "Vraag wat u nog nodig hebt om het verzoek te kunnen behandelen.",
    "verzoek-om-identificatie": "Alleen als u redelijk twijfelt of de aanvrager is wie hij zegt te zijn.",
    "doorzending": "Stuur door wat een ander moet beslissen, en laat dat de aanvrager weten.",
    "verdaging": "Laat binnen de eerste maand weten dat het antwoord later komt, en waarom.",
    "besluit-inwilligen": "De aanvrager krijgt alles waar hij om vraagt.",
    "besluit-geen-gegevens": "U hebt gezocht, en er zijn geen gegevens van de aanvrager.",
    "besluit-deels": "De aanvrager krijgt een deel. Per deel staat er wat u besluit en waarom.",
    "besluit-weigeren": "De aanvrager krijgt niets, op een grond die in de wet staat.",
    "besluit-buiten-behandeling": "U vroeg om aanvulling en die kwam niet op tijd.",
    "mededeling-ontvangers": "Vertel wie de gegevens van u kreeg dat ze zijn veranderd, verwijderd of beperkt.",
    "beslissing-op-bezwaar": "Een opzet: de heroverweging schrijft u zelf.",
    "melding-datalek": "Vertel mensen dat er iets is misgegaan met hun gegevens en wat zij kunnen doen.",
}
"""What a department uses each letter for, in one sentence."""
_BIJ_BESLUIT = {"uitvoering": TOEKENNEN, "grond": WEIGEREN, "feiten": WEIGEREN, "afweging": WEIGEREN}
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


def letter_address(brief: Brief) -> str:
    """Return the address of the page of one letter."""
    return f"{links.DEPARTMENT_LETTERS}{brief.id}/"


def letter_choices() -> tuple[BriefKeuze, ...]:
    """Return every letter with what it is for, in the order of a case."""
    return tuple(
        BriefKeuze(titel=brief.titel, href=links.department_letter_href(brief.id), waarvoor=WAARVOOR[brief.id])
        for brief in BRIEVEN.values()
    )


def form_fields(brief: Brief) -> tuple[FormulierVeld, ...]:
    """Return the fields of a letter, in the order of the form."""
    return tuple(_field(brief, veld) for veld in VELDEN.values() if _is_asked(brief, veld.naam))


def letter_page(brief: Brief) -> AfdelingsbriefPage:
    """Return what the page of a letter shows round the letter."""
    return AfdelingsbriefPage(
        id=brief.id,
        titel=brief.titel,
        waarvoor=WAARVOOR[brief.id],
        velden=form_fields(brief),
        deel_velden=tuple((veld, _BIJ_BESLUIT.get(veld.naam, "")) for veld in DEEL_VELDEN.values()),
    )


def field_choices(veld: Veld, brief: Brief) -> dict[str, str]:
    """Return the choices of a field in this letter: a letter is not for every right."""
    return {code: words for code, words in veld.keuzes.items() if veld.naam != "recht" or code in brief.rechten}


def _is_asked(brief: Brief, name: str) -> bool:
    return name in (*brief.velden, *brief.optioneel) or any(name in names for names in brief.bij_recht.values())


def _field(brief: Brief, veld: Veld) -> FormulierVeld:
    rights = tuple(right for right, names in brief.bij_recht.items() if veld.naam in names)
    return FormulierVeld(
        veld=veld,
        keuzes=field_choices(veld, brief),
        is_verplicht=veld.naam in brief.velden or bool(rights),
        bij_recht=rights,
    )

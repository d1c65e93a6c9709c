"""The pages on which a department makes a letter in the browser, and the modules with facts that they load.

The letter is made on the device of the civil servant. A page holds the form and the text of one letter; titles of
activities, and the facts of one activity, are modules that the page loads when they are needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.law.letter_fields import DEEL_VELDEN, VELDEN, Veld
from generator.law.letters import BRIEVEN, Brief
from generator.model.register import Register
from generator.views import links
from generator.views.js_module import js_module

FOLDER = "medewerkers/brieven"
WAARVOOR: Mapping[str, str] = {
    "ontvangstbevestiging": "Laat weten dat het verzoek er is, hoe u het begrijpt en wanneer het antwoord komt.",
    "verzoek-om-aanvulling": "Vraag wat u nog nodig hebt om het verzoek te kunnen behandelen.",
    "verzoek-om-identificatie": "Alleen als u redelijk twijfelt of de aanvrager is wie hij zegt te zijn.",
    "doorzending": "Stuur door wat een ander moet beslissen, en laat dat de aanvrager weten.",
    "verdaging": "Laat binnen de eerste maand weten dat het antwoord later komt, en waarom.",
    "besluit-inwilligen": "De aanvrager krijgt alles waar hij om vraagt.",
    "besluit-deels": "De aanvrager krijgt een deel. Per deel staat er wat u besluit en waarom.",
    "besluit-weigeren": "De aanvrager krijgt niets, op een grond die in de wet staat.",
    "besluit-buiten-behandeling": "U vroeg om aanvulling en die kwam niet op tijd.",
    "mededeling-ontvangers": "Vertel wie de gegevens van u kreeg dat ze zijn veranderd, verwijderd of beperkt.",
    "beslissing-op-bezwaar": "Een opzet: de heroverweging schrijft u zelf.",
    "melding-datalek": "Vertel mensen dat er iets is misgegaan met hun gegevens en wat zij kunnen doen.",
}
"""What a department uses each letter for, in one sentence."""


@dataclass(frozen=True, kw_only=True)
class FormulierVeld:
    """A field of the form.

    Attributes:
        veld: what it is called and how it is filled in.
        is_verplicht: whether it must always be filled in.
        bij_recht: the rights with which alone it is asked for; empty: always.
    """

    veld: Veld
    is_verplicht: bool
    bij_recht: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BriefKeuze:
    """A letter in the list of letters."""

    titel: str
    href: str
    waarvoor: str


def letter_address(brief: Brief) -> str:
    """Return the address of the page of one letter."""
    return f"{FOLDER}/{brief.id}/"


def letter_choices() -> tuple[BriefKeuze, ...]:
    """Return every letter with what it is for, in the order of a case."""
    return tuple(
        BriefKeuze(titel=brief.titel, href=links.page_href(letter_address(brief)), waarvoor=WAARVOOR[brief.id])
        for brief in BRIEVEN.values()
    )


def form_fields(brief: Brief) -> tuple[FormulierVeld, ...]:
    """Return the fields of a letter, in the order of the form."""
    return tuple(_field(brief, veld) for veld in VELDEN.values() if _is_asked(brief, veld.naam))


def part_fields() -> tuple[Veld, ...]:
    """Return the fields of one part of a decision."""
    return tuple(DEEL_VELDEN.values())


def title_module(register: Register) -> dict[str, bytes]:
    """Return the module with id and title of every published activity, by its address."""
    rows = sorted((v.titel, v.id) for v in register.gepubliceerd)
    return {f"{FOLDER}/verwerkingen.js": js_module([[key, title] for title, key in rows])}


def _is_asked(brief: Brief, name: str) -> bool:
    return name in (*brief.velden, *brief.optioneel) or any(name in names for names in brief.bij_recht.values())


def _field(brief: Brief, veld: Veld) -> FormulierVeld:
    rights = tuple(right for right, names in brief.bij_recht.items() if veld.naam in names)
    return FormulierVeld(veld=veld, is_verplicht=veld.naam in brief.velden or bool(rights), bij_recht=rights)

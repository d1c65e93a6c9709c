"""The pages on which a department makes a letter in the browser, and the modules with facts that they load.

The letter is made on the device of the civil servant. A page holds the form and the text of one letter; titles of
activities, and the facts of one activity, are modules that the page loads when they are needed.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.findings import Finding
from generator.law.letter_fields import DEEL_VELDEN, VELDEN, Veld
from generator.law.letter_request import TOEKENNEN, WEIGEREN, LetterRequest
from generator.law.letter_rules import activity, body
from generator.law.letter_rules.case import ACCESS, Case
from generator.law.letter_rules.dates import IN_ORDER, NOT_IN_FUTURE
from generator.law.letters import BRIEVEN, NOT_ASKED, Brief
from generator.model.recht import RechtPerRegime, Wet
from generator.model.register import Register
from generator.model.taal import Regime
from generator.model.verwerking import Verwerking
from generator.model.weigering import Weigeringsgrond
from generator.views import links
from generator.views.brief_meldingen import MELDINGEN
from generator.views.brief_waarden import activity_values

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
_BIJ_BESLUIT = {"uitvoering": TOEKENNEN, "grond": WEIGEREN, "feiten": WEIGEREN, "afweging": WEIGEREN}
"""The fields of a part that only one decision asks for."""
_MOST_ASKING = "besluit-inwilligen"
"""The letter that is about all facts of AVG art. 15."""


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


def module_address(verwerking_id: str) -> str:
    """Return the address of the module with the facts of an activity."""
    return f"{links.DEPARTMENT_LETTERS}verwerkingen/{verwerking_id}.js"


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


def letter_facts(register: Register, brief: Brief) -> dict[str, Any]:
    """Return what the script of a page needs to know beside the text of its letter, for JSON."""
    fields = {f.veld.naam: _choices(f.veld, brief) for f in form_fields(brief)}
    return {
        "id": brief.id,
        "besluit": brief.besluit,
        "weigert": brief.weigert,
        "velden": fields,
        "verplicht": list(brief.velden),
        "bij_recht": {right: list(names) for right, names in brief.bij_recht.items()},
        "niet_gevraagd": {regime: [n for r, n in NOT_ASKED if r == regime and n in fields] for regime, _ in NOT_ASKED},
        "niet_in_toekomst": [name for name in NOT_IN_FUTURE if name in fields],
        "volgorde": [[one, other, text] for one, other, text in IN_ORDER if one in fields and other in fields],
        "rechten": [_right(row) for row in register.rechten_per_regime],
        "regimes": {
            code: {"titel": r.titel, "heeft_termijn": r.heeft_termijn}
            for code, r in register.codes("regimes", Regime).items()
        },
        "gronden": _grounds(register) if "delen" in fields else {},
        "meldingen": dict(MELDINGEN),
    }


def law_facts(register: Register, laws: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return what may forbid naming a law in a letter of a certain day; `laws` gives the id of each law by its words."""
    return {words: _law(register.wetten[key]) for words, key in laws.items()}


def title_module(register: Register) -> bytes:
    """Return the module with id and title of every published activity, by title."""
    rows = sorted((v.titel.casefold(), v.id, v.titel) for v in register.gepubliceerd)
    return js_module([[key, title] for _, key, title in rows])


def activity_module(register: Register, verwerking: Verwerking) -> bytes:
    """Return the module with what letters say of one activity, and what forbids a letter about it."""
    faults = [[f.rule, f"{f.message} {f.hint}"] for f in _faults(register, verwerking)]
    return js_module({"waarden": activity_values(register, verwerking), "fouten": faults})


def _faults(register: Register, verwerking: Verwerking) -> Iterator[Finding]:
    """Yield what the rules find in this activity for the letter that asks most of it."""
    request = LetterRequest(brief=_MOST_ASKING, verwerkingen=(verwerking.id,), velden={"recht": ACCESS})
    case = Case(register, (), request, datetime.date.max)  # a page does not change overnight
    yield from activity.find(case)
    yield from body.find(case)


def js_module(value: object) -> bytes:
    """Return a value as a module of the site."""
    return f"export default {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _right(row: RechtPerRegime) -> dict[str, str]:
    shown = {"regime": row.regime, "recht": row.recht, "artikel": row.artikel}
    optional = {"termijn_id": row.termijn_id, "termijn_artikel": row.termijn_artikel}
    return shown | {name: value for name, value in optional.items() if value}


def _grounds(register: Register) -> dict[str, dict[str, Any]]:
    return {code: _ground(register, g) for code, g in register.codes("weigeringsgronden", Weigeringsgrond).items()}


def _ground(register: Register, ground: Weigeringsgrond) -> dict[str, Any]:
    return {
        "titel": ground.titel,
        "tekst": ground.omschrijving,
        "bron": ground.bron,
        "eist_afweging": ground.eist_afweging,
        "hulp": ground.onderbouwing,
        "rechten": [row.recht for row in register.weigeringsgronden_per_recht if row.grond == ground.code],
        "regimes": [row.regime for row in register.weigeringsgronden_per_regime if row.grond == ground.code],
    } | _time(ground)


def _law(wet: Wet) -> dict[str, Any]:
    read = wet.gecontroleerd_op
    is_stale = bool(wet.geldig_van and read and read < wet.geldig_van) or not (wet.geldig_van or read)
    return {"naam": wet.afkorting or wet.citeertitel, "verouderd": is_stale} | _time(wet)


def _time(row: Weigeringsgrond | Wet) -> dict[str, str]:
    days = {"van": row.geldig_van, "tot": row.geldig_tot}
    return {name: day.isoformat() for name, day in days.items() if day}


def _choices(veld: Veld, brief: Brief) -> dict[str, Any]:
    keuzes = field_choices(veld, brief)
    return {"soort": veld.soort} | ({"keuzes": keuzes} if keuzes else {})


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

"""The values that fill a letter of a resident; `resident-values.js` finds the same in the browser.

In: the register, the letter, what was typed, the day. Out: texts and conditions for `letters.text.fill`. The site
itself never sees what a resident types; this is the same computation in the open, and a test holds the two equal.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from letters_of_repo import LETTERS

from glashelder.law.deadlines import Deadline, find_period
from glashelder.law.rights import AVG
from glashelder.letters.catalogue.letters import Verzoekbrief
from glashelder.letters.catalogue.request import Lines, address_lines, one_line, paragraphs, parse_date
from glashelder.letters.catalogue.resident_fields import DATUM, INVULVELDEN, KEUZE, LANGE_TEKST, VINK
from glashelder.letters.deadlines import decision_deadline, extended_deadline, right_under
from glashelder.letters.resident.page import law_conditions
from glashelder.letters.text.fill import fill
from glashelder.letters.text.source import Block, read_line
from glashelder.model.records import Bestuursorgaan, RechtPerRegime, Verwerking
from glashelder.model.register import Register
from glashelder.wording.contact import ways_to_reach
from glashelder.wording.sentences import capitalised
from glashelder.wording.words import date_in_words, period_in_words

Values = dict[str, bool | Lines | dict[str, str]]
_PARENT = ("kind", "tiener", "zestien")
_NOUNS = {"gegevens": "de", "persoonsgegevens": "de", "situatie": "de", "belang": "het"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingevuld:
    """What a resident filled in, as typed.

    Attributes:
        brief: the letter.
        orgaan: the body it goes to, when no activity is known.
        verwerking: the activity it is about, if known.
        velden: the answer per field; "ja" for a tick.
        aan: name and address of an addressee who is not the body; empty for the body.
    """

    brief: Verzoekbrief
    orgaan: Bestuursorgaan
    velden: Mapping[str, str]
    verwerking: Verwerking | None = None
    aan: tuple[str, str] = field(default=("", ""))


def letter_values(register: Register, filled: Ingevuld, day: datetime.date) -> Values:
    """Return the values of a letter that is made on `day`."""
    regime = filled.verwerking.regime if filled.verwerking else AVG
    values: Values = {
        f"regime-{regime}": True,
        **dict.fromkeys(law_conditions(register)[regime], True),
        "datum": date_in_words(day),
        **_addressee(filled),
        **_typed(filled, regime),
    }
    term = find_period(register, filled.brief.gevolg, day) if filled.brief.gevolg else None
    values["hersteltijd"] = period_in_words(term.duur) if term else ""
    asked = filled.brief if filled.brief.recht else LETTERS.resident.get(filled.velden.get("gevraagd", ""))
    right = right_under(register, regime, asked.recht) if asked else None
    if asked and right:
        values |= {"verzoek": _request(asked.verzoek, values), **_right(register, right, filled, day)}
    return values


def request_end(register: Register, right: RechtPerRegime, filled: Ingevuld, day: datetime.date) -> Deadline | None:
    """Return when the request that was made had to be decided, or None when no term or no day up to `day` is known."""
    received = parse_date(filled.velden.get("ontvangen", ""))
    if received is None or received > day:
        return None
    request = register, right.regime, right.recht, received
    return (filled.velden.get("verlengd") and extended_deadline(*request)) or decision_deadline(*request)


def _right(register: Register, right: RechtPerRegime, filled: Ingevuld, day: datetime.date) -> dict[str, str | bool]:
    term = find_period(register, right.termijn_id, day) if right.termijn_id else None
    values: dict[str, str | bool] = {
        "artikel": right.artikel,
        "termijn": period_in_words(term.duur) if term else "",
        "termijn_artikel": right.termijn_artikel or "",
    }
    end = request_end(register, right, filled, day)
    if end:
        late = end.einde < day
        values |= {"einde": date_in_words(end.einde), "te-laat": late, "termijn": period_in_words(end.duur)}
    return values


def _addressee(filled: Ingevuld) -> dict[str, str | bool]:
    """Return who the letter goes to and what it is about; a processor is not the one to ask."""
    activity, body = filled.verwerking, filled.orgaan
    address = body.bezwaar_postadres if filled.brief.naar == "bezwaar" else body.postadres
    responsible, to, to_address = body.naam, capitalised(body.naam), address
    is_for_another = activity is not None and activity.rol == "verwerker"
    if activity and is_for_another:
        (principal,) = activity.opdrachtgevers
        responsible, to = principal.naam, capitalised(principal.naam)
        to_address = ways_to_reach(principal.contact or "").postadres
    if filled.brief.naar == "ap":
        to, to_address = filled.aan
    return {
        "aan": to,
        "aan_adres": to_address,
        "orgaan": responsible,
        "activiteit": activity.titel if activity else "",
        "alles": activity is None,
        "opdracht": is_for_another,
    }


def _person(voor: str, name: str) -> Values:
    """Return whose data it is about: mine, of my child, or of somebody by name."""
    is_parent = voor in _PARENT
    wie = "mij" if voor == "mijzelf" else "mijn kind" if is_parent else name
    mine = {noun: f"mijn {noun}" if voor == "mijzelf" else f"{de} {noun} van {wie}" for noun, de in _NOUNS.items()}
    return {voor: True, "ouder": is_parent, "wie": wie, "mijn": mine}


def _request(verzoek: str, values: Mapping[str, object]) -> str:
    """Return a request with the person filled in."""
    return "".join(fill([Block("kop", (read_line(verzoek),))], values)[0].regels) if verzoek else ""


def _typed(filled: Ingevuld, regime: str) -> Values:
    values: Values = {}
    for name in filled.brief.velden:
        veld, text = INVULVELDEN[name], filled.velden.get(name, "")
        if veld.regimes and regime not in veld.regimes:
            continue
        if veld.soort == VINK:
            values[name] = bool(text)
        elif veld.soort == KEUZE:
            values |= {name: bool(text), f"{name}-{text}": True}
        elif veld.soort == DATUM:
            found = parse_date(text)
            values[name] = date_in_words(found) if found else ""
        elif name == "adres":
            values[name] = address_lines(text)
        else:
            values[name] = paragraphs(text) if veld.soort == LANGE_TEKST else one_line(text)
    values |= _person(filled.velden.get("voor", "mijzelf"), one_line(filled.velden.get("namens", "")))
    values["email"] = "@" in filled.velden.get("adres", "")
    return values

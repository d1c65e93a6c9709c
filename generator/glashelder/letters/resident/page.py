"""The pages on which a resident chooses and makes a letter, and the facts of activities that they may look up.

The letter is made on the device of the resident. A page holds every body, right and article; the facts of activities
stand in small modules, one per first letter, that the page loads only when a link names an activity.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from glashelder.law.deadlines import extension_of, find_period
from glashelder.law.rights import AVG
from glashelder.law.roles import is_processor, principals
from glashelder.letters.catalogue.letters import Letters, Verzoekbrief
from glashelder.letters.catalogue.names import RESIDENT_VALUES
from glashelder.letters.catalogue.resident_fields import (
    ADRES_BIJ_BEZWAAR,
    INVULVELDEN,
    STAPPEN,
    VOOR_MIJZELF,
    VOOR_NA_EEN_VERZOEK,
    Invulveld,
    Keuze,
)
from glashelder.letters.deadlines import right_under
from glashelder.model.records import Bestuursorgaan, RechtPerRegime, Regime, Verwerking
from glashelder.model.register import Register
from glashelder.wording import links
from glashelder.wording.contact import email_of, ways_to_reach
from glashelder.wording.sentences import capitalised
from glashelder.wording.words import period_in_words

_Rights = list[tuple[Verzoekbrief, RechtPerRegime]]
_CONDITIONS = {"tot-16": "ouder_tot_16", "wie-vast": "stelt_vast_wie", "kopie-recht": "geeft_kopie"}
"""The conditions that follow from a law, each with its column of `regimes`."""
_WITHOUT_SCRIPT = ("zonder-script", VOOR_MIJZELF, "alles", "regime-avg", "kenmerk", "ontvanger", "eerder", "termijn")


class OrgaanKeuze(Struct, frozen=True, kw_only=True):
    """A body a letter can be addressed to. `email` is empty when letters go by another way."""

    id: str
    naam: str
    in_zin: str
    postadres: str
    kanaal: str
    email: str


class RechtInWet(Struct, frozen=True, kw_only=True):
    """What a right is called under a law; `termijn` and `met_uitstel` are empty when that law has none."""

    titel: str
    artikel: str
    termijn: str
    met_uitstel: str
    termijn_artikel: str


class Stap(Struct, frozen=True, kw_only=True):
    """One screen on the way to a letter: what it asks, under its heading."""

    naam: str
    titel: str
    velden: tuple[Invulveld, ...]


class BriefPageView(Struct, frozen=True, kw_only=True):
    """What the page of one letter shows.

    Attributes:
        brief: the letter.
        stappen: what is asked, besides the body, screen by screen.
        organen: every body, in the order of the table.
        wetten: for the script, as JSON: by law the conditions that hold under it.
        rechten: for the script, as JSON: per law and request its article, the article of its term, the ids of the
            term and of its extension, and the request in words.
        bekend: the slots that are known when the site is built, for who has no script.
        gelden: the conditions that hold for who has no script.
        in_de_wet: for who has no script: what to write under another law, or after each request.
        daarna: the letters that may follow on this one.
        klacht: where among the letters that to the supervisor stands; empty: there is none, only the list.
        privacy_kanaal: where the municipality answers questions on privacy.
    """

    brief: Verzoekbrief
    stappen: tuple[Stap, ...]
    organen: tuple[OrgaanKeuze, ...]
    rechten: str
    wetten: str
    bekend: Mapping[str, str]
    gelden: Mapping[str, bool]
    in_de_wet: tuple[RechtInWet, ...]
    daarna: tuple[Verzoekbrief, ...]
    klacht: str
    privacy_kanaal: str


class BriefKeuzeView(Struct, frozen=True, kw_only=True):
    """What the page of choice shows: the requests, what comes after one, and what each other law says."""

    verzoeken: tuple[Verzoekbrief, ...]
    daarna: tuple[Verzoekbrief, ...]
    regimes: tuple[tuple[str, str], ...]


def choice_page(register: Register, letters: Letters) -> BriefKeuzeView:
    """Return every letter, and the explanation of each law that is not the AVG."""
    every = letters.resident.values()
    return BriefKeuzeView(
        verzoeken=tuple(b for b in every if b.recht),
        daarna=tuple(b for b in every if not b.recht),
        regimes=tuple(
            (r.code, r.omschrijving or "") for r in register.codelijsten["regimes"].values() if r.code != AVG
        ),
    )


def brief_page(register: Register, letters: Letters, brief: Verzoekbrief) -> BriefPageView:
    """Return what the page of a letter shows. A page has no day of its own: it names the terms that have no end yet."""
    rights = _rights(register, letters, brief)
    own = right_under(register, AVG, brief.recht)
    velden = tuple(_field(rights, brief, name) for name in brief.velden)
    choices = [f"{v.naam}-{code}" for v in velden for code in v.keuzes]
    organen = tuple(register.bestuursorganen.values())
    laws = law_conditions(register)
    return BriefPageView(
        brief=brief,
        stappen=tuple(
            Stap(naam=naam, titel=titel, velden=asked)
            for naam, titel in STAPPEN.items()
            if (asked := tuple(v for v in velden if v.stap == naam))
        ),
        organen=tuple(_orgaan(register, o, brief) for o in organen),
        rechten=_json(_for_script(rights, register)),
        wetten=_json(laws),
        bekend=_known(register, own, brief),
        gelden=dict.fromkeys((*_WITHOUT_SCRIPT, *laws.get(AVG, ()), *choices), True)
        | {"termijn": bool(own and own.termijn_id)},
        in_de_wet=tuple(
            _in_law(register, r, "" if b == brief else b.titel) for b, r in rights if b != brief or r.regime != AVG
        ),
        daarna=_after(letters, brief),
        klacht=next((f"{b.id}/" for b in letters.resident.values() if b.naar == "ap"), ""),
        privacy_kanaal=register.organisaties[organen[0].organisatie_id].verzoek_kanaal,
    )


def law_conditions(register: Register) -> dict[str, list[str]]:
    """Return the conditions of letters that hold under each law."""
    return {
        law.code: [name for name, column in _CONDITIONS.items() if getattr(law, column)]
        for law in register.codes("regimes", Regime).values()
    }


def brief_shards(register: Register, letters: Letters) -> dict[str, bytes]:
    """Return the modules with what letters need of each published activity, by address.

    `{brieven, rijen: {id: [titel, bestuursorgaan_id, regime, which of brieven]}}`, one module per first character of
    the id; for an activity in which the municipality is a processor also those for whom it works: name, postal
    address, channel and e-mail. Many activities have the same letters, and each page of a letter loads such a module.
    """
    shards: dict[str, list[Verwerking]] = {}
    for v in sorted(register.gepubliceerd, key=lambda v: v.id):
        shards.setdefault(v.id[0], []).append(v)
    return {
        f"{links.LETTERS}verwerkingen-{first}.js": f"export default {_json(_shard(register, letters, rows))}\n".encode()
        for first, rows in sorted(shards.items())
    }


def _shard(register: Register, letters: Letters, verwerkingen: Iterable[Verwerking]) -> dict[str, object]:
    together: dict[str, int] = {}
    rows: dict[str, list[object]] = {}
    for v in verwerkingen:
        fitting = " ".join(b.id for b in letters.for_activity(register, v) if b.recht)
        rows[v.id] = [v.titel, v.bestuursorgaan_id, v.regime, together.setdefault(fitting, len(together))]
        if is_processor(v):
            known = [(row.naam, *ways_to_reach(row.contact or "")) for row in principals(v)]
            rows[v.id].append(known or [("",) * 4])
    return {"brieven": list(together), "rijen": rows}


def _after(letters: Letters, brief: Verzoekbrief) -> tuple[Verzoekbrief, ...]:
    """Return what may follow on a request, or on what followed on it."""
    if not brief.recht and "gevraagd" not in brief.velden:
        return ()
    return tuple(b for b in letters.resident.values() if not b.recht and b.volgorde > brief.volgorde)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _rights(register: Register, letters: Letters, brief: Verzoekbrief) -> _Rights:
    """Return the request that the letter is, or every one that it can follow, under each law that knows its right."""
    follows = "gevraagd" in brief.velden
    requests = [b for b in letters.resident.values() if b.verzoek] if follows else [brief]
    return [(b, row) for b in requests for row in register.rechten_per_regime if row.recht == b.recht]


def _for_script(rights: _Rights, register: Register) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for brief, row in rights:
        term = row.termijn_id or ""
        facts = [row.artikel, row.termijn_artikel or "", term, extension_of(register, term), brief.verzoek]
        found.setdefault(row.regime, {})[brief.id] = facts
    return found


def _field(rights: _Rights, brief: Verzoekbrief, name: str) -> Invulveld:
    """Return a field as this letter asks it."""
    veld = INVULVELDEN[name]
    if name == "gevraagd":
        laws: dict[Verzoekbrief, list[str]] = {}
        for request, row in rights:
            laws.setdefault(request, []).append(row.regime)
        asked = {b.id: Keuze(woorden=b.titel, regimes=tuple(known)) for b, known in laws.items()}
        return replace(veld, keuzes={**veld.keuzes, **asked})
    if name == "adres" and brief.naar == "bezwaar":
        return ADRES_BIJ_BEZWAAR
    return VOOR_NA_EEN_VERZOEK if name == "voor" and not brief.recht else veld


def _known(register: Register, right: RechtPerRegime | None, brief: Verzoekbrief) -> dict[str, str]:
    known = {"hersteltijd": _period(register, brief.gevolg), "wie": "mij"}
    known |= {name: name.replace(".", " ") for name in RESIDENT_VALUES if name.startswith("mijn.")}
    if right:
        known |= {
            "artikel": right.artikel,
            "termijn": _period(register, right.termijn_id),
            "termijn_artikel": right.termijn_artikel or "",
        }
    return {name: text for name, text in known.items() if text}


def _in_law(register: Register, row: RechtPerRegime, request: str) -> RechtInWet:
    law, term = register.codelijsten["regimes"][row.regime].titel, row.termijn_id
    return RechtInWet(
        titel=f"{request} ({law})" if request else law,
        artikel=row.artikel,
        termijn=_period(register, term),
        met_uitstel=_period(register, extension_of(register, term or "")),
        termijn_artikel=row.termijn_artikel or "",
    )


def _period(register: Register, term: str | None) -> str:
    row = find_period(register, term, datetime.date.max) if term else None
    return period_in_words(row.duur) if row else ""


def _orgaan(register: Register, orgaan: Bestuursorgaan, brief: Verzoekbrief) -> OrgaanKeuze:
    is_objection = brief.naar == "bezwaar"
    channel = orgaan.bezwaar_kanaal if is_objection else register.organisaties[orgaan.organisatie_id].verzoek_kanaal
    return OrgaanKeuze(
        id=orgaan.id,
        naam=capitalised(orgaan.naam),
        in_zin=orgaan.naam,
        postadres=orgaan.bezwaar_postadres if is_objection else orgaan.postadres,
        kanaal=channel,
        email=email_of(channel),
    )

"""The pages on which a resident chooses and makes a letter, and the facts of activities that they may look up.

The letter is made on the device of the resident. A page holds every body, right and article; the facts of activities
stand in small modules, one per first letter, that the page loads only when a link names an activity.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.law.deadlines import find_term
from generator.law.letter_terms import extension_of, right_under
from generator.law.resident_fields import INVULVELDEN, Invulveld
from generator.law.resident_letters import VERZOEKBRIEVEN, Verzoekbrief, letters_for
from generator.law.rights import AVG
from generator.model.organisatie import Bestuursorgaan
from generator.model.recht import RechtPerRegime
from generator.model.register import Register
from generator.model.verwerking import Verwerking
from generator.views import links
from generator.views.sentences import capitalised
from generator.views.words import period_in_words

_REQUEST = "verzoek-"
_WITHOUT_SCRIPT = ("zonder-script", "alles", "regime-avg", "kopie-recht", "kenmerk", "ontvanger", "eerder", "termijn")


@dataclass(frozen=True, kw_only=True)
class OrgaanKeuze:
    """A body a letter can be addressed to. `email` is empty when letters go by another way."""

    id: str
    naam: str
    in_zin: str
    postadres: str
    kanaal: str
    email: str


@dataclass(frozen=True, kw_only=True)
class AndereWet:
    """What a right is called under another law than the AVG; `termijn` is empty when that law has none."""

    titel: str
    artikel: str
    termijn: str
    termijn_artikel: str


@dataclass(frozen=True, kw_only=True)
class BriefPageView:
    """What the page of one letter shows.

    Attributes:
        brief: the letter.
        velden: what is asked, besides the body.
        organen: every body, in the order of the table.
        rechten: for the script, as JSON: per law and right its article, the article of its term, the ids of the
            term and of its extension, and the request in words.
        bekend: the slots that are known when the site is built, for who has no script.
        gelden: the conditions that hold for who has no script.
        andere_wetten: for who has no script: what to write instead.
    """

    brief: Verzoekbrief
    velden: tuple[Invulveld, ...]
    organen: tuple[OrgaanKeuze, ...]
    rechten: str
    bekend: Mapping[str, str]
    gelden: Mapping[str, bool]
    andere_wetten: tuple[AndereWet, ...]


@dataclass(frozen=True, kw_only=True)
class BriefKeuzeView:
    """What the page of choice shows: the requests, what comes after one, and what each other law says."""

    verzoeken: tuple[Verzoekbrief, ...]
    daarna: tuple[Verzoekbrief, ...]
    regimes: tuple[tuple[str, str], ...]


def choice_page(register: Register) -> BriefKeuzeView:
    """Return every letter, and the explanation of each law that is not the AVG."""
    letters = tuple(VERZOEKBRIEVEN.values())
    return BriefKeuzeView(
        verzoeken=tuple(b for b in letters if b.recht),
        daarna=tuple(b for b in letters if not b.recht),
        regimes=tuple(
            (r.code, r.omschrijving or "") for r in register.codelijsten["regimes"].values() if r.code != AVG
        ),
    )


def brief_page(register: Register, brief: Verzoekbrief) -> BriefPageView:
    """Return what the page of a letter shows. A page has no day of its own: it names the terms that have no end yet."""
    asks_right = "recht" in brief.velden
    rows = [r for r in register.rechten_per_regime if asks_right or r.recht == brief.recht]
    own = right_under(register, AVG, brief.recht)
    velden = tuple(INVULVELDEN[name] for name in brief.velden)
    choices = [f"{v.naam}-{code}" for v in velden for code in v.keuzes]
    return BriefPageView(
        brief=brief,
        velden=tuple(_with_choices(v) for v in velden),
        organen=tuple(_orgaan(register, o, brief) for o in register.bestuursorganen.values()),
        rechten=_json(_rights(rows)),
        bekend=_known(register, own, brief),
        gelden=dict.fromkeys((*_WITHOUT_SCRIPT, *choices), True) | {"termijn": bool(own and own.termijn_id)},
        andere_wetten=tuple(_other_law(register, r) for r in rows if brief.recht and r.regime != AVG),
    )


def brief_shards(register: Register) -> dict[str, bytes]:
    """Return the modules with what letters need of each published activity, by address.

    `{id: [titel, bestuursorgaan_id, regime, brieven]}`, one module per first character of the id; for an activity in
    which the municipality is a processor also the one for whom it works.
    """
    shards: dict[str, dict[str, list[str]]] = {}
    for v in sorted(register.gepubliceerd, key=lambda v: v.id):
        shards.setdefault(v.id[0], {})[v.id] = _facts(register, v)
    return {
        f"{links.LETTERS}verwerkingen-{first}.js": f"export default {_json(rows)}\n".encode()
        for first, rows in sorted(shards.items())
    }


def _facts(register: Register, verwerking: Verwerking) -> list[str]:
    letters = " ".join(b.id.removeprefix(_REQUEST) for b in letters_for(register, verwerking) if b.recht)
    facts = [verwerking.titel, verwerking.bestuursorgaan_id, verwerking.regime, letters]
    return [*facts, verwerking.opdrachtgever or ""] if verwerking.rol == "verwerker" else facts


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _rights(rows: list[RechtPerRegime]) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        request = next((b.verzoek for b in VERZOEKBRIEVEN.values() if b.recht == row.recht), "")
        term = row.termijn_id or ""
        facts = [row.artikel, row.termijn_artikel or "", term, extension_of(term) if term else "", request]
        found.setdefault(row.regime, {})[row.recht] = facts
    return found


def _with_choices(veld: Invulveld) -> Invulveld:
    """Return the field; the rights one can have asked for are those on which a decision follows."""
    if veld.naam != "recht":
        return veld
    letters = reversed([b for b in VERZOEKBRIEVEN.values() if b.recht and b.verzoek])
    return replace(veld, keuzes=dict(reversed({b.recht: b.titel for b in letters}.items())))


def _known(register: Register, right: RechtPerRegime | None, brief: Verzoekbrief) -> dict[str, str]:
    known = {"hersteltijd": _period(register, brief.gevolg)}
    if right:
        known |= {
            "artikel": right.artikel,
            "termijn": _period(register, right.termijn_id),
            "termijn_artikel": right.termijn_artikel or "",
        }
    return {name: text for name, text in known.items() if text}


def _other_law(register: Register, row: RechtPerRegime) -> AndereWet:
    return AndereWet(
        titel=register.codelijsten["regimes"][row.regime].titel,
        artikel=row.artikel,
        termijn=_period(register, row.termijn_id),
        termijn_artikel=row.termijn_artikel or "",
    )


def _period(register: Register, term: str | None) -> str:
    row = find_term(register, term, datetime.date.max) if term else None
    return period_in_words(row.duur) if row else ""


def _orgaan(register: Register, orgaan: Bestuursorgaan, brief: Verzoekbrief) -> OrgaanKeuze:
    is_objection = brief.naar == "bezwaar"
    channel = orgaan.bezwaar_kanaal if is_objection else register.organisaties[orgaan.organisatie_id].verzoek_kanaal
    is_email = "@" in channel and "/" not in channel
    return OrgaanKeuze(
        id=orgaan.id,
        naam=capitalised(orgaan.naam),
        in_zin=orgaan.naam,
        postadres=orgaan.bezwaar_postadres if is_objection else orgaan.postadres,
        kanaal=channel,
        email=channel.removeprefix("mailto:") if is_email else "",
    )

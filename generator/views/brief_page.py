"""The page on which a resident makes an access request, and the titles it may look up.

The letter is made on the device of the resident. The page holds every body and term; the titles of activities
stand in small modules, one per first letter, that the page loads only when a link names an activity.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

from generator.law.deadlines import find_term
from generator.model.organisatie import Bestuursorgaan
from generator.model.register import Register
from generator.views.sentences import capitalised
from generator.views.words import period_in_words

SHARD_FOLDER = "uw-rechten/brief"


@dataclass(frozen=True, kw_only=True)
class OrgaanKeuze:
    """A body to which a request can be addressed. `email` is empty when requests go by another way."""

    id: str
    naam: str
    postadres: str
    kanaal: str
    email: str


@dataclass(frozen=True, kw_only=True)
class BriefPageView:
    """What the page shows.

    Attributes:
        organen: every body, in the order of the table.
        termijnen: per regime how long an answer may take, in words: "1 maand".
    """

    organen: tuple[OrgaanKeuze, ...]
    termijnen: dict[str, str]


def brief_page(register: Register) -> BriefPageView:
    """Return what the page shows. A page has no day of its own: it names the terms that have no end yet."""
    terms = {
        code: find_term(register, f"{code}-beslissen", datetime.date.max) for code in register.codelijsten["regimes"]
    }
    return BriefPageView(
        organen=tuple(_orgaan(register, orgaan) for orgaan in register.bestuursorganen.values()),
        termijnen={code: period_in_words(term.duur) for code, term in terms.items() if term},
    )


def brief_shards(register: Register) -> dict[str, bytes]:
    """Return the modules with what the letter needs of each published activity, by address.

    `{id: [titel, bestuursorgaan_id, regime]}`, one module per first character of the id.
    """
    shards: dict[str, dict[str, list[str]]] = {}
    for v in sorted(register.gepubliceerd, key=lambda v: v.id):
        shards.setdefault(v.id[0], {})[v.id] = [v.titel, v.bestuursorgaan_id, v.regime]
    return {f"{SHARD_FOLDER}/verwerkingen-{first}.js": _module(rows) for first, rows in sorted(shards.items())}


def _module(rows: dict[str, list[str]]) -> bytes:
    return f"export default {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _orgaan(register: Register, orgaan: Bestuursorgaan) -> OrgaanKeuze:
    channel = register.organisaties[orgaan.organisatie_id].verzoek_kanaal
    is_email = "@" in channel and "/" not in channel
    return OrgaanKeuze(
        id=orgaan.id,
        naam=capitalised(orgaan.naam),
        postadres=orgaan.postadres,
        kanaal=channel,
        email=channel.removeprefix("mailto:") if is_email else "",
    )

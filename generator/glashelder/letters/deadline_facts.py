"""The law that the browser counts deadlines with: rows of the register, for `deadlines.js`."""

from __future__ import annotations

from typing import Any

import msgspec

from glashelder.law.calendar import is_of_one_year
from glashelder.law.deadlines import RESERVE, extension_of
from glashelder.letters.catalogue.letters import Letters
from glashelder.model.records import Feestdag, Termijn
from glashelder.model.register import Register

FOR_RESIDENTS = "uw-rechten/brief/termijnen.js"
"""Where the facts for letters of residents stand."""


def deadline_facts(register: Register) -> dict[str, Any]:
    """Return every term that is counted in days, every holiday, and for which years all holidays are known.

    What a row lacks is not there.
    """
    return {
        "termijnen": [_term(row) for row in register.termijnen.values() if "T" not in row.duur],
        "feestdagen": [_holiday(row) for row in register.feestdagen.values()],
        "gelijkstellingen": [_filled(van=r.geldig_van, tot=r.geldig_tot) for r in register.gelijkstellingen.values()],
        "voorbehoud": RESERVE,
    }


def resident_module(register: Register, letters: Letters) -> bytes:
    """Return the facts that letters of residents count with, as a module.

    A page of a letter must stay light: what these letters never show is left out.
    """
    own = {row.termijn_id for row in register.rechten_per_regime if row.termijn_id}
    own |= {extension_of(register, term) for term in own} | {"bezwaar", *(b.gevolg for b in letters.resident.values())}
    facts = deadline_facts(register)
    terms = [_without(row, "titel") for row in facts["termijnen"] if row.get("versie_van", row["id"]) in own]
    facts |= {"termijnen": terms, "feestdagen": [_without(row, "bron") for row in facts["feestdagen"]]}
    return f"export default {msgspec.json.encode(facts).decode()}\n".encode()


def _without(row: dict[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in row.items() if key != name}


def _term(row: Termijn) -> dict[str, str]:
    return _filled(
        id=row.id,
        titel=row.titel,
        duur=row.duur,
        bron=row.bron,
        van=row.geldig_van,
        tot=row.geldig_tot,
        verlenging=row.verlenging,
        versie_van=row.versie_van,
    )


def _holiday(row: Feestdag) -> dict[str, str]:
    since_its_day = str(row.geldig_van) <= row.regel  # a row of one day says when it holds by that day
    return _filled(
        naam=row.naam,
        regel=row.regel,
        zondagsregel=row.zondagsregel,
        van=None if is_of_one_year(row) and since_its_day else row.geldig_van,
        tot=row.geldig_tot,
        bron=row.bron,
    )


def _filled(**values: Any) -> dict[str, str]:
    return {name: str(value) for name, value in values.items() if value}

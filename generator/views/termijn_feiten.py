"""The law that the browser counts terms with: rows of the register, as a module for `termijn.js`."""

from __future__ import annotations

import json
from typing import Any

from generator.model.recht import Feestdag, Termijn
from generator.model.register import Register

ADDRESS = "uw-rechten/brief/feiten.js"


def termijn_feiten(register: Register) -> dict[str, list[dict[str, str]]]:
    """Return every term that is counted in days, and every holiday. What a row lacks is not there."""
    return {
        "termijnen": [_termijn(row) for row in register.termijnen.values() if "T" not in row.duur],
        "feestdagen": [_feestdag(row) for row in register.feestdagen.values()],
    }


def feiten_module(register: Register) -> bytes:
    """Return those facts as a module of the letter page."""
    text = json.dumps(termijn_feiten(register), ensure_ascii=False, separators=(",", ":"))
    return f"export default {text}\n".encode()


def _termijn(row: Termijn) -> dict[str, str]:
    return _filled(id=row.id, titel=row.titel, duur=row.duur, bron=row.bron, van=row.geldig_van, tot=row.geldig_tot)


def _feestdag(row: Feestdag) -> dict[str, str]:
    return _filled(
        naam=row.naam,
        regel=row.regel,
        zondagsregel=row.zondagsregel,
        van=row.geldig_van,
        tot=row.geldig_tot,
        bron=row.bron,
    )


def _filled(**values: Any) -> dict[str, str]:
    return {name: str(value) for name, value in values.items() if value}

"""How the municipality works: procedures, each with its steps in order."""

from __future__ import annotations

from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Procedure(Record):
    """Hoe de gemeente werk met persoonsgegevens van begin tot eind aanpakt."""

    id: str
    titel: str
    omschrijving: str
    voor_wie: str
    bron: str


@dataclass(frozen=True, kw_only=True)
class Stap(Record):
    """Wat er na elkaar gebeurt, wie dat doet en hoeveel tijd daarvoor is."""

    procedure_id: str
    volgnummer: int
    titel: str
    rol_id: str
    wat: str
    bron: str
    ook_betrokken: str | None = None
    termijn_id: str | None = None
    wanneer: str | None = None
    brieven: tuple[str, ...] = ()
    resultaat: str | None = None
    bewaartermijn_id: str | None = None

"""Words: fixed choices, the glossary and search synonyms."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Code(Record):
    """Een lijst met vaste keuzes."""

    code: str
    titel: str
    omschrijving: str | None = None
    bron: str | None = None


@dataclass(frozen=True, kw_only=True)
class Gegevenssoort(Code):
    """De soorten persoonsgegevens die het register kent."""

    klasse: str


@dataclass(frozen=True, kw_only=True)
class Begrip(Record):
    """Woorden uit dit register in gewone taal uitgelegd."""

    id: str
    term: str
    uitleg: str
    bron: str | None = None


@dataclass(frozen=True, kw_only=True)
class Synoniem(Record):
    """Woorden die in de zoekfunctie hetzelfde betekenen."""

    woord: str
    zoek_ook: tuple[str, ...]

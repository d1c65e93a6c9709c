"""Words: fixed choices, the glossary and search synonyms."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


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
    categorie: str | None = None


@dataclass(frozen=True, kw_only=True)
class Land(Code):
    """De landen die in het register voorkomen."""

    is_eer: bool


@dataclass(frozen=True, kw_only=True)
class Rechtsgrond(Code):
    """Waarom de AVG toestaat dat de gemeente gegevens gebruikt."""

    kop: str


@dataclass(frozen=True, kw_only=True)
class Regime(Code):
    """De wetten die bepalen welke rechten mensen hebben en hoe snel de gemeente antwoordt."""

    wet_id: str
    heeft_termijn: bool
    besluit_bron: str | None = None
    weigering_bron: str | None = None


@dataclass(frozen=True, kw_only=True)
class Instrument(Code):
    """Waarom gegevens naar een land buiten de EER mogen."""

    is_uitzondering: bool
    mag_bij_overheidstaak: bool


@dataclass(frozen=True, kw_only=True)
class Uitzondering(Code):
    """Waarom extra beschermde gegevens toch gebruikt mogen worden."""

    klasse: str
    avg_is_genoeg: bool
    uavg_is_genoeg: bool


@dataclass(frozen=True, kw_only=True)
class DpiaCriterium(Code):
    """Kenmerken van een verwerking die een hoog risico kunnen geven."""

    lijst: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None


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

"""On which grounds a request may be refused, and for which right and under which law each ground may be used."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from glashelder.model.record import Record
from glashelder.model.taal import Code


@dataclass(frozen=True, kw_only=True)
class Weigeringsgrond(Code):
    """Waarom de gemeente een verzoek helemaal of voor een deel mag weigeren."""

    omschrijving: str = field()  # a letter cannot do without; `field()` takes away the default of `Code`
    bron: str = field()
    eist_afweging: bool
    onderbouwing: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None
    gecontroleerd_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class GrondPerRecht(Record):
    """Welke grond om te weigeren bij welk recht gebruikt mag worden."""

    grond: str
    recht: str
    toelichting: str | None = None
    alleen_voor_deel: bool | None = None


@dataclass(frozen=True, kw_only=True)
class GrondPerRegime(Record):
    """Welke grond om te weigeren hoort bij de wet die de rechten regelt."""

    grond: str
    regime: str


@dataclass(frozen=True, kw_only=True)
class Voorwaarde(Record):
    """Wat in het register waar moet zijn van elke verwerking in de brief, voordat een grond om te weigeren mag."""

    grond: str
    volgnummer: int
    feit: str
    waarden: tuple[str, ...]
    mag_niet: bool
    zegt: str
    anders: str

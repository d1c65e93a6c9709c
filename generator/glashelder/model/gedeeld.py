"""Entities that many activities share: processors, recipients and retention terms."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Verwerker(Record):
    """Bedrijven en organisaties die in opdracht van de gemeente met persoonsgegevens werken."""

    id: str
    naam: str
    diensten: str
    land: str
    subverwerkers: tuple[str, ...] = ()
    contactpersoon_intern: str | None = None


@dataclass(frozen=True, kw_only=True)
class Verwerkersovereenkomst(Record):
    """De afspraken met verwerkers."""

    verwerker_id: str
    organisatie_id: str
    status: str
    gesloten_op: datetime.date | None = None
    eindigt_op: datetime.date | None = None
    kenmerk: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ontvanger(Record):
    """Organisaties en groepen die gegevens van de gemeente krijgen."""

    id: str
    naam: str
    soort: str
    omschrijving: str
    land: str
    website: str | None = None


@dataclass(frozen=True, kw_only=True)
class Bewaartermijn(Record):
    """Hoe lang gegevens bewaard blijven en waarop dat berust."""

    id: str
    titel: str
    waardering: str
    afleidingswijze: str
    begin: str
    is_gecontroleerd: bool
    termijn: str | None = None
    procestermijn: str | None = None
    selectielijst_jaar: int | None = None
    selectielijst_nummer: str | None = None
    wet_id: str | None = None
    artikel: str | None = None
    toelichting: str | None = None

"""A processing activity with its purposes, data, recipients and retention (AVG art. 30)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Grondslag(Record):
    """Per doel: waarom de wet dit gebruik van gegevens toestaat."""

    verwerking_id: str
    doel_volgnummer: int
    volgnummer: int
    grondslag: str
    wet_id: str | None = None
    artikel: str | None = None
    toelichting: str | None = None


@dataclass(frozen=True, kw_only=True)
class Doel(Record):
    """Waarvoor de gegevens worden gebruikt."""

    verwerking_id: str
    volgnummer: int
    doel: str
    grondslagen: tuple[Grondslag, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Gegeven(Record):
    """Welke gegevens van wie, waar ze vandaan komen en of iemand ze moet geven."""

    verwerking_id: str
    volgnummer: int
    betrokkene: str
    gegeven: str
    omschrijving: str | None = None
    van_betrokkene: bool | None = None
    bron: str | None = None
    is_verplicht: bool | None = None
    gevolg: str | None = None
    uitzondering: str | None = None
    wet_id: str | None = None
    artikel: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ontvangst(Record):
    """Aan wie de gemeente gegevens van deze verwerking geeft."""

    verwerking_id: str
    volgnummer: int
    ontvanger_id: str
    waarvoor: str | None = None
    wet_id: str | None = None
    artikel: str | None = None


@dataclass(frozen=True, kw_only=True)
class Inschakeling(Record):
    """Bedrijven die in opdracht van de gemeente met deze gegevens werken."""

    verwerking_id: str
    volgnummer: int
    verwerker_id: str
    waarvoor: str | None = None


@dataclass(frozen=True, kw_only=True)
class Doorgifte(Record):
    """Doorgifte naar landen buiten de Europese Economische Ruimte."""

    verwerking_id: str
    volgnummer: int
    land: str
    instrument: str
    ontvanger: str | None = None
    toelichting: str | None = None


@dataclass(frozen=True, kw_only=True)
class Bewaring(Record):
    """Hoe lang welke gegevens worden bewaard."""

    verwerking_id: str
    volgnummer: int
    wat: str
    bewaartermijn_id: str
    toelichting: str | None = None


@dataclass(frozen=True, kw_only=True)
class DpiaReden(Record):
    """Wat deze verwerking riskant kan maken."""

    verwerking_id: str
    volgnummer: int
    criterium: str
    toelichting: str | None = None


@dataclass(frozen=True, kw_only=True)
class Systeem(Record):
    """Computersystemen waarin de gegevens staan. Komt niet op de website."""

    verwerking_id: str
    volgnummer: int
    systeem: str


@dataclass(frozen=True, kw_only=True)
class Verwerking(Record):
    """Elke activiteit waarbij de gemeente persoonsgegevens gebruikt. Eén bestand per verwerking."""

    id: str
    titel: str
    samenvatting: str
    onderwerp_id: str
    afdeling_id: str
    bestuursorgaan_id: str
    rol: str
    regime: str
    status: str
    is_overheidstaak: bool
    gewijzigd_op: datetime.date
    ook_bekend_als: tuple[str, ...] = ()
    omschrijving: str | None = None
    afspraken: str | None = None
    opdrachtgever: str | None = None
    taak: str | None = None
    relatie: str | None = None
    bijzonder_gebruik: str | None = None
    toestemming_intrekken: str | None = None
    heeft_ontvangers: bool | None = None
    heeft_doorgifte: bool | None = None
    besluitvorming: str | None = None
    besluit_grond: str | None = None
    besluit_logica: str | None = None
    besluit_gevolgen: str | None = None
    besluit_contact: str | None = None
    algoritmeregister_url: str | None = None
    dpia: str | None = None
    dpia_op: datetime.date | None = None
    dpia_toelichting: str | None = None
    dpia_restrisico: str | None = None
    dpia_raadpleging_op: datetime.date | None = None
    maatregelen: str | None = None
    geheimhouding: str | None = None
    hoofdverwerking_id: str | None = None
    gebaseerd_op: str | None = None
    ingegaan_op: datetime.date | None = None
    herzien_voor: datetime.date | None = None
    proceseigenaar_id: str | None = None
    interne_notitie: str | None = None
    doelen: tuple[Doel, ...] = ()
    gegevens: tuple[Gegeven, ...] = ()
    ontvangers: tuple[Ontvangst, ...] = ()
    verwerkers: tuple[Inschakeling, ...] = ()
    doorgiften: tuple[Doorgifte, ...] = ()
    bewaring: tuple[Bewaring, ...] = ()
    dpia_criteria: tuple[DpiaReden, ...] = ()
    systemen: tuple[Systeem, ...] = ()

"""Who does it: organisations, competent bodies, departments, roles and their yearly figures."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Organisatie(Record):
    """De gemeente of gemeenten waarvoor dit register geldt."""

    id: str
    naam: str
    korte_naam: str
    is_fictief: bool
    bezoekadres: str
    postadres: str
    telefoon: str
    email: str
    website: str
    fg_naam: str
    fg_email: str
    verzoek_kanaal: str
    beveiliging_contact: str
    beveiliging_geldig_tot: datetime.date
    tooi_id: str | None = None
    cbs_code: str | None = None
    oin: str | None = None
    toegankelijkheid_status: str | None = None
    toegankelijkheid_url: str | None = None
    toegankelijkheid_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Bestuursorgaan(Record):
    """De organen die verantwoordelijk kunnen zijn. Brieven en besluiten volgen deze tabel."""

    id: str
    organisatie_id: str
    naam: str
    korte_naam: str
    postadres: str
    ondertekening: str
    functie_ondertekenaar: str
    bezwaar_postadres: str
    bezwaar_kanaal: str
    fg_aangewezen_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Afdeling(Record):
    """De afdelingen die met persoonsgegevens werken."""

    id: str
    organisatie_id: str
    naam: str
    omschrijving: str
    email: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rol(Record):
    """Wie binnen de gemeente waarvoor verantwoordelijk is als het om privacy gaat."""

    id: str
    naam: str
    niveau: str
    omschrijving: str
    bron: str | None = None


@dataclass(frozen=True, kw_only=True)
class Taak(Record):
    """De taken van elke rol."""

    rol_id: str
    volgnummer: int
    taak: str
    hoe_vaak: str | None = None


@dataclass(frozen=True, kw_only=True)
class Benoeming(Record):
    """Welke functie de rol vervult. Noem functies, geen personen."""

    rol_id: str
    organisatie_id: str
    functie: str
    plaatsvervanger: str | None = None
    contact: str | None = None


@dataclass(frozen=True, kw_only=True)
class RolConflict(Record):
    """Welke twee rollen niet door dezelfde persoon vervuld mogen worden."""

    rol_id: str
    andere_rol_id: str
    reden: str
    bron: str


@dataclass(frozen=True, kw_only=True)
class Kerncijfer(Record):
    """Cijfers per jaar over privacy."""

    organisatie_id: str
    jaar: int
    indicator: str
    waarde: int

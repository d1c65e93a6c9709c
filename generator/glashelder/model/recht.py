"""Law as dated rows: acts, rights, public holidays and statutory terms."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Wet(Record):
    """Wetten en verordeningen waarop verwerkingen berusten."""

    id: str
    citeertitel: str
    soort: str
    omschrijving: str
    afkorting: str | None = None
    bwb_id: str | None = None
    url: str | None = None
    geldig_van: datetime.date | None = None
    geldig_tot: datetime.date | None = None
    opvolger_id: str | None = None
    gecontroleerd_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Recht(Record):
    """De rechten van mensen van wie de gemeente gegevens gebruikt."""

    code: str
    titel: str
    omschrijving: str
    bron: str
    volgorde: int


@dataclass(frozen=True, kw_only=True)
class RechtPerGrondslag(Record):
    """Welk recht bij welke grondslag geldt."""

    grondslag: str
    recht: str
    geldt: str
    toelichting: str | None = None


@dataclass(frozen=True, kw_only=True)
class RechtPerRegime(Record):
    """Welk recht er is onder welke wet, met het artikel en de termijn zoals ze in een brief staan."""

    regime: str
    recht: str
    artikel: str
    bron: str
    termijn_id: str | None = None
    termijn_artikel: str | None = None
    toelichting: str | None = None
    gecontroleerd_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Feestdag(Record):
    """Dagen waarop een wettelijke termijn niet kan eindigen."""

    id: str
    naam: str
    regel: str
    geldig_van: datetime.date
    bron: str
    zondagsregel: str | None = None
    geldig_tot: datetime.date | None = None
    besluit_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Gelijkstelling(Record):
    """Koninklijke besluiten die dagen met een feestdag gelijkstellen, en voor welke jaren die dagen dus bekend zijn."""

    id: str
    titel: str
    geldig_van: datetime.date
    geldig_tot: datetime.date
    vindplaats: str | None = None
    gecontroleerd_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Termijn(Record):
    """Wettelijke termijnen voor brieven en besluiten."""

    id: str
    titel: str
    regime: str
    duur: str
    bron: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Uitzonderingsartikel(Record):
    """Welk artikel van de Uitvoeringswet AVG bij welke uitzondering hoort, en sinds wanneer."""

    uitzondering: str
    artikel: str
    categorie: str
    geldig_van: datetime.date
    bron: str
    geldig_tot: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Adequaatheidsbesluit(Record):
    """Landen waarvan de Europese Commissie vindt dat zij gegevens goed genoeg beschermen."""

    land: str
    besluit: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None
    beperkt_tot: str | None = None
    gecontroleerd_op: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Selectielijst(Record):
    """Lijsten die zeggen hoe lang overheden stukken bewaren, en voor welke jaren zij gelden."""

    jaar: int
    titel: str
    geldig_van: datetime.date
    bron: str
    geldig_tot: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Informatieplicht(Record):
    """De onderdelen die de AVG vraagt in het register en in de informatie aan mensen."""

    id: str
    titel: str
    volgorde: int
    artikel_30: str | None = None
    artikel_30_verwerker: str | None = None
    artikel_13: str | None = None
    artikel_14: str | None = None

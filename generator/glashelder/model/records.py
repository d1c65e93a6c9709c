"""The records of the register, one class per table. Made from the schemas by `make records`; do not edit."""

import datetime
from collections.abc import Mapping

import msgspec

from glashelder.model.record import Record


class Code(Record, frozen=True, kw_only=True, gc=False):
    """Een lijst met vaste keuzes."""

    code: str
    titel: str
    omschrijving: str | None = None
    bron: str | None = None


class Grondslag(Record, frozen=True, kw_only=True, gc=False):
    """Per doel: waarom de wet dit gebruik van gegevens toestaat."""

    verwerking_id: str
    doel_volgnummer: int
    volgnummer: int
    grondslag: str
    wet_id: str | None = None
    artikel: str | None = None
    toelichting: str | None = None


class Bewaring(Record, frozen=True, kw_only=True, gc=False):
    """Hoe lang welke gegevens worden bewaard."""

    verwerking_id: str
    volgnummer: int
    wat: str
    bewaartermijn_id: str | None = None
    termijn_in_woorden: str | None = None
    toelichting: str | None = None
    vervalt: bool | None = None


class Doel(Record, frozen=True, kw_only=True, gc=False):
    """Waarvoor de gegevens worden gebruikt."""

    verwerking_id: str
    volgnummer: int
    doel: str
    grondslagen: tuple[Grondslag, ...] = ()


class Doorgifte(Record, frozen=True, kw_only=True, gc=False):
    """Doorgifte naar landen buiten de Europese Economische Ruimte."""

    verwerking_id: str
    volgnummer: int
    land: str
    ontvanger: str | None = None
    instrument: str | None = None
    toelichting: str | None = None
    vervalt: bool | None = None


class Gegeven(Record, frozen=True, kw_only=True, gc=False):
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
    vervalt: bool | None = None


class Medeverantwoordelijke(Record, frozen=True, kw_only=True, gc=False):
    """Met wie de gemeente samen verantwoordelijk is, en wat die ander doet."""

    verwerking_id: str
    volgnummer: int
    naam: str
    contact: str | None = None
    waarvoor: str | None = None


class DpiaReden(Record, frozen=True, kw_only=True, gc=False):
    """Wat deze verwerking riskant kan maken."""

    verwerking_id: str
    volgnummer: int
    criterium: str
    toelichting: str | None = None
    vervalt: bool | None = None


class Ontvangst(Record, frozen=True, kw_only=True, gc=False):
    """Aan wie de gemeente gegevens van deze verwerking geeft."""

    verwerking_id: str
    volgnummer: int
    ontvanger_id: str
    waarvoor: str | None = None
    wet_id: str | None = None
    artikel: str | None = None
    vervalt: bool | None = None


class Opdrachtgever(Record, frozen=True, kw_only=True, gc=False):
    """Voor wie de gemeente dit werk doet, als zij verwerker is."""

    verwerking_id: str
    volgnummer: int
    naam: str
    contact: str | None = None
    fg_contact: str | None = None
    waarvoor: str | None = None
    toelichting: str | None = None


class Systeem(Record, frozen=True, kw_only=True, gc=False):
    """Computersystemen waarin de gegevens staan. Komt niet op de website."""

    verwerking_id: str
    volgnummer: int
    systeem: str
    vervalt: bool | None = None


class Inschakeling(Record, frozen=True, kw_only=True, gc=False):
    """Bedrijven die in opdracht van de gemeente met deze gegevens werken."""

    verwerking_id: str
    volgnummer: int
    verwerker_id: str
    waarvoor: str | None = None
    vervalt: bool | None = None


class Verwerking(Record, frozen=True, kw_only=True, gc=False):
    """Elke activiteit waarbij de gemeente persoonsgegevens gebruikt. Eén bestand per verwerking."""

    id: str
    titel: str
    onderwerp_id: str
    bestuursorgaan_id: str
    rol: str
    regime: str
    status: str
    gewijzigd_op: datetime.date
    ook_bekend_als: tuple[str, ...] = ()
    samenvatting: str | None = None
    omschrijving: str | None = None
    taal: str | None = None
    afdeling_id: str | None = None
    afspraken: str | None = None
    taak: str | None = None
    relatie: str | None = None
    is_overheidstaak: bool | None = None
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
    voorbeeld_url: str | None = None
    gebaseerd_op: str | None = None
    zonder: tuple[str, ...] = ()
    ingegaan_op: datetime.date | None = None
    herzien_voor: datetime.date | None = None
    proceseigenaar_id: str | None = None
    interne_notitie: str | None = None
    bewaring: tuple[Bewaring, ...] = ()
    doelen: tuple[Doel, ...] = ()
    doorgiften: tuple[Doorgifte, ...] = ()
    gegevens: tuple[Gegeven, ...] = ()
    gezamenlijk_met: tuple[Medeverantwoordelijke, ...] = ()
    dpia_criteria: tuple[DpiaReden, ...] = ()
    ontvangers: tuple[Ontvangst, ...] = ()
    opdrachtgevers: tuple[Opdrachtgever, ...] = ()
    systemen: tuple[Systeem, ...] = ()
    verwerkers: tuple[Inschakeling, ...] = ()


class Organisatie(Record, frozen=True, kw_only=True, gc=False):
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


class Bestuursorgaan(Record, frozen=True, kw_only=True, gc=False):
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


class Afdeling(Record, frozen=True, kw_only=True, gc=False):
    """De afdelingen die met persoonsgegevens werken."""

    id: str
    organisatie_id: str
    naam: str
    omschrijving: str
    email: str | None = None


class Verwerker(Record, frozen=True, kw_only=True, gc=False):
    """Bedrijven en organisaties die in opdracht van de gemeente met persoonsgegevens werken."""

    id: str
    naam: str
    diensten: str
    land: str
    subverwerkers: tuple[str, ...] = ()
    contactpersoon_intern: str | None = None


class Verwerkersovereenkomst(Record, frozen=True, kw_only=True, gc=False):
    """De afspraken met verwerkers."""

    verwerker_id: str
    organisatie_id: str
    status: str
    gesloten_op: datetime.date | None = None
    eindigt_op: datetime.date | None = None
    kenmerk: str | None = None


class Ontvanger(Record, frozen=True, kw_only=True, gc=False):
    """Organisaties en groepen die gegevens van de gemeente krijgen."""

    id: str
    naam: str
    soort: str
    omschrijving: str
    land: str
    website: str | None = None


class Bewaartermijn(Record, frozen=True, kw_only=True, gc=False):
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


class Wet(Record, frozen=True, kw_only=True, gc=False):
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


class Vervallen(Record, frozen=True, kw_only=True, gc=False):
    """Wat niet meer in het register staat, en wat ervoor in de plaats kwam. Zo sterft geen webadres."""

    tabel: str
    id: str
    titel: str
    reden: str
    vervallen_op: datetime.date
    opvolger_id: str | None = None


class Versie(Record, frozen=True, kw_only=True, gc=False):
    """Wat op de website staat of stond, en vanaf wanneer. Een kenmerk dat hier staat, houdt zijn webadres."""

    tabel: str
    kenmerk: str
    nummer: int
    vanaf: datetime.date
    vingerafdruk: str | None = None
    goedgekeurd_door: str | None = None
    toelichting: str | None = None


class Rol(Record, frozen=True, kw_only=True, gc=False):
    """Wie binnen de gemeente waarvoor verantwoordelijk is als het om privacy gaat."""

    id: str
    naam: str
    niveau: str
    omschrijving: str
    bron: str | None = None


class Taak(Record, frozen=True, kw_only=True, gc=False):
    """De taken van elke rol."""

    rol_id: str
    volgnummer: int
    taak: str
    hoe_vaak: str | None = None


class Benoeming(Record, frozen=True, kw_only=True, gc=False):
    """Welke functie de rol vervult. Noem functies, geen personen."""

    rol_id: str
    organisatie_id: str
    functie: str
    plaatsvervanger: str | None = None
    contact: str | None = None


class Kerncijfer(Record, frozen=True, kw_only=True, gc=False):
    """Cijfers per jaar over privacy."""

    organisatie_id: str
    jaar: int
    indicator: str
    waarde: int


class Begrip(Record, frozen=True, kw_only=True, gc=False):
    """Woorden uit dit register in gewone taal uitgelegd."""

    id: str
    term: str
    uitleg: str
    bron: str | None = None


class Synoniem(Record, frozen=True, kw_only=True, gc=False):
    """Woorden die in de zoekfunctie hetzelfde betekenen."""

    woord: str
    zoek_ook: tuple[str, ...]


class Zoekvraag(Record, frozen=True, kw_only=True, gc=False):
    """Wat bezoekers vragen, en de pagina die dat beantwoordt. De zoekfunctie vindt die pagina dan ook met deze woorden."""

    vraag: str
    pagina: str


class BekendGat(Record, frozen=True, kw_only=True, gc=False):
    """Wat bij een gepubliceerde verwerking nog niet is ingevuld, waarom, en wanneer het er wel staat."""

    verwerking_id: str
    regel: str
    veld: str
    sinds: datetime.date
    reden: str
    herstel_voor: datetime.date
    aantal: int | None = None


class ToegestaneVondst(Record, frozen=True, kw_only=True, gc=False):
    """Waarden die op een persoonsgegeven lijken maar mogen blijven staan, met de reden."""

    regel: str
    waarde: str
    reden: str
    vastgesteld_op: datetime.date


class Afwijking(Record, frozen=True, kw_only=True, gc=False):
    """Wat hier anders is dan in een lagere laag, landelijk of gedeeld, en waarom. Elke rij verandert één veld van één rij, laat een rij weg, of zegt waarom er een bij komt."""

    tabel: str
    kenmerk: str
    reden: str
    veld: str | None = None
    waarde: str | None = None


class Recht(Record, frozen=True, kw_only=True, gc=False):
    """De rechten van mensen van wie de gemeente gegevens gebruikt."""

    code: str
    titel: str
    omschrijving: str
    bron: str
    volgorde: int
    als_verzoek: str | None = None
    werkt_meteen: bool | None = None
    in_het_kort: str | None = None
    icoon: str | None = None


class RechtPerGrondslag(Record, frozen=True, kw_only=True, gc=False):
    """Welk recht bij welke grondslag geldt."""

    grondslag: str
    recht: str
    geldt: str
    toegestaan: tuple[str, ...]
    bron: str
    toelichting: str | None = None


class RechtPerRegime(Record, frozen=True, kw_only=True, gc=False):
    """Welk recht er is onder welke wet, met het artikel en de termijn zoals ze in een brief staan."""

    regime: str
    recht: str
    artikel: str
    bron: str
    termijn_id: str | None = None
    termijn_artikel: str | None = None
    toelichting: str | None = None
    gecontroleerd_op: datetime.date | None = None
    met_overzicht: bool | None = None


class Feestdag(Record, frozen=True, kw_only=True, gc=False):
    """Dagen waarop een wettelijke termijn niet kan eindigen."""

    id: str
    naam: str
    regel: str
    geldig_van: datetime.date
    bron: str
    zondagsregel: str | None = None
    geldig_tot: datetime.date | None = None
    besluit_id: str | None = None


class Gelijkstelling(Record, frozen=True, kw_only=True, gc=False):
    """Koninklijke besluiten die dagen met een feestdag gelijkstellen, en voor welke jaren die dagen dus bekend zijn."""

    id: str
    titel: str
    geldig_van: datetime.date
    geldig_tot: datetime.date
    vindplaats: str | None = None
    gecontroleerd_op: datetime.date | None = None


class Termijn(Record, frozen=True, kw_only=True, gc=False):
    """Wettelijke termijnen voor brieven en besluiten."""

    id: str
    titel: str
    regime: str
    duur: str
    bron: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None
    verlenging: str | None = None
    versie_van: str | None = None


class Uitzonderingsartikel(Record, frozen=True, kw_only=True, gc=False):
    """Welk artikel van de Uitvoeringswet AVG bij welke uitzondering hoort, en sinds wanneer."""

    uitzondering: str
    artikel: str
    categorie: str
    geldig_van: datetime.date
    bron: str
    geldig_tot: datetime.date | None = None


class Adequaatheidsbesluit(Record, frozen=True, kw_only=True, gc=False):
    """Landen waarvan de Europese Commissie vindt dat zij gegevens goed genoeg beschermen."""

    land: str
    besluit: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None
    beperkt_tot: str | None = None
    gecontroleerd_op: datetime.date | None = None


class RolConflict(Record, frozen=True, kw_only=True, gc=False):
    """Welke twee rollen niet door dezelfde persoon vervuld mogen worden."""

    rol_id: str
    andere_rol_id: str
    reden: str
    bron: str


class Selectielijst(Record, frozen=True, kw_only=True, gc=False):
    """Lijsten die zeggen hoe lang overheden stukken bewaren, en voor welke jaren zij gelden."""

    jaar: int
    titel: str
    geldig_van: datetime.date
    bron: str
    geldig_tot: datetime.date | None = None


class Informatieplicht(Record, frozen=True, kw_only=True, gc=False):
    """De onderdelen die de AVG vraagt in het register en in de informatie aan mensen."""

    id: str
    titel: str
    volgorde: int
    artikel_30: str | None = None
    artikel_30_verwerker: str | None = None
    artikel_13: str | None = None
    artikel_14: str | None = None


class Procedure(Record, frozen=True, kw_only=True, gc=False):
    """Hoe de gemeente werk met persoonsgegevens van begin tot eind aanpakt."""

    id: str
    titel: str
    omschrijving: str
    voor_wie: str
    bron: str


class Stap(Record, frozen=True, kw_only=True, gc=False):
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


class GrondPerRecht(Record, frozen=True, kw_only=True, gc=False):
    """Welke grond om te weigeren bij welk recht gebruikt mag worden."""

    grond: str
    recht: str
    toelichting: str | None = None
    alleen_voor_deel: bool | None = None


class GrondPerRegime(Record, frozen=True, kw_only=True, gc=False):
    """Welke grond om te weigeren hoort bij de wet die de rechten regelt."""

    grond: str
    regime: str


class Voorwaarde(Record, frozen=True, kw_only=True, gc=False):
    """Wat in het register waar moet zijn van elke verwerking in de brief, voordat een grond om te weigeren mag."""

    grond: str
    volgnummer: int
    feit: str
    waarden: tuple[str, ...]
    mag_niet: bool
    zegt: str
    anders: str


class Betrokkene(Code, frozen=True, kw_only=True, gc=False):
    """Van wie de gegevens zijn."""

    icoon: str | None = None


class Gegevenssoort(Code, frozen=True, kw_only=True, gc=False):
    """De soorten persoonsgegevens die het register kent."""

    klasse: str
    categorie: str | None = None
    icoon: str | None = None


class Rechtsgrond(Code, frozen=True, kw_only=True, gc=False):
    """Waarom de AVG toestaat dat de gemeente gegevens gebruikt."""

    kop: str


class Indicator(Code, frozen=True, kw_only=True, gc=False):
    """Wat de gemeente elk jaar telt."""

    deel_van: str | None = None


class Instrument(Code, frozen=True, kw_only=True, gc=False):
    """Waarom gegevens naar een land buiten de EER mogen."""

    is_uitzondering: bool
    mag_bij_overheidstaak: bool


class Land(Code, frozen=True, kw_only=True, gc=False):
    """De landen die in het register voorkomen."""

    is_eer: bool


class Onderwerp(Code, frozen=True, kw_only=True, gc=False):
    """Waaronder inwoners een verwerking zoeken."""

    icoon: str | None = None


class Regime(Code, frozen=True, kw_only=True, gc=False):
    """De wetten die bepalen welke rechten mensen hebben en hoe snel de gemeente antwoordt."""

    wet_id: str
    heeft_termijn: bool
    besluit_bron: str | None = None
    weigering_bron: str | None = None
    termijn_id: str | None = None
    datalek_termijn_id: str | None = None
    verandert_niet: bool | None = None
    geeft_kopie: bool | None = None
    ouder_tot_16: bool | None = None
    stelt_vast_wie: bool | None = None


class Uitzondering(Code, frozen=True, kw_only=True, gc=False):
    """Waarom extra beschermde gegevens toch gebruikt mogen worden."""

    klasse: str
    avg_is_genoeg: bool
    uavg_is_genoeg: bool


class DpiaCriterium(Code, frozen=True, kw_only=True, gc=False):
    """Kenmerken van een verwerking die een hoog risico kunnen geven."""

    lijst: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None


class Weigeringsgrond(Code, frozen=True, kw_only=True, gc=False):
    """Waarom de gemeente een verzoek helemaal of voor een deel mag weigeren."""

    omschrijving: str
    bron: str
    eist_afweging: bool
    onderbouwing: str
    geldig_van: datetime.date
    geldig_tot: datetime.date | None = None
    gecontroleerd_op: datetime.date | None = None


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """Every table but the code lists: by its key where that is a single field, otherwise its rows in order."""

    verwerkingen: dict[str, Verwerking] = {}
    organisaties: dict[str, Organisatie] = {}
    bestuursorganen: dict[str, Bestuursorgaan] = {}
    afdelingen: dict[str, Afdeling] = {}
    verwerkers: dict[str, Verwerker] = {}
    verwerkersovereenkomsten: tuple[Verwerkersovereenkomst, ...] = ()
    ontvangers: dict[str, Ontvanger] = {}
    bewaartermijnen: dict[str, Bewaartermijn] = {}
    wetten: dict[str, Wet] = {}
    vervallen: tuple[Vervallen, ...] = ()
    versies: tuple[Versie, ...] = ()
    rollen: dict[str, Rol] = {}
    taken: tuple[Taak, ...] = ()
    benoemingen: tuple[Benoeming, ...] = ()
    kerncijfers: tuple[Kerncijfer, ...] = ()
    begrippen: dict[str, Begrip] = {}
    synoniemen: dict[str, Synoniem] = {}
    zoekvragen: dict[str, Zoekvraag] = {}
    bekende_gaten: tuple[BekendGat, ...] = ()
    toegestane_vondsten: tuple[ToegestaneVondst, ...] = ()
    afwijkingen: tuple[Afwijking, ...] = ()
    rechten: dict[str, Recht] = {}
    rechten_per_grondslag: tuple[RechtPerGrondslag, ...] = ()
    rechten_per_regime: tuple[RechtPerRegime, ...] = ()
    feestdagen: dict[str, Feestdag] = {}
    gelijkstellingen: dict[str, Gelijkstelling] = {}
    termijnen: dict[str, Termijn] = {}
    uitzonderingsartikelen: tuple[Uitzonderingsartikel, ...] = ()
    adequaatheidsbesluiten: tuple[Adequaatheidsbesluit, ...] = ()
    conflicterende_rollen: tuple[RolConflict, ...] = ()
    selectielijsten: dict[int, Selectielijst] = {}
    informatieplichten: dict[str, Informatieplicht] = {}
    procedures: dict[str, Procedure] = {}
    procedure_stappen: tuple[Stap, ...] = ()
    weigeringsgronden_per_recht: tuple[GrondPerRecht, ...] = ()
    weigeringsgronden_per_regime: tuple[GrondPerRegime, ...] = ()
    weigeringsgrond_voorwaarden: tuple[Voorwaarde, ...] = ()


RECORDS: Mapping[str, type[Record]] = {
    "verwerkingen": Verwerking,
    "verwerking_bewaring": Bewaring,
    "verwerking_doelen": Doel,
    "verwerking_doorgiften": Doorgifte,
    "verwerking_gegevens": Gegeven,
    "verwerking_gezamenlijk_met": Medeverantwoordelijke,
    "verwerking_grondslagen": Grondslag,
    "verwerking_dpia_criteria": DpiaReden,
    "verwerking_ontvangers": Ontvangst,
    "verwerking_opdrachtgevers": Opdrachtgever,
    "verwerking_systemen": Systeem,
    "verwerking_verwerkers": Inschakeling,
    "organisaties": Organisatie,
    "bestuursorganen": Bestuursorgaan,
    "afdelingen": Afdeling,
    "verwerkers": Verwerker,
    "verwerkersovereenkomsten": Verwerkersovereenkomst,
    "ontvangers": Ontvanger,
    "bewaartermijnen": Bewaartermijn,
    "wetten": Wet,
    "vervallen": Vervallen,
    "versies": Versie,
    "rollen": Rol,
    "taken": Taak,
    "benoemingen": Benoeming,
    "kerncijfers": Kerncijfer,
    "begrippen": Begrip,
    "synoniemen": Synoniem,
    "zoekvragen": Zoekvraag,
    "bekende_gaten": BekendGat,
    "toegestane_vondsten": ToegestaneVondst,
    "afwijkingen": Afwijking,
    "rechten": Recht,
    "rechten_per_grondslag": RechtPerGrondslag,
    "rechten_per_regime": RechtPerRegime,
    "feestdagen": Feestdag,
    "gelijkstellingen": Gelijkstelling,
    "termijnen": Termijn,
    "uitzonderingsartikelen": Uitzonderingsartikel,
    "adequaatheidsbesluiten": Adequaatheidsbesluit,
    "conflicterende_rollen": RolConflict,
    "selectielijsten": Selectielijst,
    "informatieplichten": Informatieplicht,
    "procedures": Procedure,
    "procedure_stappen": Stap,
    "weigeringsgronden_per_recht": GrondPerRecht,
    "weigeringsgronden_per_regime": GrondPerRegime,
    "weigeringsgrond_voorwaarden": Voorwaarde,
    "afleidingswijzen": Code,
    "bijzondere_gebruiken": Code,
    "voorwaarde_feiten": Code,
    "besluitvormingen": Code,
    "betrokkenen": Betrokkene,
    "dpia_statussen": Code,
    "gegevensklassen": Code,
    "gegevenssoorten": Gegevenssoort,
    "geldingen": Code,
    "grondslagen": Rechtsgrond,
    "indicatoren": Indicator,
    "instrumenten": Instrument,
    "landen": Land,
    "niveaus": Code,
    "onderwerpen": Onderwerp,
    "ontvangersoorten": Code,
    "overeenkomststatussen": Code,
    "paginasoorten": Code,
    "procestermijnen": Code,
    "regimes": Regime,
    "rollen_verwerking": Code,
    "statussen": Code,
    "talen": Code,
    "uitzonderingen": Uitzondering,
    "waarderingen": Code,
    "wetsoorten": Code,
    "bijzondere_categorieen": Code,
    "besluit_gronden": Code,
    "dpia_lijsten": Code,
    "restrisicos": Code,
    "dpia_criteria": DpiaCriterium,
    "weigeringsgronden": Weigeringsgrond,
}
"""The class of the records of each table."""

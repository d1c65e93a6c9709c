"""The page of one activity: what a resident wants to know, in the order in which they ask it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.law.rights import legal_bases
from generator.model.register import Register
from generator.model.verwerking import Bewaring, Gegeven, Verwerking
from generator.views import links
from generator.views.links import Link, RegisterLinks
from generator.views.rights import RightsView, rights_of
from generator.views.words import paragraphs, period_in_words


@dataclass(frozen=True)
class Basis:
    """Why the law allows a purpose."""

    grondslag: Link
    uitleg: str
    wet: Link | None
    artikel: str
    toelichting: str


@dataclass(frozen=True)
class Purpose:
    """A purpose with its bases."""

    doel: str
    grondslagen: tuple[Basis, ...]


@dataclass(frozen=True)
class DataItem:
    """One kind of data of one group of people."""

    soort: Link
    omschrijving: str
    klasse: str
    bron: str | None
    verplicht: str | None
    uitzondering: str
    wet: Link | None
    artikel: str


@dataclass(frozen=True)
class DataOfGroup:
    """All data of one group of people."""

    betrokkene: Link
    gegevens: tuple[DataItem, ...]


@dataclass(frozen=True)
class Party:
    """A recipient or processor, and why it gets data."""

    naam: Link
    waarvoor: str
    wet: Link | None = None
    artikel: str = ""
    overeenkomst: str = ""


@dataclass(frozen=True)
class Transfer:
    """A transfer outside the European Economic Area."""

    land: str
    ontvanger: str
    waarborg: str
    toelichting: str


@dataclass(frozen=True)
class Retention:
    """How long something is kept, from when, and why so long."""

    wat: str
    hoe_lang: str
    termijn: Link
    grond: str
    toelichting: str


@dataclass(frozen=True)
class VerwerkingPage:
    """Everything the page of an activity shows. None means: the register does not say."""

    titel: str
    ook_bekend_als: tuple[str, ...]
    samenvatting: str
    omschrijving: tuple[str, ...]
    afdeling: Link
    onderwerp: Link
    bestuursorgaan: str
    organisatie: str
    rol: str
    rol_uitleg: str
    afspraken: str | None
    regime: str
    regime_titel: str
    regime_uitleg: str
    taak: str | None
    doelen: tuple[Purpose, ...]
    gegevens: tuple[DataOfGroup, ...]
    heeft_ontvangers: bool | None
    ontvangers: tuple[Party, ...]
    verwerkers: tuple[Party, ...]
    heeft_doorgifte: bool | None
    doorgiften: tuple[Transfer, ...]
    bewaring: tuple[Retention, ...]
    rechten: RightsView
    besluitvorming: str | None
    besluit_logica: str | None
    besluit_gevolgen: str | None
    besluit_contact: str | None
    algoritmeregister: str | None
    dpia: str | None
    dpia_op: datetime.date | None
    dpia_toelichting: str | None
    maatregelen: str | None
    hoofdverwerking: Link | None
    onderdelen: tuple[Link, ...]
    gewijzigd_op: datetime.date
    herzien_voor: datetime.date | None
    brief: str
    afdeling_email: str
    fg_email: str


class VerwerkingPages:
    """Makes the pages of the activities of one register."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.links = RegisterLinks(register)
        statuses = register.codelijsten["overeenkomststatussen"]
        self._rights: dict[tuple[tuple[str, ...], str | None], RightsView] = {}
        self.agreements = {
            (a.organisatie_id, a.verwerker_id): statuses[a.status].titel for a in register.verwerkersovereenkomsten
        }

    def page(self, verwerking: Verwerking) -> VerwerkingPage:
        """Return what the page of `verwerking` shows."""
        return _PageOf(verwerking, self).page()

    def rights(self, verwerking: Verwerking) -> RightsView:
        """Return the rights in an activity; all activities with the same bases and decisions share them."""
        key = (legal_bases(verwerking), verwerking.besluitvorming)
        if key not in self._rights:
            self._rights[key] = rights_of(verwerking, self.register)
        return self._rights[key]


class _PageOf:
    """Looks things up for one activity."""

    def __init__(self, verwerking: Verwerking, pages: VerwerkingPages) -> None:
        self._v = verwerking
        self._register = pages.register
        self._links = pages.links
        self._agreements = pages.agreements
        self._rights = pages.rights

    def page(self) -> VerwerkingPage:
        v, register = self._v, self._register
        afdeling = register.afdelingen[v.afdeling_id]
        orgaan = register.bestuursorganen[v.bestuursorgaan_id]
        organisatie = register.organisaties[orgaan.organisatie_id]
        main = register.verwerkingen.get(v.hoofdverwerking_id or "")
        return VerwerkingPage(
            titel=v.titel,
            ook_bekend_als=v.ook_bekend_als,
            samenvatting=v.samenvatting,
            omschrijving=tuple(paragraphs(v.omschrijving or "")),
            afdeling=self._links.to("afdelingen", afdeling.id),
            onderwerp=self._links.to("onderwerpen", v.onderwerp_id),
            bestuursorgaan=orgaan.naam,
            organisatie=organisatie.naam,
            rol=self._title("rollen_verwerking", v.rol) or "",
            rol_uitleg=register.codelijsten["rollen_verwerking"][v.rol].omschrijving or "",
            afspraken=v.afspraken,
            regime=v.regime,
            regime_titel=self._title("regimes", v.regime) or "",
            regime_uitleg=register.codelijsten["regimes"][v.regime].omschrijving or "",
            taak=v.taak,
            doelen=tuple(self._purposes()),
            gegevens=self._data(),
            heeft_ontvangers=v.heeft_ontvangers,
            ontvangers=tuple(self._recipients()),
            verwerkers=tuple(self._processors(organisatie.id)),
            heeft_doorgifte=v.heeft_doorgifte,
            doorgiften=tuple(self._transfers()),
            bewaring=tuple(self._retention(b) for b in v.bewaring),
            rechten=self._rights(v),
            besluitvorming=self._title("besluitvormingen", v.besluitvorming),
            besluit_logica=v.besluit_logica,
            besluit_gevolgen=v.besluit_gevolgen,
            besluit_contact=v.besluit_contact,
            algoritmeregister=v.algoritmeregister_url,
            dpia=self._title("dpia_statussen", v.dpia),
            dpia_op=v.dpia_op,
            dpia_toelichting=v.dpia_toelichting,
            maatregelen=v.maatregelen,
            hoofdverwerking=self._links.to("verwerkingen", main.id) if main and main.status == "gepubliceerd" else None,
            onderdelen=tuple(self._links.to("verwerkingen", o.id) for o in register.onderdelen.get(v.id, ())),
            gewijzigd_op=v.gewijzigd_op,
            herzien_voor=v.herzien_voor,
            brief=links.letter_href(v.id),
            afdeling_email=afdeling.email or organisatie.email,
            fg_email=organisatie.fg_email,
        )

    def _title(self, codelist: str, code: str | None) -> str | None:
        return self._register.codelijsten[codelist][code].titel if code else None

    def _purposes(self) -> list[Purpose]:
        codes = self._register.codelijsten["grondslagen"]
        return [
            Purpose(
                doel.doel,
                tuple(
                    Basis(
                        self._links.to("grondslagen", g.grondslag),
                        codes[g.grondslag].omschrijving or "",
                        self._links.law(g.wet_id),
                        g.artikel or "",
                        g.toelichting or "",
                    )
                    for g in doel.grondslagen
                ),
            )
            for doel in self._v.doelen
        ]

    def _data(self) -> tuple[DataOfGroup, ...]:
        groups: dict[str, list[DataItem]] = {}
        for gegeven in self._v.gegevens:
            groups.setdefault(gegeven.betrokkene, []).append(self._data_item(gegeven))
        return tuple(DataOfGroup(self._links.to("betrokkenen", b), tuple(items)) for b, items in groups.items())

    def _data_item(self, gegeven: Gegeven) -> DataItem:
        soort = self._register.codelijsten["gegevenssoorten"][gegeven.gegeven]
        klasse = getattr(soort, "klasse", "gewoon")
        return DataItem(
            soort=self._links.to("gegevenssoorten", gegeven.gegeven),
            omschrijving=gegeven.omschrijving or "",
            klasse="" if klasse == "gewoon" else self._title("gegevensklassen", klasse) or "",
            bron="U zelf" if gegeven.van_betrokkene else gegeven.bron,
            verplicht=_obligation(gegeven),
            uitzondering=self._title("uitzonderingen", gegeven.uitzondering) or "",
            wet=self._links.law(gegeven.wet_id),
            artikel=gegeven.artikel or "",
        )

    def _recipients(self) -> list[Party]:
        return [
            Party(
                self._links.to("ontvangers", o.ontvanger_id),
                o.waarvoor or "",
                self._links.law(o.wet_id),
                o.artikel or "",
            )
            for o in self._v.ontvangers
        ]

    def _processors(self, organisatie_id: str) -> list[Party]:
        return [
            Party(
                self._links.to("verwerkers", i.verwerker_id),
                i.waarvoor or "",
                overeenkomst=self._agreements.get((organisatie_id, i.verwerker_id), ""),
            )
            for i in self._v.verwerkers
        ]

    def _transfers(self) -> list[Transfer]:
        return [
            Transfer(
                self._title("landen", d.land) or "",
                d.ontvanger or "",
                self._title("instrumenten", d.instrument) or "",
                d.toelichting or "",
            )
            for d in self._v.doorgiften
        ]

    def _retention(self, bewaring: Bewaring) -> Retention:
        termijn = self._register.bewaartermijnen[bewaring.bewaartermijn_id]
        law = self._links.law(termijn.wet_id)
        if termijn.selectielijst_nummer:
            ground = f"Selectielijst gemeenten {termijn.selectielijst_jaar}, resultaat {termijn.selectielijst_nummer}"
        else:
            ground = ", ".join(filter(None, (law.text if law else "", termijn.artikel)))
        return Retention(
            wat=bewaring.wat,
            hoe_lang=how_long(termijn.termijn, termijn.begin),
            termijn=self._links.to("bewaartermijnen", termijn.id),
            grond=ground,
            toelichting=bewaring.toelichting or "",
        )


def how_long(termijn: str | None, begin: str) -> str:
    """Return a retention term as a resident reads it: "5 jaar, nadat de vergunning is verlopen"."""
    return f"{period_in_words(termijn)}, {begin}" if termijn else f"voor altijd, {begin}"


def _obligation(gegeven: Gegeven) -> str | None:
    if gegeven.is_verplicht is None:
        return None
    if not gegeven.is_verplicht:
        return "Nee, dit mag u zelf kiezen."
    return f"Ja. {gegeven.gevolg}" if gegeven.gevolg else "Ja."

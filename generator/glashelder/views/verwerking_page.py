"""The page of one activity: what a resident wants to know, in the order in which they ask it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from glashelder.law.answers import rests_on_consent
from glashelder.law.completeness import Onderdeel
from glashelder.law.rights import legal_bases
from glashelder.letters.catalogue.resident import letters_for
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.views.completeness_view import CompletenessView, completeness_view
from glashelder.views.rights import LawRight, RightsView, rights_of, rights_under_law
from glashelder.views.verwerking_sections import (
    DataOfGroup,
    DpiaReason,
    Party,
    Purpose,
    Retention,
    Sections,
    Transfer,
)
from glashelder.wording import links
from glashelder.wording.links import Link, RegisterLinks
from glashelder.wording.words import paragraphs


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
    rol_titel: str
    rol_uitleg: str
    afspraken: str | None
    opdrachtgever: str | None
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
    rechten_van_de_wet: tuple[LawRight, ...]
    berust_op_toestemming: bool
    toestemming_intrekken: str | None
    besluitvorming: str | None
    besluit_grond: str | None
    besluit_logica: str | None
    besluit_gevolgen: str | None
    besluit_contact: str | None
    algoritmeregister: str | None
    dpia: str | None
    dpia_op: datetime.date | None
    dpia_toelichting: str | None
    dpia_redenen: tuple[DpiaReason, ...]
    maatregelen: str | None
    geheimhouding: str | None
    hoofdverwerking: Link | None
    onderdelen: tuple[Link, ...]
    gewijzigd_op: datetime.date
    herzien_voor: datetime.date | None
    compleet: CompletenessView
    brief: str
    brieven: tuple[Link, ...]
    afdeling_email: str
    fg_email: str


class VerwerkingPages:
    """Makes the pages of the activities of one register.

    Args:
        register: the register.
        completeness: the items of the law for each published activity, by its id.
    """

    def __init__(self, register: Register, completeness: Mapping[str, tuple[Onderdeel, ...]]) -> None:
        self.register = register
        self.links = RegisterLinks(register)
        self._completeness = completeness
        statuses = register.codelijsten["overeenkomststatussen"]
        self._rights: dict[tuple[tuple[str, ...], str | None], RightsView] = {}
        self._agreements: dict[str, dict[str, str]] = {}
        for a in register.verwerkersovereenkomsten:
            self._agreements.setdefault(a.organisatie_id, {})[a.verwerker_id] = statuses[a.status].titel

    def page(self, verwerking: Verwerking) -> VerwerkingPage:
        """Return what the page of `verwerking` shows."""
        v, register, sections = verwerking, self.register, Sections(verwerking, self.register, self.links)
        afdeling = register.afdelingen[v.afdeling_id]
        orgaan = register.bestuursorganen[v.bestuursorgaan_id]
        organisatie = register.organisaties[orgaan.organisatie_id]
        main = register.verwerkingen.get(v.hoofdverwerking_id or "")
        return VerwerkingPage(
            titel=v.titel,
            ook_bekend_als=v.ook_bekend_als,
            samenvatting=v.samenvatting,
            omschrijving=tuple(paragraphs(v.omschrijving or "")),
            afdeling=self.links.to("afdelingen", afdeling.id),
            onderwerp=self.links.to("onderwerpen", v.onderwerp_id),
            bestuursorgaan=orgaan.naam,
            organisatie=organisatie.naam,
            rol=v.rol,
            rol_titel=sections.title("rollen_verwerking", v.rol) or "",
            rol_uitleg=register.codelijsten["rollen_verwerking"][v.rol].omschrijving or "",
            afspraken=v.afspraken,
            opdrachtgever=v.opdrachtgever,
            regime=v.regime,
            regime_titel=sections.title("regimes", v.regime) or "",
            regime_uitleg=register.codelijsten["regimes"][v.regime].omschrijving or "",
            taak=v.taak,
            doelen=sections.purposes(),
            gegevens=sections.data(),
            heeft_ontvangers=v.heeft_ontvangers,
            ontvangers=sections.recipients(),
            verwerkers=sections.processors(self._agreements.get(organisatie.id, {})),
            heeft_doorgifte=v.heeft_doorgifte,
            doorgiften=sections.transfers(),
            bewaring=sections.retention(),
            rechten=self.rights(v),
            rechten_van_de_wet=rights_under_law(v.regime, register),
            berust_op_toestemming=rests_on_consent(v),
            toestemming_intrekken=v.toestemming_intrekken,
            besluitvorming=sections.title("besluitvormingen", v.besluitvorming),
            besluit_grond=sections.title("besluit_gronden", v.besluit_grond),
            besluit_logica=v.besluit_logica,
            besluit_gevolgen=v.besluit_gevolgen,
            besluit_contact=v.besluit_contact,
            algoritmeregister=v.algoritmeregister_url,
            dpia=sections.title("dpia_statussen", v.dpia),
            dpia_op=v.dpia_op,
            dpia_toelichting=v.dpia_toelichting,
            dpia_redenen=sections.dpia_reasons(),
            maatregelen=v.maatregelen,
            geheimhouding=v.geheimhouding,
            hoofdverwerking=self.links.to("verwerkingen", main.id) if main else None,
            onderdelen=tuple(self.links.to("verwerkingen", o.id) for o in register.onderdelen.get(v.id, ())),
            gewijzigd_op=v.gewijzigd_op,
            herzien_voor=v.herzien_voor,
            compleet=completeness_view(self._completeness[v.id]),
            brief=links.letter_href(v.id, "verzoek-inzage"),
            brieven=tuple(Link(b.titel, links.letter_href(v.id, b.id)) for b in letters_for(register, v)),
            afdeling_email=afdeling.email or organisatie.email,
            fg_email=organisatie.fg_email,
        )

    def rights(self, verwerking: Verwerking) -> RightsView:
        """Return the rights in an activity; all activities with the same bases and decisions share them."""
        key = (legal_bases(verwerking), verwerking.besluitvorming)
        if key not in self._rights:
            self._rights[key] = rights_of(verwerking, self.register)
        return self._rights[key]

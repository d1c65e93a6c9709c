"""The page of one activity: what a resident wants to know, in the order in which they ask it.

What a field says comes straight from the record; here stands what has to be looked up in more places, or computed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from markupsafe import Markup
from msgspec import Struct

from glashelder.law.answers import rests_on_consent
from glashelder.law.rights import ACCESS, legal_bases
from glashelder.law.roles import is_processor, other_controllers
from glashelder.model.digest import Digests
from glashelder.model.records import Bestuursorgaan, Bewaring, Gegeven, Organisatie, Versie, Verwerking
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES
from glashelder.pages.verwerkingen import VERWERKINGEN
from glashelder.render.page_kind import ALSO, RELATED, SUMMARY, TEXT, TITLE, Fields, Found, PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.schema.field_path import is_empty_at, title_of
from glashelder.search.document import Group
from glashelder.views.at_a_glance import Answer, at_a_glance
from glashelder.views.completeness_view import CompletenessView, completeness_view
from glashelder.views.data_stream import YOURSELF, Stream, data_stream
from glashelder.views.parties import Party, parties
from glashelder.views.retention_scale import Bar, bar_of
from glashelder.views.right_tiles import Tiles, right_tiles
from glashelder.views.rights import LawRight, rights_of, rights_under_law
from glashelder.wording import links
from glashelder.wording.links import Link
from glashelder.wording.retention import cited, kept, period_of

_DUTCH = "nl"


class DataItem(Struct, frozen=True):
    """One kind of data: its class if the law protects it, where it comes from, and whether a resident must give it."""

    gegeven: Gegeven
    klasse: str
    bron: str | None
    verplicht: str | None


class Retention(Struct, frozen=True):
    """How long something is kept, from when, and why so long; without a bar where no period is known."""

    bewaring: Bewaring
    hoe_lang: str
    balk: Bar | None
    grond: str


class VerwerkingPage(Struct, frozen=True):
    """What the page of an activity shows besides its record.

    Attributes:
        taal: the attribute that says in which language the texts of the record are, where that is not Dutch.
        gegevens: the data by the code of the group of people they are about.
        versies: its adopted versions, the newest first.
        is_vastgelegd: False if it was changed since the newest of these.
        overeenkomsten: the state of the contract with each processor, by its id.
        gaten: until when a known gap is filled in, by its field (`bekende_gaten`).
        onbekend: the title of each of these that is empty in the record itself, with that date.
        afdeling_email: where the department can be reached, or else the municipality.
        in_opdracht: whether somebody else decides, and the page speaks of what the municipality does for them.
        partijen: who decides in place of the municipality, or with it.
    """

    orgaan: Bestuursorgaan
    organisatie: Organisatie
    taal: Markup
    oogopslag: tuple[Answer, ...]
    stroom: Stream
    tegels: Tiles
    afdeling_email: str
    hoofdverwerking: Link | None
    onderdelen: tuple[Link, ...]
    gegevens: dict[str, list[DataItem]]
    overeenkomsten: dict[str, str]
    bewaring: tuple[Retention, ...]
    rechten: Markup
    rechten_van_de_wet: tuple[LawRight, ...]
    berust_op_toestemming: bool
    in_opdracht: bool
    partijen: tuple[Party, ...]
    gaten: dict[str, datetime.date]
    onbekend: tuple[tuple[str, datetime.date], ...]
    compleet: CompletenessView
    brief: str
    brieven: tuple[Link, ...]
    versies: tuple[Versie, ...]
    is_vastgelegd: bool


class Activities:
    """Makes what the pages of the activities of one register show.

    Args:
        source: the register, and what else pages are made from.
    """

    def __init__(self, source: SiteSource) -> None:
        self._source = source
        self._rights: dict[tuple[tuple[str, ...], str | None], Markup] = {}
        self._digests = Digests(source.catalogue)
        self._access = next((b.id for b in source.letters.resident.values() if b.recht == ACCESS), "")
        self._agreements: dict[str, dict[str, str]] = {}
        statuses = source.register.codelijsten["overeenkomststatussen"]
        for a in source.register.verwerkersovereenkomsten:
            self._agreements.setdefault(a.organisatie_id, {})[a.verwerker_id] = statuses[a.status].titel
        self._gaps: dict[str, dict[str, datetime.date]] = {}
        for gap in sorted(source.register.bekende_gaten, key=attrgetter("veld", "herstel_voor")):
            self._gaps.setdefault(gap.verwerking_id, {}).setdefault(gap.veld, gap.herstel_voor)

    def page(self, v: Verwerking) -> VerwerkingPage:
        """Return what the page of an activity shows."""
        register, letters, to = self._source.register, self._source.letters, self._source.links.to
        orgaan = register.bestuursorganen[v.bestuursorgaan_id]
        organisatie = register.organisaties[orgaan.organisatie_id]
        versions = register.versies_van.get(("verwerkingen", v.id), ())
        main = register.verwerkingen.get(v.hoofdverwerking_id or "")
        brieven = letters.for_activity(register, v)
        return VerwerkingPage(
            orgaan=orgaan,
            organisatie=organisatie,
            taal=Markup(' lang="{}"').format(v.taal) if v.taal and v.taal != _DUTCH else Markup(),
            oogopslag=at_a_glance(v, register),
            stroom=data_stream(v, register),
            tegels=right_tiles(v, register, {b.recht: links.letter_href(v.id, b.id) for b in brieven if b.recht}),
            afdeling_email=(register.afdelingen[v.afdeling_id].email if v.afdeling_id else None) or organisatie.email,
            hoofdverwerking=to("verwerkingen", main.id) if main else None,
            onderdelen=tuple(to("verwerkingen", part.id) for part in register.onderdelen.get(v.id, ())),
            gegevens=_data(v, register),
            overeenkomsten=self._agreements.get(organisatie.id, {}),
            bewaring=tuple(self._retention(row) for row in v.bewaring),
            rechten=self._rights_of(v),
            rechten_van_de_wet=rights_under_law(v.regime, register),
            berust_op_toestemming=rests_on_consent(v),
            in_opdracht=is_processor(v),
            partijen=parties(v),
            gaten=(known := self._gaps.get(v.id, {})),
            onbekend=tuple((self._title_of(veld), day) for veld, day in known.items() if is_empty_at(v, veld)),
            compleet=completeness_view(self._source.completeness[v.id]),
            brief=links.letter_href(v.id, self._access),
            brieven=tuple(Link(b.titel, links.letter_href(v.id, b.id)) for b in brieven),
            versies=versions,
            is_vastgelegd=bool(versions) and versions[0].vingerafdruk == self._digests.of(v),
        )

    def _title_of(self, veld: str) -> str:
        return title_of(self._source.catalogue, ACTIVITIES, veld)

    def _rights_of(self, verwerking: Verwerking) -> Markup:
        """Return what the law says of the rights in an activity: the same on hundreds of pages."""
        key = (legal_bases(verwerking), verwerking.besluitvorming)
        if key not in self._rights:
            rights = rights_of(verwerking, self._source.register)
            template = self._source.environment.get_template("partials/rechten-van-de-avg.html")
            self._rights[key] = Markup(template.render(rechten=rights))  # noqa: S704 (escaped there)
        return self._rights[key]

    def _retention(self, bewaring: Bewaring) -> Retention:
        periods = self._source.register.bewaartermijnen
        ground, bar = "", None
        if termijn := period_of(bewaring, periods):
            bar = bar_of(termijn)
            law = self._source.links.law(termijn.wet_id)
            ground = ", ".join(filter(None, (law.text if law else "", termijn.artikel)))
            if termijn.selectielijst_nummer:
                listed = f"Selectielijst gemeenten {termijn.selectielijst_jaar}"
                ground = f"{listed}, resultaat {termijn.selectielijst_nummer}"
            ground = cited(ground, termijn, self._source.register)
        return Retention(bewaring, kept(bewaring, periods), bar, ground)


def _data(verwerking: Verwerking, register: Register) -> dict[str, list[DataItem]]:
    groups: dict[str, list[DataItem]] = {}
    for gegeven in verwerking.gegevens:
        groups.setdefault(gegeven.betrokkene, []).append(_data_item(gegeven, register))
    return groups


def _data_item(gegeven: Gegeven, register: Register) -> DataItem:
    klasse = getattr(register.codelijsten["gegevenssoorten"][gegeven.gegeven], "klasse", "gewoon")
    return DataItem(
        gegeven=gegeven,
        klasse="" if klasse == "gewoon" else register.codelijsten["gegevensklassen"][klasse].titel,
        bron=YOURSELF if gegeven.van_betrokkene else gegeven.bron,
        verplicht=_obligation(gegeven),
    )


def _obligation(gegeven: Gegeven) -> str | None:
    if gegeven.is_verplicht is None:
        return None
    return "Ja." if gegeven.is_verplicht else "Nee, dit mag u zelf kiezen."


def _words(verwerking: Verwerking, register: Register) -> Fields:
    """Return what search finds of an activity: its names, its words, its data, recipients and laws."""
    codes = register.codelijsten
    related = [codes["gegevenssoorten"][g.gegeven].titel for g in verwerking.gegevens]
    related += [register.ontvangers[o.ontvanger_id].naam for o in verwerking.ontvangers]
    related += [party.naam for party in other_controllers(verwerking)]
    related.append(codes["onderwerpen"][verwerking.onderwerp_id].titel)
    named = [register.afdelingen[verwerking.afdeling_id].naam] if verwerking.afdeling_id else []
    laws = {g.wet_id for d in verwerking.doelen for g in d.grondslagen if g.wet_id}
    for wet_id in sorted(laws):
        wet = register.wetten[wet_id]
        named += [wet.citeertitel, wet.afkorting or ""]
    related += [codes["landen"][d.land].titel for d in verwerking.doorgiften]
    text = [verwerking.omschrijving or "", *(d.doel for d in verwerking.doelen)]
    text += [g.omschrijving or "" for g in verwerking.gegevens]
    return (
        (TITLE, verwerking.titel),
        (ALSO, "\n".join(verwerking.ook_bekend_als)),
        (SUMMARY, verwerking.samenvatting or ""),
        (SUMMARY, "\n".join(named)),
        (RELATED, "\n".join(related)),
        (TEXT, "\n".join(text)),
    )


def _pages(source: SiteSource) -> Iterator[PageContent]:
    activities = source.once(Activities)
    for verwerking in source.register.gepubliceerd:
        yield PageContent(
            address=links.address("verwerkingen", verwerking.id),
            title=verwerking.titel,
            summary=verwerking.samenvatting or "",
            record=verwerking,
            view=partial(activities.page, verwerking),
            stamp=source.activities[verwerking.id],
            above=(source.links.to("onderwerpen", verwerking.onderwerp_id),),
            search=Found(
                "Verwerking",
                partial(_words, verwerking, source.register),
                Group.TOPIC,
                is_part=verwerking.hoofdverwerking_id is not None,
                also=verwerking.ook_bekend_als,
            ),
        )


VERWERKING = PageKind(
    template="verwerking",
    pages=_pages,
    above=(VERWERKINGEN.address,),
    scripts=("levels.js",),
    styles=("beeld.css", "verwerking.css"),
    is_of_rows=True,
)

"""What the sections of an activity's page show: purposes, data, recipients, transfers and retention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glashelder.model.records import Bewaring, Gegeven, Grondslag, Verwerking
from glashelder.model.register import Register
from glashelder.wording.links import Link, RegisterLinks
from glashelder.wording.words import period_in_words


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
class DpiaReason:
    """A reason why risks may be high, and why it fits here."""

    reden: str
    toelichting: str


class Sections:
    """Looks up what the sections of one activity show.

    Args:
        verwerking: the activity.
        register: the register it stands in.
        links: the links of that register.
    """

    def __init__(self, verwerking: Verwerking, register: Register, links: RegisterLinks) -> None:
        self._v = verwerking
        self._register = register
        self._links = links

    def purposes(self) -> tuple[Purpose, ...]:
        """Return the purposes, each with its legal bases."""
        return tuple(Purpose(doel.doel, tuple(map(self._basis, doel.grondslagen))) for doel in self._v.doelen)

    def _basis(self, grondslag: Grondslag) -> Basis:
        return Basis(
            self._links.to("grondslagen", grondslag.grondslag),
            self._register.codelijsten["grondslagen"][grondslag.grondslag].omschrijving or "",
            self._links.law(grondslag.wet_id),
            grondslag.artikel or "",
            grondslag.toelichting or "",
        )

    def data(self) -> tuple[DataOfGroup, ...]:
        """Return the data by group of people."""
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
            klasse="" if klasse == "gewoon" else self.title("gegevensklassen", klasse) or "",
            bron="U zelf" if gegeven.van_betrokkene else gegeven.bron,
            verplicht=_obligation(gegeven),
            uitzondering=self.title("uitzonderingen", gegeven.uitzondering) or "",
            wet=self._links.law(gegeven.wet_id),
            artikel=gegeven.artikel or "",
        )

    def recipients(self) -> tuple[Party, ...]:
        """Return who gets data and uses them for itself."""
        return tuple(
            Party(
                self._links.to("ontvangers", o.ontvanger_id),
                o.waarvoor or "",
                self._links.law(o.wet_id),
                o.artikel or "",
            )
            for o in self._v.ontvangers
        )

    def processors(self, agreements: Mapping[str, str]) -> tuple[Party, ...]:
        """Return who works on behalf of the municipality; `agreements` has the state of each one's contract."""
        return tuple(
            Party(
                self._links.to("verwerkers", i.verwerker_id),
                i.waarvoor or "",
                overeenkomst=agreements.get(i.verwerker_id, ""),
            )
            for i in self._v.verwerkers
        )

    def transfers(self) -> tuple[Transfer, ...]:
        """Return what goes outside the European Economic Area."""
        return tuple(
            Transfer(
                self.title("landen", d.land) or "",
                d.ontvanger or "",
                self.title("instrumenten", d.instrument) or "",
                d.toelichting or "",
            )
            for d in self._v.doorgiften
        )

    def retention(self) -> tuple[Retention, ...]:
        """Return what is kept for how long."""
        return tuple(map(self._retention, self._v.bewaring))

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

    def dpia_reasons(self) -> tuple[DpiaReason, ...]:
        """Return what may make the activity risky (AVG art. 35)."""
        return tuple(
            DpiaReason(self.title("dpia_criteria", r.criterium) or "", r.toelichting or "")
            for r in self._v.dpia_criteria
        )

    def title(self, codelist: str, code: str | None) -> str | None:
        """Return the title of a code, or None where none is filled in."""
        return self._register.codelijsten[codelist][code].titel if code else None


def how_long(termijn: str | None, begin: str) -> str:
    """Return a retention term as a resident reads it: "5 jaar, nadat de vergunning is verlopen"."""
    return f"{period_in_words(termijn)}, {begin}" if termijn else f"voor altijd, {begin}"


def _obligation(gegeven: Gegeven) -> str | None:
    if gegeven.is_verplicht is None:
        return None
    if not gegeven.is_verplicht:
        return "Nee, dit mag u zelf kiezen."
    return f"Ja. {gegeven.gevolg}" if gegeven.gevolg else "Ja."

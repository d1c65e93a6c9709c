"""Pages of what activities share: departments, bases, kinds of data, recipients, processors, terms, laws.

Each table gets an index page and a page per row, with every activity that uses it. These are also the facets
through which a visitor without script finds an activity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from glashelder.model.gedeeld import Bewaartermijn, Ontvanger, Verwerker
from glashelder.model.organisatie import Afdeling
from glashelder.model.recht import Wet
from glashelder.model.record import Record
from glashelder.model.register import Register
from glashelder.model.taal import Code
from glashelder.render.page_kind import LESSER_TITLE, SUMMARY, Found, PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links
from glashelder.wording.sentences import sentences
from glashelder.wording.words import date_in_words, how_long


@dataclass(frozen=True)
class Fact:
    """A line of the description of an entity."""

    label: str
    text: str
    href: str = ""


class Entity(NamedTuple):
    """One row with a page, and what is known of it."""

    key: str
    record: Record
    titel: str
    uitleg: str
    feiten: tuple[Fact, ...]


@dataclass(frozen=True)
class EntityPage:
    """What the page of an entity shows: what it is, what is known of it, and who uses it, by id and title."""

    soort: str
    feiten: tuple[Fact, ...]
    verwerkingen: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class EntityIndex:
    """All entities of a table, each with its link and how many activities use it."""

    entiteiten: tuple[tuple[Link, int], ...]
    vervallen: tuple[Link, ...]


Described = tuple[str, str, list[Fact]]


def _entities(source: SiteSource, table: str) -> list[Entity]:
    """Return the rows of a table that have a page, by name; a code that nobody uses is a choice, not an entity."""
    register, describe = source.register, _KINDS[table].describe
    records = register.codelijsten[table] if table in register.codelijsten else getattr(register, table)
    found = []
    for key, record in records.items():
        if register.has_page(table, key):
            title, explanation, facts = describe(record, register)
            found.append(Entity(key, record, title, explanation, tuple(facts)))
    return sorted(found, key=lambda entity: entity.titel.casefold())


def _overview(source: SiteSource, table: str) -> EntityIndex:
    users = source.register.users[table]
    counted = (
        (Link(entity.titel, links.href(table, entity.key)), len(users.get(entity.key, ())))
        for entity in source.once(_entities, table)
    )
    return EntityIndex(tuple(counted), ended_links(table, source.register))


def _pages(source: SiteSource, table: str) -> Iterator[PageContent]:
    return (_content(entity, table, source.register) for entity in source.once(_entities, table))


def _content(entity: Entity, table: str, register: Register) -> PageContent:
    kind = _KINDS[table].one
    users = register.users[table].get(entity.key, ())
    short = " ".join(fact.text for fact in entity.feiten if fact.label == "Afkorting")
    return PageContent(
        address=links.address(table, entity.key),
        title=entity.titel,
        tab=f"{kind}: {entity.titel}",
        summary=entity.uitleg,
        record=entity.record,
        view=lambda: EntityPage(kind, entity.feiten, tuple((v.id, v.titel) for v in users)),
        search=Found(kind, lambda: ((LESSER_TITLE, entity.titel), (LESSER_TITLE, short), (SUMMARY, entity.uitleg))),
    )


def _facts(*pairs: tuple[str, str | None] | tuple[str, str | None, str]) -> list[Fact]:
    return [Fact(p[0], p[1], p[2] if len(p) > 2 else "") for p in pairs if p[1]]  # noqa: PLR2004 (label, text, href)


def _code(record: Code, _: Register) -> Described:
    return record.titel, record.omschrijving or "", _facts(("Bron", record.bron))


def _gegevenssoort(record: Code, register: Register) -> Described:
    title, explanation, facts = _code(record, register)
    klasse = register.codelijsten["gegevensklassen"][getattr(record, "klasse", "gewoon")]
    return title, explanation or klasse.omschrijving or "", _facts(("Klasse", klasse.titel)) + facts


def _afdeling(record: Afdeling, _: Register) -> Described:
    mail = f"mailto:{record.email}" if record.email else ""
    return record.naam, record.omschrijving, _facts(("E-mail", record.email, mail))


def _ontvanger(record: Ontvanger, register: Register) -> Described:
    return (
        record.naam,
        record.omschrijving,
        _facts(
            ("Soort", _title(register, "ontvangersoorten", record.soort)),
            ("Land", _title(register, "landen", record.land)),
            ("Website", record.website, record.website or ""),
        ),
    )


def _verwerker(record: Verwerker, register: Register) -> Described:
    agreements = [a for a in register.verwerkersovereenkomsten if a.verwerker_id == record.id]
    status = _title(register, "overeenkomststatussen", agreements[0].status) if agreements else "Niet ingevuld"
    signed = agreements[0].gesloten_op if agreements else None
    return (
        record.naam,
        sentences(record.diensten),
        _facts(
            ("Land waar de gegevens staan", _title(register, "landen", record.land)),
            ("Overeenkomst", f"{status}, {date_in_words(signed)}" if signed else status),
            ("Schakelt in", ", ".join(record.subverwerkers)),
        ),
    )


def _bewaartermijn(record: Bewaartermijn, register: Register) -> Described:
    wet = register.wetten.get(record.wet_id or "")
    from_list = record.selectielijst_nummer
    return (
        record.titel,
        sentences(f"Wij bewaren dit {how_long(record.termijn, record.begin)}"),
        _facts(
            ("Daarna", _title(register, "waarderingen", record.waardering)),
            ("Termijn (ISO 8601)", record.termijn),
            ("Selectielijst gemeenten", f"{record.selectielijst_jaar}, resultaat {from_list}" if from_list else None),
            ("Wet", wet.citeertitel if wet else None, links.href("wetten", wet.id) if wet else ""),
            ("Artikel", record.artikel),
            ("Toelichting", record.toelichting),
            ("Nagekeken bij de bron", "ja" if record.is_gecontroleerd else "nog niet"),
        ),
    )


def _wet(record: Wet, register: Register) -> Described:
    url = links.law_text_url(record)
    return (
        record.citeertitel,
        record.omschrijving,
        _facts(
            ("Afkorting", record.afkorting),
            ("Soort", _title(register, "wetsoorten", record.soort)),
            ("Tekst van de wet", url, url),
            ("Geldig tot", date_in_words(record.geldig_tot) if record.geldig_tot else None),
            (
                "Nagekeken op",
                date_in_words(record.gecontroleerd_op) if record.gecontroleerd_op else "nog niet nagekeken",
            ),
        ),
    )


def _title(register: Register, codelist: str, code: str) -> str:
    return register.codelijsten[codelist][code].titel


class _Kind(NamedTuple):
    title: str
    one: str
    introduction: str
    describe: Callable[[Any, Register], Described]
    place: Place | None = Place.FOOTER


_KINDS: dict[str, _Kind] = {
    "onderwerpen": _Kind(
        "Onderwerpen", "Onderwerp", "Zoek per onderwerp wat de gemeente met uw gegevens doet.", _code, Place.HEADER
    ),
    "afdelingen": _Kind("Afdelingen", "Afdeling", "Per afdeling ziet u welke gegevens zij gebruikt.", _afdeling),
    "gegevenssoorten": _Kind(
        "Soorten gegevens",
        "Soort gegevens",
        "Kies een soort gegevens en zie waarvoor de gemeente die gebruikt.",
        _gegevenssoort,
    ),
    "betrokkenen": _Kind("Groepen mensen", "Groep mensen", "Van wie gebruikt de gemeente gegevens?", _code, None),
    "grondslagen": _Kind(
        "Grondslagen",
        "Grondslag",
        "De gemeente mag gegevens alleen gebruiken als de wet daar een reden voor geeft.",
        _code,
    ),
    "ontvangers": _Kind(
        "Ontvangers",
        "Ontvanger",
        "Per ontvanger ziet u bij hoeveel verwerkingen die gegevens van de gemeente krijgt.",
        _ontvanger,
    ),
    "verwerkers": _Kind(
        "Verwerkers",
        "Verwerker",
        "Per bedrijf ziet u bij hoeveel verwerkingen het voor de gemeente met persoonsgegevens werkt.",
        _verwerker,
    ),
    "bewaartermijnen": _Kind(
        "Bewaartermijnen",
        "Bewaartermijn",
        "Kies een bewaartermijn en lees hoelang de gemeente gegevens bewaart, en waarom.",
        _bewaartermijn,
    ),
    "wetten": _Kind("Wetten", "Wet", "Per wet ziet u hoeveel verwerkingen naar haar verwijzen.", _wet),
}


def entity_kinds(table: str) -> tuple[PageKind, PageKind]:
    """Return the overview of a table and the pages of its rows."""
    kind, address = _KINDS[table], f"{links.FOLDERS[table]}/"
    overview = PageKind(
        template="overzicht",
        address=address,
        title=kind.title,
        summary=kind.introduction,
        view=partial(_overview, table=table),
        place=kind.place,
    )
    return overview, PageKind(template="deel", pages=partial(_pages, table=table), above=(address,), is_of_rows=True)

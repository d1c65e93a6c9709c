"""Pages of what activities share: departments, bases, kinds of data, recipients, processors, terms, laws.

Each table gets an index page and a page per row, with every activity that uses it. These are also the facets
through which a visitor without script finds an activity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from glashelder.findings import Origin
from glashelder.model.records import Afdeling, Bewaartermijn, Code, Ontvanger, Verwerker, Wet
from glashelder.model.register import Register
from glashelder.views.verwerking_sections import how_long
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links
from glashelder.wording.sentences import sentences
from glashelder.wording.words import date_in_words

_OTHER_OVERVIEWS = {"verwerkingen": "Verwerkingen", "procedures": "Procedures"}


@dataclass(frozen=True)
class Fact:
    """A line of the description of an entity."""

    label: str
    text: str
    href: str = ""


@dataclass(frozen=True)
class EntityPage:
    """One entity with the ids of the activities that use it."""

    key: str
    titel: str
    uitleg: str
    soort: str
    overzicht: Link
    feiten: tuple[Fact, ...]
    verwerkingen: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True)
class EntityIndex:
    """All entities of a table, with how many activities use them."""

    table: str
    titel: str
    inleiding: str
    entiteiten: tuple[EntityPage, ...]
    vervallen: tuple[Link, ...]


@dataclass(frozen=True)
class _Kind:
    title: str
    one: str
    introduction: str
    describe: Callable[[object, Register], tuple[str, str, list[Fact]]]


def entity_indexes(register: Register) -> tuple[EntityIndex, ...]:
    """Return every index page with the pages below it, in the order of the menu."""
    return tuple(_index(table, kind, register) for table, kind in _KINDS.items())


def overview_link(table: str) -> Link:
    """Return the link to the page that lists the rows of a table."""
    title = _KINDS[table].title if table in _KINDS else _OTHER_OVERVIEWS[table]
    return Link(title, links.page_href(f"{links.FOLDERS[table]}/"))


def _index(table: str, kind: _Kind, register: Register) -> EntityIndex:
    records = register.table(table)
    users = register.users[table]
    overview = overview_link(table)
    pages = []
    for key, record in records.items():
        if not register.has_page(table, key):
            continue  # a code that nobody uses is a choice, not an entity
        title, explanation, facts = kind.describe(record, register)
        pages.append(
            EntityPage(
                key=key,
                titel=title,
                uitleg=explanation,
                soort=kind.one,
                overzicht=overview,
                feiten=tuple(facts),
                verwerkingen=tuple(v.id for v in users.get(key, ())),
                origin=record.origin,
            )
        )
    pages.sort(key=lambda p: p.titel.casefold())
    return EntityIndex(table, kind.title, kind.introduction, tuple(pages), ended_links(table, register))


def _facts(*pairs: tuple[str, str | None] | tuple[str, str | None, str]) -> list[Fact]:
    return [Fact(p[0], p[1], p[2] if len(p) > 2 else "") for p in pairs if p[1]]  # noqa: PLR2004 (label, text, href)


def _code(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    del register
    assert isinstance(record, Code)
    return record.titel, record.omschrijving or "", _facts(("Bron", record.bron))


def _gegevenssoort(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    title, explanation, facts = _code(record, register)
    klasse = register.codelijsten["gegevensklassen"][getattr(record, "klasse", "gewoon")]
    return title, explanation or klasse.omschrijving or "", _facts(("Klasse", klasse.titel)) + facts


def _afdeling(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    del register
    assert isinstance(record, Afdeling)
    mail = f"mailto:{record.email}" if record.email else ""
    return record.naam, record.omschrijving, _facts(("E-mail", record.email, mail))


def _ontvanger(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    assert isinstance(record, Ontvanger)
    return (
        record.naam,
        record.omschrijving,
        _facts(
            ("Soort", _title(register, "ontvangersoorten", record.soort)),
            ("Land", _title(register, "landen", record.land)),
            ("Website", record.website, record.website or ""),
        ),
    )


def _verwerker(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    assert isinstance(record, Verwerker)
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


def _bewaartermijn(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    assert isinstance(record, Bewaartermijn)
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


def _wet(record: object, register: Register) -> tuple[str, str, list[Fact]]:
    assert isinstance(record, Wet)
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


_KINDS: dict[str, _Kind] = {
    "onderwerpen": _Kind("Onderwerpen", "Onderwerp", "Zoek per onderwerp wat de gemeente met uw gegevens doet.", _code),
    "afdelingen": _Kind("Afdelingen", "Afdeling", "Per afdeling ziet u welke gegevens zij gebruikt.", _afdeling),
    "gegevenssoorten": _Kind(
        "Soorten gegevens",
        "Soort gegevens",
        "Kies een soort gegevens en zie waarvoor de gemeente die gebruikt.",
        _gegevenssoort,
    ),
    "betrokkenen": _Kind("Groepen mensen", "Groep mensen", "Van wie gebruikt de gemeente gegevens?", _code),
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


def described_tables() -> Iterable[str]:
    """Return the tables whose rows have a page, in the order of the menu."""
    return _KINDS

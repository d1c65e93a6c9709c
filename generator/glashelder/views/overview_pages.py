"""The pages about the register as a whole: home, list, A–Z, protected data, roles, statement, terms, data."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from glashelder.model.records import Begrip, Verwerking
from glashelder.model.register import Register
from glashelder.views.row import FILTERS, protected_classes
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links


@dataclass(frozen=True)
class Choice:
    """One choice of a filter, with how many activities it leaves."""

    code: str
    titel: str
    aantal: int


@dataclass(frozen=True)
class Filter:
    """One filter of the list; `overzicht` is the page that does the same without script."""

    naam: str
    titel: str
    keuzes: tuple[Choice, ...]
    overzicht: str


@dataclass(frozen=True)
class ListPage:
    """All activities with the filters."""

    filters: tuple[Filter, ...]
    verwerkingen: tuple[str, ...]
    vervallen: tuple[Link, ...]


@dataclass(frozen=True)
class Group:
    """A heading with the ids of the activities under it."""

    titel: str
    anker: str
    uitleg: str
    verwerkingen: tuple[str, ...]


@dataclass(frozen=True)
class GroupedPage:
    """Activities under headings: A–Z, or per class of protected data."""

    titel: str
    inleiding: str
    groepen: tuple[Group, ...]


@dataclass(frozen=True)
class Figure:
    """A yearly figure."""

    titel: str
    uitleg: str
    waarde: int


@dataclass(frozen=True)
class Entry:
    """A way in: a subject or a department, with how many activities it has."""

    link: Link
    uitleg: str
    aantal: int


@dataclass(frozen=True)
class HomePage:
    """The front page."""

    aantal: int
    werkwoorden: tuple[Entry, ...]
    onderwerpen: tuple[Entry, ...]
    afdelingen: tuple[Entry, ...]
    jaar: int | None
    cijfers: tuple[Figure, ...]


@dataclass(frozen=True)
class RoleView:
    """A role with its tasks and who fills it."""

    id: str
    naam: str
    omschrijving: str
    taken: tuple[tuple[str, str], ...]
    vervuld_door: tuple[tuple[str, str, str, str], ...]
    bron: str


@dataclass(frozen=True)
class OrganisationPage:
    """Roles per level, and the competent bodies."""

    niveaus: tuple[tuple[str, tuple[RoleView, ...]], ...]
    bestuursorganen: tuple[tuple[str, str], ...]


def list_page(register: Register) -> ListPage:
    """Return the list of all activities."""
    users = register.users
    codes = register.codelijsten

    def choices(table: str, titles: dict[str, str]) -> tuple[Choice, ...]:
        found = [Choice(key, titles[key], len(group)) for key, group in users[table].items()]
        return tuple(sorted(found, key=lambda c: c.titel.casefold()))

    def counted(codelist: str, keys: Callable[[Verwerking], list[str]]) -> tuple[Choice, ...]:
        counts: dict[str, int] = {}
        for verwerking in register.gepubliceerd:
            for key in keys(verwerking):
                counts[key] = counts.get(key, 0) + 1
        return tuple(Choice(k, codes[codelist][k].titel, counts[k]) for k in codes[codelist] if k in counts)

    def titles(codelist: str) -> dict[str, str]:
        return {k: c.titel for k, c in codes[codelist].items()}

    found = {
        "afdeling": (
            "Afdeling",
            choices("afdelingen", {k: a.naam for k, a in register.afdelingen.items()}),
            "afdelingen/",
        ),
        "grondslag": ("Grondslag", choices("grondslagen", titles("grondslagen")), "grondslagen/"),
        "gegeven": ("Soort gegevens", choices("gegevenssoorten", titles("gegevenssoorten")), "gegevens/"),
        "ontvanger": (
            "Ontvanger",
            choices("ontvangers", {k: o.naam for k, o in register.ontvangers.items()}),
            "ontvangers/",
        ),
        "bijzonder": (
            "Extra beschermde gegevens",
            counted("gegevensklassen", lambda v: protected_classes(v, register)),
            "bijzondere-gegevens/",
        ),
        "dpia": ("DPIA", counted("dpia_statussen", lambda v: [v.dpia] if v.dpia else []), ""),
    }
    filters = tuple(Filter(n, *found[n][:2], links.page_href(found[n][2]) if found[n][2] else "") for n in FILTERS)
    ended = ended_links("verwerkingen", register)
    return ListPage(filters, tuple(v.id for v in register.gepubliceerd), ended)


def a_to_z_page(register: Register) -> GroupedPage:
    """Return all activities by first letter."""
    letters: dict[str, list[str]] = {}
    for verwerking in register.gepubliceerd:
        first = unicodedata.normalize("NFKD", verwerking.titel)[0].upper()
        letters.setdefault(first if first.isalpha() else "0-9", []).append(verwerking.id)
    groups = tuple(Group(letter, f"letter-{letter.lower()}", "", tuple(ids)) for letter, ids in sorted(letters.items()))
    return GroupedPage("Alle verwerkingen van A tot Z", "Kies een letter of blader door de lijst.", groups)


def protected_page(register: Register) -> GroupedPage:
    """Return the activities that use special or criminal data or the BSN."""
    groups = []
    for code, klasse in register.codelijsten["gegevensklassen"].items():
        ids = [v.id for v in register.gepubliceerd if code in protected_classes(v, register)]
        if ids:
            groups.append(Group(klasse.titel, code, f"{klasse.omschrijving} ({klasse.bron})", tuple(ids)))
    return GroupedPage(
        "Extra beschermde gegevens",
        "Sommige gegevens beschermt de wet extra. Hier ziet u waar de gemeente die gebruikt. "
        "Op elke pagina staat waarom dat mag.",
        tuple(groups),
    )


def home_page(register: Register) -> HomePage:
    """Return the front page."""
    year = max((k.jaar for k in register.kerncijfers), default=None)
    indicators = register.codelijsten["indicatoren"]
    values = {k.indicator: k.waarde for k in register.kerncijfers if k.jaar == year}
    rights = {r.code: r for r in register.rechten.values()}
    verbs = (
        ("inzage", "Inzien", links.page_href("uw-rechten/brief/")),
        ("rectificatie", "Verbeteren", links.page_href("uw-rechten/#rectificatie")),
        ("verwijdering", "Verwijderen", links.page_href("uw-rechten/#verwijdering")),
        ("bezwaar", "Bezwaar maken", links.page_href("uw-rechten/#bezwaar")),
    )
    subjects = register.codelijsten["onderwerpen"]
    return HomePage(
        aantal=len(register.gepubliceerd),
        werkwoorden=tuple(
            Entry(Link(text, to), rights[code].omschrijving, 0) for code, text, to in verbs if code in rights
        ),
        onderwerpen=tuple(
            Entry(
                Link(s.titel, links.href("onderwerpen", code)),
                s.omschrijving or "",
                len(register.users["onderwerpen"][code]),
            )
            for code, s in subjects.items()
            if code in register.users["onderwerpen"]
        ),
        afdelingen=tuple(
            Entry(Link(a.naam, links.href("afdelingen", a.id)), a.omschrijving, len(register.users["afdelingen"][a.id]))
            for a in sorted(register.afdelingen.values(), key=lambda a: a.naam.casefold())
            if a.id in register.users["afdelingen"]
        ),
        jaar=year,
        cijfers=tuple(
            Figure(i.titel, i.omschrijving or "", values[code]) for code, i in indicators.items() if code in values
        ),
    )


def glossary(register: Register) -> tuple[Begrip, ...]:
    """Return the words that are explained, in alphabetical order."""
    return tuple(sorted(register.begrippen.values(), key=lambda b: b.term.casefold()))


def organisation_page(register: Register) -> OrganisationPage:
    """Return who is responsible for what."""
    levels = []
    for code, level in register.codelijsten["niveaus"].items():
        roles = tuple(_role(r.id, register) for r in register.rollen.values() if r.niveau == code)
        if roles:
            levels.append((level.titel, roles))
    bodies = tuple((o.korte_naam, o.naam) for o in register.bestuursorganen.values())
    return OrganisationPage(tuple(levels), bodies)


def _role(role_id: str, register: Register) -> RoleView:
    rol = register.rollen[role_id]
    tasks = sorted((t for t in register.taken if t.rol_id == role_id), key=lambda t: t.volgnummer)
    filled = [b for b in register.benoemingen if b.rol_id == role_id]
    return RoleView(
        id=rol.id,
        naam=rol.naam,
        omschrijving=rol.omschrijving,
        taken=tuple((t.taak, t.hoe_vaak or "") for t in tasks),
        vervuld_door=tuple(
            (register.organisaties[b.organisatie_id].naam, b.functie, b.plaatsvervanger or "", b.contact or "")
            for b in filled
        ),
        bron=rol.bron or "",
    )

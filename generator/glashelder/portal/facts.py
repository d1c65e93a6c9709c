"""What the portal knows of one organisation: a few lines of each activity, so that many registers can be compared.

In: a register without concepts. Out: values. The register itself is forgotten before the next one is read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct

from glashelder.model.records import Organisatie, Verwerking
from glashelder.model.register import Register
from glashelder.wording import links
from glashelder.wording.retention import kept
from glashelder.wording.sentences import capitalised

Lines = tuple[str, ...]
_EMPTY = "niet ingevuld"


class Question(NamedTuple):
    """What the portal compares: the question, what it is about in a list of differences, and the answer of a record."""

    text: str
    about: str
    lines: Callable[[Verwerking, Register], Lines]


class ActivityFacts(Struct, frozen=True):
    """One activity; `root` is the activity that it rests on at the bottom, and `answers` are those to the questions."""

    root: str
    titel: str
    samenvatting: str
    href: str
    answers: tuple[Lines, ...]


class OrganisationFacts(Struct, frozen=True):
    """One organisation; `folder` is where its site stands among the others, `home` where readers go."""

    row: Organisatie
    folder: str
    home: str
    activities: tuple[ActivityFacts, ...]

    @property
    def is_inside(self) -> bool:
        """True when readers go to its site where it stands, below the portal."""
        return self.home.startswith(links.ROOT)

    @property
    def naam(self) -> str:
        """What it is called in lists."""
        return self.row.korte_naam


def _retention(v: Verwerking, register: Register) -> Lines:
    return tuple(f"{capitalised(b.wat)}: {kept(b, register.bewaartermijnen) or _EMPTY}" for b in v.bewaring)


def _body(v: Verwerking, register: Register) -> Lines:
    return (register.bestuursorganen[v.bestuursorgaan_id].korte_naam,)


def _department(v: Verwerking, register: Register) -> Lines:
    return (register.afdelingen[v.afdeling_id].naam,) if v.afdeling_id else ()


def _purposes(v: Verwerking, register: Register) -> Lines:
    bases = register.codelijsten["grondslagen"]
    return tuple(
        f"{d.doel.rstrip('.')} ({', '.join(bases[g.grondslag].titel.lower() for g in d.grondslagen)})" for d in v.doelen
    )


def _data(v: Verwerking, register: Register) -> Lines:
    kinds, people = register.codelijsten["gegevenssoorten"], register.codelijsten["betrokkenen"]
    return tuple(f"{kinds[g.gegeven].titel}, van {people[g.betrokkene].titel.lower()}" for g in v.gegevens)


def _recipients(v: Verwerking, register: Register) -> Lines:
    return tuple(register.ontvangers[o.ontvanger_id].naam for o in v.ontvangers)


def _processors(v: Verwerking, register: Register) -> Lines:
    return tuple(register.verwerkers[o.verwerker_id].naam for o in v.verwerkers)


def _decision(v: Verwerking, register: Register) -> Lines:
    return (register.codelijsten["besluitvormingen"][v.besluitvorming].titel,) if v.besluitvorming else ()


QUESTIONS = (
    Question("Hoe lang bewaren zij de gegevens?", "hoe lang", _retention),
    Question("Waarvoor gebruiken zij de gegevens?", "waarvoor", _purposes),
    Question("Welke gegevens gebruiken zij?", "welke gegevens", _data),
    Question("Aan wie geven zij de gegevens?", "aan wie", _recipients),
    Question("Welke bedrijven werken voor hen?", "bedrijven", _processors),
    Question("Beslist een computer mee?", "de computer", _decision),
    Question("Wie is verantwoordelijk?", "verantwoordelijke", _body),
    Question("Welke afdeling doet het?", "afdeling", _department),
)
"""What is compared, in the order in which residents ask it. The first has a page of its own, too."""


def facts_of(register: Register, folder: str, home: str) -> OrganisationFacts:
    """Return what the portal knows of an organisation."""
    activities = tuple(
        ActivityFacts(
            root=_root(v, register),
            titel=v.titel,
            samenvatting=v.samenvatting or "",
            href=home + links.address("verwerkingen", v.id),
            answers=tuple(question.lines(v, register) for question in QUESTIONS),
        )
        for v in register.gepubliceerd
    )
    return OrganisationFacts(register.organisatie, folder, home, activities)


def _root(verwerking: Verwerking, register: Register) -> str:
    """Return the id of the activity that a record rests on, at the bottom; it may not be published itself."""
    key = verwerking.id
    seen = set[str]()
    while key not in seen and (found := register.verwerkingen.get(key)) is not None and found.gebaseerd_op:
        seen.add(key)
        key = found.gebaseerd_op
    return key

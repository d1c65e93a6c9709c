"""Pages for departments: who does what, from beginning to end, and within which term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from glashelder.letters.catalogue.letters import Afdelingsbrief
from glashelder.model.records import Procedure, Stap, Termijn
from glashelder.model.register import Register
from glashelder.render.page_kind import LESSER_TITLE, SUMMARY, TEXT, Fields, Found, PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links

_Letters = Mapping[str, Afdelingsbrief]


class StepView(Struct, frozen=True):
    """What a step shows besides its record. `vervuld_door` are the functions that fill the role.

    `brieven` are the letters that belong to it, as links where they have a page.
    """

    stap: Stap
    wie: Link
    vervuld_door: tuple[str, ...]
    termijn: Termijn | None
    brieven: tuple[Link | str, ...]


class ProcedureIndex(Struct, frozen=True):
    """All procedures by title, each with how many steps it has."""

    procedures: tuple[tuple[Procedure, int], ...]
    vervallen: tuple[Link, ...]


def steps(procedure: Procedure, register: Register, letters: _Letters) -> tuple[StepView, ...]:
    """Return the steps of a procedure in order; `letters` are the letters of departments, which have a page."""
    return tuple(_step(stap, register, letters) for stap in register.stappen[procedure.id])


def _step(stap: Stap, register: Register, letters: _Letters) -> StepView:
    functions = (b.functie for b in register.benoemingen if b.rol_id == stap.rol_id)
    return StepView(
        stap=stap,
        wie=Link(register.rollen[stap.rol_id].naam, links.role_href(stap.rol_id)),
        vervuld_door=tuple(dict.fromkeys(functions)),
        termijn=register.termijnen[stap.termijn_id] if stap.termijn_id else None,
        brieven=tuple(_letter(name, letters) for name in stap.brieven),
    )


def _letter(name: str, letters: _Letters) -> Link | str:
    if name not in letters:
        return name.replace("-", " ")
    return Link(letters[name].titel, links.department_letter_href(name))


def _by_title(source: SiteSource) -> list[Procedure]:
    return sorted(source.register.procedures.values(), key=lambda p: (p.titel.casefold(), p.id))


def _overview(source: SiteSource) -> ProcedureIndex:
    register = source.register
    counted = tuple((p, len(register.stappen[p.id])) for p in _by_title(source))
    return ProcedureIndex(counted, ended_links("procedures", register))


def _pages(source: SiteSource) -> Iterator[PageContent]:
    return (_content(procedure, source) for procedure in _by_title(source))


def _content(procedure: Procedure, source: SiteSource) -> PageContent:
    return PageContent(
        address=links.address("procedures", procedure.id),
        title=procedure.titel,
        tab=f"Procedure: {procedure.titel}",
        summary=procedure.omschrijving,
        record=procedure,
        view=lambda: steps(procedure, source.register, source.letters.department),
        search=Found("Procedure", lambda: _words(procedure, source.register)),
    )


def _words(procedure: Procedure, register: Register) -> Fields:
    """Return what search finds of a procedure: its name, what it is for, and its steps."""
    text = "\n".join(f"{stap.titel}\n{stap.wat}" for stap in register.stappen[procedure.id])
    return ((LESSER_TITLE, procedure.titel), (SUMMARY, procedure.omschrijving), (TEXT, text))


PROCEDURES = PageKind(
    template="procedures",
    address=f"{links.FOLDERS['procedures']}/",
    title="Procedures",
    summary="Wie wat doet bij een verzoek, een datalek of een DPIA, en binnen welke termijn.",
    view=_overview,
    place=Place.STAFF,
    above=(links.STAFF,),
    has_contents=True,
    is_shared=True,
)
PROCEDURE = PageKind(
    template="procedure",
    pages=_pages,
    above=(links.STAFF, PROCEDURES.address),
    has_contents=True,
    is_shared=True,
    is_of_rows=True,
    is_for_staff=True,
)

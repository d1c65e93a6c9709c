"""Pages for departments: who does what, from beginning to end, and within which term."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from glashelder.findings import Origin
from glashelder.letters.catalogue.department import BRIEVEN
from glashelder.model.records import Procedure, Stap
from glashelder.model.register import Register
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links
from glashelder.wording.words import period_in_words

ADDRESS = f"{links.FOLDERS['procedures']}/"


@dataclass(frozen=True)
class Term:
    """A statutory term in words: how long, for what, and where the law says so."""

    duur: str
    waarvoor: str
    bron: str


@dataclass(frozen=True)
class Letter:
    """A letter that belongs to a step; `href` is empty while the letter has no page."""

    naam: str
    href: str


@dataclass(frozen=True)
class StepView:
    """One step. `vervuld_door` are the functions that fill the role."""

    titel: str
    wie: Link
    vervuld_door: tuple[str, ...]
    samen_met: str
    wat: str
    wanneer: str
    termijn: Term | None
    brieven: tuple[Letter, ...]
    resultaat: str
    bewaren: Link | None
    bron: str

    @property
    def hoe_snel(self) -> str:
        """The term in a word or two, and otherwise when the step is taken; for the table at the top."""
        return self.termijn.duur if self.termijn else self.wanneer


@dataclass(frozen=True)
class ProcedurePage:
    """One procedure with its steps in order."""

    key: str
    titel: str
    omschrijving: str
    voor_wie: str
    bron: str
    stappen: tuple[StepView, ...]
    origin: Origin


@dataclass(frozen=True)
class ProcedureIndex:
    """All procedures, by title."""

    procedures: tuple[ProcedurePage, ...]
    vervallen: tuple[Link, ...]


def procedure_index(register: Register, letters: Collection[str] = ()) -> ProcedureIndex:
    """Return every procedure; `letters` are the letters for departments that have a page to link to."""
    pages = (_page(procedure, register, letters) for procedure in register.procedures.values())
    ordered = tuple(sorted(pages, key=lambda page: (page.titel.casefold(), page.key)))
    return ProcedureIndex(ordered, ended_links("procedures", register))


def _page(procedure: Procedure, register: Register, letters: Collection[str]) -> ProcedurePage:
    return ProcedurePage(
        key=procedure.id,
        titel=procedure.titel,
        omschrijving=procedure.omschrijving,
        voor_wie=procedure.voor_wie,
        bron=procedure.bron,
        stappen=tuple(_step(stap, register, letters) for stap in register.stappen[procedure.id]),
        origin=procedure.origin,
    )


def _step(stap: Stap, register: Register, letters: Collection[str]) -> StepView:
    functions = (b.functie for b in register.benoemingen if b.rol_id == stap.rol_id)
    kept = register.bewaartermijnen[stap.bewaartermijn_id] if stap.bewaartermijn_id else None
    return StepView(
        titel=stap.titel,
        wie=Link(register.rollen[stap.rol_id].naam, links.role_href(stap.rol_id)),
        vervuld_door=tuple(dict.fromkeys(functions)),
        samen_met=stap.ook_betrokken or "",
        wat=stap.wat,
        wanneer=stap.wanneer or "",
        termijn=_term(stap.termijn_id, register) if stap.termijn_id else None,
        brieven=tuple(_letter(name, letters) for name in stap.brieven),
        resultaat=stap.resultaat or "",
        bewaren=Link(kept.titel, links.href("bewaartermijnen", kept.id)) if kept else None,
        bron=stap.bron,
    )


def _term(termijn_id: str, register: Register) -> Term:
    termijn = register.termijnen[termijn_id]
    return Term(period_in_words(termijn.duur), termijn.titel, termijn.bron)


def _letter(name: str, letters: Collection[str]) -> Letter:
    titel = BRIEVEN[name].titel if name in BRIEVEN else name.replace("-", " ")
    return Letter(titel, links.department_letter_href(name) if name in letters else "")

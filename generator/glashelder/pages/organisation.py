"""Who is responsible for what: the roles of each level with their tasks, and the competent bodies."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from glashelder.model.records import Benoeming, Bestuursorgaan, Rol, Taak
from glashelder.model.register import Register
from glashelder.render.page_kind import PageContent, PageKind, found_by_name
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place


class RoleView(Struct, frozen=True):
    """A role with its tasks in order and who fills it."""

    rol: Rol
    taken: tuple[Taak, ...]
    benoemingen: tuple[Benoeming, ...]


class OrganisationPage(Struct, frozen=True):
    """Roles per level, by the title of the level, the competent bodies, and whether there are procedures to go to."""

    niveaus: tuple[tuple[str, tuple[RoleView, ...]], ...]
    bestuursorganen: tuple[Bestuursorgaan, ...]
    heeft_procedures: bool


def _organisation(source: SiteSource) -> OrganisationPage:
    register = source.register
    levels = (
        (level.titel, tuple(_role(rol, register) for rol in register.rollen.values() if rol.niveau == code))
        for code, level in register.codelijsten["niveaus"].items()
    )
    return OrganisationPage(
        niveaus=tuple(level for level in levels if level[1]),
        bestuursorganen=tuple(register.bestuursorganen.values()),
        heeft_procedures=bool(register.procedures),
    )


def _role(rol: Rol, register: Register) -> RoleView:
    tasks = sorted((t for t in register.taken if t.rol_id == rol.id), key=lambda t: t.volgnummer)
    return RoleView(rol, tuple(tasks), tuple(b for b in register.benoemingen if b.rol_id == rol.id))


def _parts(source: SiteSource) -> Iterator[PageContent]:
    for rol in source.register.rollen.values():
        yield PageContent(
            address=f"{ORGANISATION.address}#{rol.id}",
            title=rol.naam,
            summary=rol.omschrijving,
            search=found_by_name("Wie doet wat", rol.naam, rol.omschrijving),
        )


ORGANISATION = PageKind(
    template="organisatie",
    address="organisatie/",
    title="Wie doet wat?",
    label="Organisatie",
    summary="Wie bij de gemeente waarvoor verantwoordelijk is als het om privacy gaat.",
    view=_organisation,
    place=Place.FOOTER,
    has_contents=True,
    parts=_parts,
    is_shared=True,
)

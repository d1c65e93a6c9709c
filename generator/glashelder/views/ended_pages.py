"""The page at the address of what has ended: since when, why, what came after, and what a resident can still ask."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from glashelder.findings import Origin
from glashelder.model.records import Vervallen
from glashelder.model.register import Register
from glashelder.views.entity_pages import overview_link
from glashelder.wording import links
from glashelder.wording.links import Link, RegisterLinks

_STILL_KEPT = (
    "Wij zijn hiermee gestopt. Misschien bewaren wij nog wel gegevens van u uit de tijd daarvoor. Zolang wij die "
    "hebben, houdt u uw rechten: u mag vragen of u ze kunt inzien, en of wij ze verbeteren of wissen."
)
_GENERAL = (
    "Wilt u weten of wij gegevens van u hebben, of aan wie wij ze gaven? Dat mag u altijd vragen, ook over de tijd "
    "voordat dit verviel."
)


@dataclass(frozen=True)
class EndedPage:
    """What the page of something that has ended shows; `opvolger` is the last of a row of successors."""

    tabel: str
    key: str
    titel: str
    soort: str
    overzicht: Link
    sinds: datetime.date
    reden: str
    opvolger: Link | None
    vraag: str
    origin: Origin


def ended_pages(register: Register) -> Iterator[EndedPage]:
    """Yield the page of everything that has ended."""
    made = RegisterLinks(register)
    kinds = register.codelijsten["paginasoorten"]
    for vervallen in register.vervallen:
        table = vervallen.tabel
        if table in links.FOLDERS:
            yield EndedPage(
                tabel=table,
                key=vervallen.id,
                titel=vervallen.titel,
                soort=kinds[table].titel,
                overzicht=overview_link(table),
                sinds=vervallen.vervallen_op,
                reden=vervallen.reden,
                opvolger=_successor(vervallen, register, made),
                vraag=_STILL_KEPT if table == "verwerkingen" else _GENERAL,
                origin=vervallen.origin,
            )


def _successor(vervallen: Vervallen, register: Register, made: RegisterLinks) -> Link | None:
    """Follow the successors to the last one: a page that is alive if there is one. Rules forbid circles."""
    last = vervallen
    while last.opvolger_id and (later := register.vervallen_kenmerken.get((last.tabel, last.opvolger_id))):
        last = later
    if last.opvolger_id:
        return made.to(last.tabel, last.opvolger_id)
    return Link(last.titel, links.href(last.tabel, last.id)) if last is not vervallen else None

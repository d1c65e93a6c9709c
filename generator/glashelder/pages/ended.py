"""The page at the address of what has ended: since when, why, what came after, and what a resident can still ask."""

from __future__ import annotations

from dataclasses import dataclass

from glashelder.model.records import Vervallen
from glashelder.model.register import Register
from glashelder.render.page_kind import LESSER_TITLE, TEXT, Found, PageContent, PageKind
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
    """What the page of something that has ended shows, besides its record; `opvolger` is the last of its successors."""

    soort: str
    opvolger: Link | None
    vraag: str


def ended_page(vervallen: Vervallen, register: Register) -> EndedPage:
    """Return what the page of something that has ended shows."""
    return EndedPage(
        soort=register.codelijsten["paginasoorten"][vervallen.tabel].titel,
        opvolger=_successor(vervallen, register),
        vraag=_STILL_KEPT if vervallen.tabel == "verwerkingen" else _GENERAL,
    )


def _content(vervallen: Vervallen, register: Register) -> PageContent:
    view = ended_page(vervallen, register)
    return PageContent(
        address=links.address(vervallen.tabel, vervallen.id),
        title=vervallen.titel,
        tab=f"{vervallen.titel} (vervallen)",
        summary=vervallen.reden,
        record=vervallen,
        view=lambda: view,
        above=(f"{links.FOLDERS[vervallen.tabel]}/",),
        # Who knows the old name is led to what came after.
        search=Found(
            f"Vervallen: {view.soort.lower()}",
            lambda: ((LESSER_TITLE, vervallen.titel), (TEXT, vervallen.reden)),
        ),
    )


def _successor(vervallen: Vervallen, register: Register) -> Link | None:
    """Follow the successors to the last one: a page that is alive if there is one. Rules forbid circles."""
    last = vervallen
    while last.opvolger_id and (later := register.vervallen_kenmerken.get((last.tabel, last.opvolger_id))):
        last = later
    if last.opvolger_id:
        return RegisterLinks(register).to(last.tabel, last.opvolger_id)
    return Link(last.titel, links.href(last.tabel, last.id)) if last is not vervallen else None


ENDED = PageKind(
    template="vervallen",
    pages=lambda source: (
        _content(row, source.register) for row in source.register.vervallen if row.tabel in links.FOLDERS
    ),
    is_indexed=False,
    is_of_rows=True,
)

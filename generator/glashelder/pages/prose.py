"""The pages that people write in `content/`; some have a place in our menus, and get something of the register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from glashelder.load.prose import ProsePage, address_of
from glashelder.render.page_kind import SUMMARY, TEXT, TITLE, Found, PageContent, PageKind
from glashelder.render.prose import prose_text
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place

View = Callable[[SiteSource], object]


def found_as_prose(prose: ProsePage) -> Found | None:
    """Return how search finds a text, if it may."""
    if not prose.is_searchable:
        return None
    return Found(
        "Pagina",
        lambda: ((TITLE, prose.title), (SUMMARY, prose.summary), (TEXT, prose_text(prose.markdown))),
    )


def written(path: str, label: str, place: Place, template: str = "prose", view: View = lambda _: None) -> PageKind:
    """Return the page of the text with this path, whatever its file is called.

    Args:
        path: of the text in `content/`.
        label: what our menus call it.
        place: the menu in which it stands.
        template: shows the text, and what the register adds to it.
        view: returns what the register adds.
    """

    def pages(source: SiteSource) -> Iterator[PageContent]:
        if (prose := next((p for p in source.prose.values() if p.address == address), None)) is not None:
            yield _content(prose, lambda: view(source))

    address = address_of(path)
    return PageKind(
        template=template, address=address, label=label, place=place, pages=pages, has_contents=True, is_written=True
    )


def other_prose(kinds: Collection[PageKind]) -> PageKind:
    """Return the pages of all texts that are none of these kinds."""
    taken = {kind.address for kind in kinds if kind.is_written}

    def pages(source: SiteSource) -> Iterator[PageContent]:
        return (_content(prose) for prose in source.prose.values() if prose.address not in taken)

    return PageKind(template="prose", pages=pages, has_contents=True, is_written=True)


def _content(prose: ProsePage, view: Callable[[], object] = lambda: None) -> PageContent:
    return PageContent(
        address=prose.address,
        title=prose.title,
        summary=prose.summary,
        prose=prose,
        view=view,
        search=found_as_prose(prose),
    )


ABOUT = written("over-dit-register", "Over dit register", Place.FOOTER)

"""The pages that people write in `content/`; some have a place in our menus, and get something of the register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from glashelder.load.prose import ProsePage, address_of
from glashelder.render.page_kind import SUMMARY, TEXT, TITLE, Fields, Found, PageContent, PageKind
from glashelder.render.prose import prose_text
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.menu import Place

View = Callable[[SiteSource], object]


def found_as_prose(prose: ProsePage, group: Group = Group.BACKGROUND, more: Fields = ()) -> Found | None:
    """Return how search finds a text, if it may; `more` is what the register adds to it."""
    if not prose.is_searchable:
        return None
    return Found(
        "Pagina",
        lambda: ((TITLE, prose.title), (SUMMARY, prose.summary), (TEXT, prose_text(prose.markdown)), *more),
        group,
    )


def written(  # noqa: PLR0913 - a declaration
    path: str,
    label: str,
    place: Place,
    template: str = "prose",
    view: View = lambda _: None,
    *,
    group: Group = Group.BACKGROUND,
    more: Callable[[SiteSource], Fields] = lambda _: (),
) -> PageKind:
    """Return the page of the text with this path, whatever its file is called.

    Args:
        path: of the text in `content/`.
        label: what our menus call it.
        place: the menu in which it stands.
        template: shows the text, and what the register adds to it.
        view: returns what the register adds.
        group: among which results it stands.
        more: what search finds of what the register adds.
    """

    def pages(source: SiteSource) -> Iterator[PageContent]:
        if (prose := next((p for p in source.prose.values() if p.address == address), None)) is not None:
            yield _content(prose, found_as_prose(prose, group, more(source)), lambda: view(source))

    address = address_of(path)
    return PageKind(
        template=template, address=address, label=label, place=place, pages=pages, has_contents=True, is_written=True
    )


def other_prose(kinds: Collection[PageKind]) -> PageKind:
    """Return the pages of all texts that are none of these kinds."""
    taken = {kind.address for kind in kinds if kind.is_written}

    def pages(source: SiteSource) -> Iterator[PageContent]:
        texts = (prose for prose in source.prose.values() if prose.address not in taken)
        return (_content(prose, found_as_prose(prose)) for prose in texts)

    return PageKind(template="prose", pages=pages, has_contents=True, is_written=True)


def _content(prose: ProsePage, search: Found | None, view: Callable[[], object] = lambda: None) -> PageContent:
    return PageContent(
        address=prose.address,
        title=prose.title,
        summary=prose.summary,
        prose=prose,
        view=view,
        search=search,
    )


ABOUT = written("over-dit-register", "Over dit register", Place.FOOTER)

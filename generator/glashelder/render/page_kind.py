"""What a kind of page says of itself, once: read by pages, titles, menu, breadcrumb, search and the check of addresses.

A page is a module in `pages/` with a `PageKind`, a template in `templates/pages/`, and its line in `pages/registry.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from msgspec import Struct

from glashelder.load.prose import ProsePage
from glashelder.model.record import Record
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.menu import Place
from glashelder.wording.links import Link

TITLE, ALSO, SUMMARY, RELATED, TEXT = 8, 7, 3, 2, 1
"""What a word weighs in search, by where it stands."""
LESSER_TITLE = 4
"""Of what is not an activity: a visitor looks for what happens with data; a term or law of that name comes after."""


def _nothing(*_: object) -> None:
    return None


def _no_parts(_: object) -> tuple[PageContent, ...]:
    return ()


def _no_names() -> Mapping[str, Any]:
    return {}


Fields = tuple[tuple[int, str], ...]
"""Texts to search in, each with its weight."""


class Found(NamedTuple):
    """How search finds a page, beside its title and summary.

    Attributes:
        kind: the word for its kind.
        fields: where to look.
        group: the heading among results.
        is_part: True if it is a part of another page, which comes first.
        also: other names of it.
    """

    kind: str
    fields: Callable[[], Fields]
    group: Group = Group.BACKGROUND
    is_part: bool = False
    also: tuple[str, ...] = ()


def found_by_name(kind: str, title: str, summary: str, *also: str, group: Group = Group.BACKGROUND) -> Found:
    """Return how search finds what has a name and an explanation."""
    names = "\n".join((title, *also))
    return Found(kind, lambda: ((LESSER_TITLE, names), (SUMMARY, summary)), group)


class PageContent(Struct, frozen=True, kw_only=True):
    """One page of a kind; its template knows this as `head`.

    Attributes:
        address: where it stands, relative to the site: `verwerkingen/parkeren/`.
        title: the heading.
        summary: what it holds, for who sees only a list of results.
        tab: the title of the tab, where the heading alone says too little; empty: the name of the site is enough.
        record: the row it is about, which the template knows by this name.
        prose: the text that people wrote for it; the template gets its HTML as `prose_html`.
        view: makes what the template knows as `page`: what is computed, as values.
        names: makes what else the template knows, by name.
        stamp: fingerprint of all it shows, where that is known without asking for the view; else the view tells.
        above: what comes last in the breadcrumb: addresses of pages that have a name there, or other links.
        search: how search finds it; None: it does not.
        parts: what stands on it at an anchor, and search finds by itself. These are no pages.
    """

    address: str
    title: str
    summary: str
    tab: str | None = None
    record: Record | None = None
    prose: ProsePage | None = None
    view: Callable[[], object] = _nothing
    names: Callable[[], Mapping[str, Any]] = _no_names
    stamp: str = ""
    above: tuple[str | Link, ...] = ()
    search: Found | None = None
    parts: Callable[[], Iterable[PageContent]] = tuple


class PageKind(Struct, frozen=True, kw_only=True):
    """One kind of page. A single page has a title, a summary and a view; other kinds list their `pages`.

    Attributes:
        template: its name in `templates/pages/`.
        address: of the page; empty for a kind of many.
        title: the heading of the page; `label` what menu and breadcrumb call it, where that is shorter.
        summary: what it holds.
        view: returns what its template knows as `page`.
        pages: lists every page of a kind of many.
        place: the menu in which it stands.
        above: the addresses between the front page and this one, for the breadcrumb; None: there is no breadcrumb.
        scripts: of `templates/theme/assets/`, as are the `styles`.
        may_connect: False where a visitor fills in what is nobody else's business.
        has_contents: True when the page gets a table of contents, if it has headings enough.
        is_indexed: False for a page that only helps who follows an old link: search engines leave it out.
        is_written: True when people write the page, in `content/`, and may leave it out.
        is_shared: True when all it shows follows from what every page is made from, and nothing from activities.
        is_of_rows: True when there is a page for each row of a table: whether it exists is asked of the register.
        is_for_staff: True for a page for people who work at the municipality; one in their menu is.
        parts: what stands on a single page at an anchor, and search finds by itself.
        group: among which results a single page stands.
    """

    template: str
    address: str = ""
    title: str = ""
    label: str = ""
    summary: str = ""
    view: Callable[[SiteSource], object] = _nothing
    pages: Callable[[SiteSource], Iterable[PageContent]] | None = None
    place: Place | None = None
    above: tuple[str, ...] | None = ()
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    may_connect: bool = True
    has_contents: bool = False
    is_indexed: bool = True
    is_written: bool = False
    is_shared: bool = False
    is_of_rows: bool = False
    is_for_staff: bool = False
    parts: Callable[[SiteSource], Iterable[PageContent]] = _no_parts
    group: Group = Group.BACKGROUND

    @property
    def name(self) -> str:
        """What menu and breadcrumb call it; empty when they cannot lead to it."""
        return self.label or self.title

    @property
    def is_listed(self) -> bool:
        """True when the sitemap names it: not what only helps who follows an old link, nor what is for staff."""
        return self.is_indexed and not self.is_for_staff and self.place is not Place.STAFF

    def contents(self, source: SiteSource) -> Iterable[PageContent]:
        """Return every page of this kind; no view is made yet."""
        if self.pages is not None:
            return self.pages(source)
        view, parts = self.view, self.parts
        page = PageContent(
            address=self.address,
            title=self.title,
            summary=self.summary,
            view=lambda: view(source),
            search=found_by_name("Overzicht", self.title, self.summary, group=self.group) if self.is_listed else None,
            parts=lambda: parts(source),
        )
        return (page,)

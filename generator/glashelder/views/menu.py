"""The menu of every page: as `nav` in `mkdocs.yml` has it, or our own with each page of prose at its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from glashelder.config.site_values import NavItem
from glashelder.load.prose import ProsePage, page_at
from glashelder.wording import links
from glashelder.wording.links import Link


class Place(Enum):
    """A menu of ours."""

    HEADER = auto()
    FOOTER = auto()
    RESEARCH = auto()
    STAFF = auto()


class Entry(NamedTuple):
    """A page in a menu of ours; one that people write may be left out by them."""

    text: str
    address: str
    place: Place
    is_written: bool
    summary: str = ""


class MenuItem(Struct, frozen=True):
    """An entry with its link, or a title over other entries; one with both leads first to its own page."""

    text: str
    href: str = ""
    items: tuple[MenuItem, ...] = ()

    @property
    def hrefs(self) -> frozenset[str]:
        """Where the entry and those under it lead."""
        return frozenset({self.href}).union(*(item.hrefs for item in self.items))


def menu_of_nav(nav: Iterable[NavItem], prose: Mapping[str, ProsePage]) -> tuple[MenuItem, ...]:
    """Return the menu that somebody wrote down; an entry without a title has that of its page."""
    return tuple(_of_nav(item, prose) for item in nav)


def _of_nav(item: NavItem, prose: Mapping[str, ProsePage]) -> MenuItem:
    if item.items or not item.target:
        return MenuItem(item.title, "", menu_of_nav(item.items, prose))
    page = prose.get(page_at(item.target))
    if page is not None:
        return MenuItem(item.title or page.title, links.page_href(page.address))
    is_ours = nav_address(item) is not None
    href = links.page_href(item.target.lstrip("/")) if is_ours else item.target
    return MenuItem(item.title or item.target.strip("/"), href)


def nav_address(item: NavItem) -> str | None:
    """Return the address on this site that an entry leads to, no page of prose; None for any other entry."""
    target = item.target
    if not target or target.endswith(".md") or ":" in target.partition("/")[0] or target.startswith("//"):
        return None
    return target.partition("#")[0].lstrip("/")


def menu_by_place(
    entries: Collection[Entry], prose: Mapping[str, ProsePage], hidden: Collection[str]
) -> tuple[MenuItem, ...]:
    """Return our own entries of the header, with the pages of each folder together.

    Args:
        entries: what stands in our menus; what has a place elsewhere needs none here.
        prose: the pages of people by path.
        hidden: paths of pages that are not meant for the menu.
    """
    fixed = tuple(MenuItem(link.text, link.href) for link in links_in(Place.HEADER, entries, prose))
    known = {"", *(entry.address for entry in entries)}
    single: list[MenuItem] = []
    folders: dict[str, list[MenuItem]] = defaultdict(list)
    for path, page in prose.items():
        if page.address not in known and path not in hidden:
            folder, is_within, _ = path.partition("/")
            item = MenuItem(page.title, links.page_href(page.address))
            (folders[folder] if is_within else single).append(item)
    with_folders = [_with(item, folders.pop(_folder(item), ())) for item in fixed]
    groups = [_group(folder, prose, items) for folder, items in folders.items()]
    return (*with_folders, *single, *groups)


def links_in(place: Place, entries: Iterable[Entry], prose: Mapping[str, ProsePage]) -> tuple[Link, ...]:
    """Return the entries of one menu, but for those to a page that nobody wrote."""
    written = {page.address for page in prose.values()}
    return tuple(
        Link(entry.text, links.page_href(entry.address))
        for entry in entries
        if entry.place is place and (entry.address in written or not entry.is_written)
    )


def _with(item: MenuItem, items: Iterable[MenuItem]) -> MenuItem:
    under = tuple(items)
    return replace(item, items=under) if under else item


def _folder(item: MenuItem) -> str:
    return item.href.removeprefix(links.ROOT).strip("/")


def _group(folder: str, prose: Mapping[str, ProsePage], items: Iterable[MenuItem]) -> MenuItem:
    own = prose.get(f"{folder}/index")
    if own is None:
        name = folder.replace("-", " ").replace("_", " ")
        return MenuItem(name[:1].upper() + name[1:], "", tuple(items))
    href = links.page_href(own.address)
    return MenuItem(own.title, href, tuple(item for item in items if item.href != href))


_Item = TypeVar("_Item", NavItem, MenuItem)


def flat(items: Iterable[_Item]) -> Iterator[_Item]:
    """Yield every entry and those under it."""
    for item in items:
        yield item
        yield from flat(item.items)

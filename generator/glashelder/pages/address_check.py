"""Looks for what is wrong between pages: links, menu entries and questions to nowhere, lost or double pages.

In: the prose with its links, and the kinds of pages. Out: findings. What is there for every register is remembered;
the page of a row is asked of the register, so that an edit of one lists nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding
from glashelder.load.locate import sharpen
from glashelder.load.prose import address_of
from glashelder.pages.question_check import unanswered
from glashelder.render.menu_check import dead_entries, lost_pages, missing_pages, same_address
from glashelder.render.own_texts import OwnTexts
from glashelder.render.page import Page, page_file
from glashelder.render.page_kind import PageKind
from glashelder.render.page_maker import PageMaker
from glashelder.render.prose_check import dead_anchors, dead_links, ids_of, linked_addresses
from glashelder.render.site_source import SiteSource
from glashelder.tree.tree import Tree
from glashelder.wording import links


class AddressCheck:
    """Knows what is on a site.

    Args:
        source: what its pages are made from.
        kinds: its kinds of pages.
        maker: makes the pages that people write, for the places on them.
        texts: what they wrote.
        other_files: the files that are no page; listed only when somebody asks for one.
        data: the files of the register, in which a finding gets its cell.
    """

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        source: SiteSource,
        kinds: Iterable[PageKind],
        maker: PageMaker,
        texts: OwnTexts,
        other_files: Iterable[Page],
        data: Tree,
    ) -> None:
        self._source = source
        self._kinds = kinds
        self._maker = maker
        self._texts = texts
        self._other_files = other_files
        self._data = data

    def findings(self, config: SiteConfig, hidden: Collection[str], shown: str) -> Iterator[Finding]:
        """Yield what is wrong between pages.

        Args:
            config: what `mkdocs.yml` says.
            hidden: paths of pages that are not meant for the menu.
            shown: what findings call the folder of the prose.
        """
        texts, linked = self._texts, set[str]()
        for page, checked in zip(texts.by_path.values(), texts.checked, strict=True):
            yield from dead_links(page, checked.links, self._is_on_site)
            yield from dead_anchors(page, checked.links, self._anchors_at)
            linked |= linked_addresses(page, checked.links) - {page.address}
        paths = texts.by_path.keys() | texts.unread
        yield from same_address(texts.pages, self._is_of_register)
        yield from dead_entries(config, paths, self._is_on_site, shown)
        yield from missing_pages(paths, shown)
        yield from sharpen(unanswered(self._source.register, self._is_found), self._data)
        if not texts.unread:  # who knows where that leads
            yield from lost_pages(self._source.site, texts.by_path.values(), linked, hidden)

    def _is_of_register(self, path: str) -> bool:
        return (links.row_at(path) is not None and self._is_on_site(path)) or self._counts[path] > 1

    def _is_on_site(self, path: str) -> bool:
        register, row = self._source.register, links.row_at(path)
        if row is not None:
            return register.has_page(*row) or row in register.vervallen_kenmerken
        return path in self._counts or path in self._files or path in self._unread

    def _is_found(self, address: str) -> bool:
        page, _, place = address.partition("#")
        return address in self._parts if place else self._is_on_site(page_file(page))

    def _anchors_at(self, address: str) -> frozenset[str] | None:
        """Return the places on a page of prose; None for any other page."""
        page = self._written.get(page_file(address))
        if page is None:
            return None
        return self._source.cache.recall("anchors", page.path, page.made_from, lambda: ids_of(page.make().decode()))

    @cached_property
    def _unread(self) -> frozenset[str]:
        """Where the pages of prose would be that could not be read."""
        return frozenset(page_file(address_of(path)) for path in self._texts.unread)

    @cached_property
    def _written(self) -> dict[str, Page]:
        return {page.path: page for page in self._maker.written_pages()}

    @cached_property
    def _counts(self) -> Counter[str]:
        """How many pages want to be at each address that is there whatever the rows are."""

        def make() -> Counter[str]:
            kinds = (kind for kind in self._kinds if not kind.is_of_rows)
            return Counter(page_file(content.address) for kind in kinds for content in kind.contents(self._source))

        return self._source.cache.recall("addresses", "counts", self._source.shared, make)

    @cached_property
    def _parts(self) -> frozenset[str]:
        """The addresses of what stands on a page and search finds by itself."""

        def make() -> frozenset[str]:
            pages = (page for kind in self._kinds if not kind.is_of_rows for page in kind.contents(self._source))
            return frozenset(part.address for page in pages for part in page.parts())

        return self._source.cache.recall("addresses", "parts", self._source.shared, make)

    @cached_property
    def _files(self) -> frozenset[str]:
        """The files that are no pages, but for the search index, which nobody links to."""

        def make() -> frozenset[str]:
            return frozenset(page.path for page in self._other_files)

        return self._source.cache.recall("addresses", "files", self._source.shared, make)

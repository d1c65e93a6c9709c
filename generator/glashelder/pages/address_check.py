"""Looks for what is wrong between pages: links and menu entries to nowhere, two at one address, no way to a page.

In: the prose with its links, and the kinds of pages. Out: findings. What is there for every register is remembered;
the page of a row is asked of the register, so that an edit of one lists nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding
from glashelder.load.prose import ProsePage
from glashelder.render.menu_check import dead_entries, lost_pages, missing_pages, same_address
from glashelder.render.page import Page, file_of
from glashelder.render.page_kind import PageKind
from glashelder.render.page_maker import PageMaker
from glashelder.render.prose_check import CheckedProse, dead_anchors, dead_links, ids_of, linked_addresses
from glashelder.render.site_source import SiteSource
from glashelder.wording import links


class AddressCheck:
    """Knows what is on a site.

    Args:
        source: what its pages are made from.
        kinds: its kinds of pages.
        maker: makes the pages that people write, for the places on them.
        other_files: lists the files that are no page.
    """

    def __init__(
        self,
        source: SiteSource,
        kinds: Iterable[PageKind],
        maker: PageMaker,
        other_files: Callable[[], Iterable[Page]],
    ) -> None:
        self._source = source
        self._kinds = kinds
        self._maker = maker
        self._other_files = other_files

    def findings(
        self,
        config: SiteConfig,
        prose: Collection[tuple[ProsePage, CheckedProse]],
        hidden: Collection[str],
        shown: str,
    ) -> Iterator[Finding]:
        """Yield what is wrong between pages.

        Args:
            config: what `mkdocs.yml` says.
            prose: every page that people write, also those that want the same address, with its links.
            hidden: paths of those that are not meant for the menu.
            shown: what findings call the folder of the prose.
        """
        by_path = {page.path: (page, checked) for page, checked in prose}
        linked: set[str] = set()
        for page, checked in by_path.values():
            yield from dead_links(page, checked.links, self._is_on_site, shown)
            yield from dead_anchors(page, checked.links, self._anchors_at, shown)
            linked |= linked_addresses(page, checked.links) - {page.address}
        pages = [page for page, _ in prose]
        yield from same_address(pages, self._is_of_register, shown)
        yield from dead_entries(config, self._source.prose, self._is_on_site, shown)
        yield from missing_pages(pages, shown)
        yield from lost_pages(self._source.site, [page for page, _ in by_path.values()], linked, hidden, shown)

    def _is_of_register(self, path: str) -> bool:
        return (links.row_at(path) is not None and self._is_on_site(path)) or self._counts[path] > 1

    def _is_on_site(self, path: str) -> bool:
        register, row = self._source.register, links.row_at(path)
        if row is not None:
            return register.has_page(*row) or row in register.vervallen_kenmerken
        return path in self._counts or path in self._files

    def _anchors_at(self, address: str) -> frozenset[str] | None:
        """Return the places on a page of prose; None for any other page."""
        page = self._written.get(file_of(address))
        if page is None:
            return None
        return self._source.cache.recall("anchors", page.path, page.made_from, lambda: ids_of(page.make().decode()))

    @cached_property
    def _written(self) -> dict[str, Page]:
        return {page.path: page for page in self._maker.written_pages()}

    @cached_property
    def _counts(self) -> Counter[str]:
        """How many pages want to be at each address that is there whatever the rows are."""

        def make() -> Counter[str]:
            kinds = (kind for kind in self._kinds if not kind.is_of_rows)
            return Counter(file_of(content.address) for kind in kinds for content in kind.contents(self._source))

        return self._source.cache.recall("addresses", "counts", self._source.shared, make)

    @cached_property
    def _files(self) -> frozenset[str]:
        """The files that are no pages, but for the search index, which nobody links to."""

        def make() -> frozenset[str]:
            return frozenset(page.path for page in self._other_files())

        return self._source.cache.recall("addresses", "files", self._source.shared, make)

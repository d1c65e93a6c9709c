"""Makes a `Page` of what a kind of page declares: in the frame of the site, with links that hold where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from markupsafe import Markup

from glashelder.render.contents import headings
from glashelder.render.page import Page, finish, page_file
from glashelder.render.page_kind import PageContent, PageKind
from glashelder.render.shell import Frame, Shell
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import flat
from glashelder.views.page_source import NO_SOURCE, PageSource
from glashelder.wording.links import Link, page_href

NOT_FOUND = "404.html"
"""What a host shows at any address that is not there."""
_TITLE_END = "</h1>"
_FEW = 3


class PageMaker:
    """Makes the pages of one site.

    Args:
        source: what they are made from.
        kinds: every kind of page: which pages there are is said there, and what they are called.
    """

    def __init__(self, source: SiteSource, kinds: Iterable[PageKind]) -> None:
        self._source = source
        self._kinds = tuple(kinds)
        self._names = {kind.address: kind.name for kind in self._kinds if kind.name}
        self._in_menu = frozenset(item.href for item in flat(source.site.menu))

    @cached_property
    def _shell(self) -> Shell:
        return Shell(self._source.environment, self._source.site)

    def pages(self) -> Iterator[tuple[PageContent, Page]]:
        """Yield every page with its content; nothing is rendered until a builder asks for it."""
        for kind in self._kinds:
            for content in kind.contents(self._source):
                yield content, self._page(kind, content)

    def written_pages(self) -> Iterator[Page]:
        """Yield the pages that people write, each with what the register adds to it."""
        for kind in self._kinds:
            if kind.is_written:
                for content in kind.contents(self._source):
                    yield self._page(kind, content)

    def link(self, address: str) -> Link:
        """Return the link to a page of a menu, or an overview, by what it is called there."""
        return Link(self._names[address], page_href(address))

    def _page(self, kind: PageKind, content: PageContent) -> Page:
        source, prose = self._source, content.prose
        view, stamp = content.view, source.shared if kind.is_shared else content.stamp
        if not stamp:
            shown = content.view()
            stamp = source.shows(shown, prose.markdown) if prose else source.shows(shown)
            view = lambda: shown  # noqa: E731 (it is made already)
        told = self._told(content)
        file = page_file(content.address)
        root = source.root_path if file == NOT_FOUND else ""

        def make() -> bytes:
            body = self._body(kind, content, view) + self._told_in_words(told)
            changed = told.changed or getattr(content.record, "gewijzigd_op", None)
            return finish(self._shell.wrap(self._frame(kind, content), content, body, changed), file, root)

        made_from = source.fingerprint(stamp, repr(told)) if told.is_told else stamp
        return Page(file, made_from, make, is_listed=kind.is_listed)

    def _frame(self, kind: PageKind, content: PageContent) -> Frame:
        """Return the frame; of the page and those above it, the nearest one in the menu is marked there."""
        above = (to for to in reversed((*(kind.above or ()), *content.above)) if isinstance(to, str))
        hrefs = (page_href(address) for address in (content.address, *above) if address)
        section = next((href for href in hrefs if href in self._in_menu), None)
        return Frame(section, kind.scripts, kind.styles, kind.may_connect, kind.is_indexed)

    def _body(self, kind: PageKind, content: PageContent, view: Callable[[], object]) -> str:
        names: dict[str, Any] = {"head": content, "record": content.record, "page": view(), "naar": self.link}
        if content.prose:
            names["prose_html"] = self._source.prose_html(content.prose)
        environment = self._source.environment
        body = environment.get_template(f"pages/{kind.template}.html").render(names | dict(content.names()))
        if kind.above is not None:
            above = [to if isinstance(to, Link) else self.link(to) for to in (*kind.above, *content.above)]
            body = f"{environment.get_template('partials/kruimels.html').render(boven=above)}\n{body}"
        wants_contents = kind.has_contents and (content.prose is None or content.prose.has_contents)
        return self._with_contents(body) if wants_contents else body

    def _with_contents(self, body: str) -> str:
        """Return a page with a table of contents beside it, where there are headings enough to choose from."""
        found = headings(body)
        if len(found) < _FEW:
            return body
        top, end, rest = body.partition(_TITLE_END)
        parts = {"boven": Markup(top + end), "onder": Markup(rest)}  # noqa: S704 (rendered by us)
        return self._source.environment.get_template("partials/met-inhoud.html").render(koppen=found, **parts)

    def _told(self, content: PageContent) -> PageSource:
        """Return where a page says that it comes from."""
        sources = self._source.sources
        if content.prose:
            return sources.of_text(content.prose)
        return sources.of_row(content.record.origin) if content.record else NO_SOURCE

    def _told_in_words(self, told: PageSource) -> str:
        template = self._source.environment.get_template("partials/bron.html")
        return template.render(bron=told) if told.is_told else ""

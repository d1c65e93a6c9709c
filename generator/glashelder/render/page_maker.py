"""Makes a `Page` of a template and what it shows: in the frame of the site, with links that hold where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2
from markupsafe import Markup

from glashelder.render.contents import headings
from glashelder.render.page import Page, finish
from glashelder.render.shell import Frame, Head, Shell
from glashelder.render.site_source import SiteSource
from glashelder.views import field_pages
from glashelder.views.page_source import PageSource
from glashelder.views.procedure_pages import ADDRESS as PROCEDURES
from glashelder.wording import links
from glashelder.wording.links import Link

NOT_FOUND = "404.html"
"""What a host shows at any address that is not there."""
_INDEX = "index.html"
_TITLE_END = "</h1>"
_FEW = 3
_NAV = {
    "verwerkingen": Link("Verwerkingen", links.page_href("verwerkingen/")),
    "velden": Link("Velden", links.page_href(field_pages.ADDRESS)),
    "procedures": Link("Procedures", links.page_href(PROCEDURES)),
}


class PageMaker:
    """Makes the pages of one site; which pages there are is not its business."""

    def __init__(self, source: SiteSource, environment: jinja2.Environment) -> None:
        self._source = source
        self._environment = environment
        self._shell = Shell(environment, source.site)

    def render(self, template: str, **context: Any) -> str:
        """Return the body of a page: a template of `templates/pages/` filled in."""
        return self._environment.get_template(f"pages/{template}.html").render(links=_NAV, **context)

    def render_with_contents(self, template: str, **context: Any) -> str:
        """Return the same with a table of contents beside it, where there are headings enough to choose from."""
        body = self.render(template, **context)
        found = headings(body)
        if len(found) < _FEW:
            return body
        top, end, rest = body.partition(_TITLE_END)
        parts = {"boven": Markup(top + end), "onder": Markup(rest)}  # noqa: S704 (rendered above)
        return self._environment.get_template("partials/met-inhoud.html").render(koppen=found, **parts)

    def page(self, path: str, made_from: str, frame: Frame, head: Head, body: Callable[[], str]) -> Page:
        """Return the page at `path`; nothing is rendered until a builder asks for it."""
        file = path + _INDEX if not path or path.endswith("/") else path
        root = self._source.root_path if file == NOT_FOUND else ""
        stamp = self._source.fingerprint(made_from, repr(head.source)) if head.source.is_told else made_from

        def make() -> bytes:
            return finish(self._shell.wrap(frame, head, body() + self._told(head.source)), file, root)

        return Page(file, stamp, make)

    def _told(self, source: PageSource) -> str:
        template = self._environment.get_template("partials/bron.html")
        return template.render(bron=source) if source.is_told else ""

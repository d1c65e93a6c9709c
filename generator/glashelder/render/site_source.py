"""What the pages of a site are made from, with a fingerprint of every part."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, TypeVar

import jinja2
from markupsafe import Markup
from msgspec import Struct, field

from glashelder.law.completeness import Completeness, Onderdeel
from glashelder.letters.catalogue.letters import Letters
from glashelder.load.prose import ProsePage
from glashelder.model.register import Register
from glashelder.render.prose import prose_html
from glashelder.schema.catalogue import Catalogue
from glashelder.templating.asked import filters, functions
from glashelder.tree.tree import Tree
from glashelder.views.page_source import PageSources
from glashelder.views.site_view import SiteView
from glashelder.wording.links import RegisterLinks
from glashelder.work.cache import Cache

Fingerprint = Callable[..., str]
T = TypeVar("T")


class SiteSource(Struct, frozen=True, dict=True):
    """All that the pages are made from, with fingerprints.

    Attributes:
        shared: fingerprint of templates, prose, shared tables, schemas, settings and programme.
        stamp_of: fingerprint of the source file of each activity, by its id.
        table_stamps: fingerprint of the published rows of each table that stands in the files of activities.
        fingerprint: combines fingerprints.
        site: what every page shows of the site.
        sources: where each page comes from.
        root_path: the path under which the site lives on its host.
        environment: the templates.
        cache: texts and rows of lists of earlier builds.
        templates: where the texts of letters are.
    """

    register: Register
    letters: Letters
    catalogue: Catalogue
    prose: dict[str, ProsePage]
    shared: str
    stamp_of: dict[str, str]
    table_stamps: dict[str, str]
    fingerprint: Fingerprint
    site: SiteView
    sources: PageSources
    root_path: str
    environment: jinja2.Environment
    cache: Cache
    templates: Tree
    _made: dict[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Let templates name what a record refers to: a row with a page, and the words of a code."""
        self.environment.globals |= functions({"rij": self.links.to})
        self.environment.filters |= filters({"titel": self._title, "uitleg": self._explanation})

    def _title(self, code: str | None, codelist: str) -> str:
        return self.register.codelijsten[codelist][code].titel if code else ""

    def _explanation(self, code: str | None, codelist: str) -> str:
        return self.register.codelijsten[codelist][code].omschrijving or "" if code else ""

    def once(self, make: Callable[..., T], *args: str) -> T:
        """Return what a function makes of this source; made once, however many pages and checks ask for it."""
        if (make, args) not in self._made:
            self._made[make, args] = make(self, *args)
        found: T = self._made[make, args]
        return found

    def prose_html(self, prose: ProsePage) -> Markup:
        """Return the HTML of a text that people wrote."""
        stamp, folder = self.fingerprint(prose.markdown), posixpath.dirname(prose.path)
        text = self.cache.recall("prose", prose.path, stamp, partial(prose_html, prose.markdown, folder))
        return Markup(text)  # noqa: S704 (sanitised)

    @cached_property
    def links(self) -> RegisterLinks:
        """The links to rows of the register."""
        return RegisterLinks(self.register)

    @cached_property
    def completeness(self) -> dict[str, tuple[Onderdeel, ...]]:
        """The items of the law for each published activity, by its id; for a page and a download alike."""
        completeness = Completeness(self.register)
        return {v.id: completeness.of(v) for v in self.register.gepubliceerd}

    @cached_property
    def titles(self) -> str:
        """Fingerprint of what one activity shows of another: its title and what it is a part of."""
        parts = [f"{v.id}\n{v.titel}\n{v.hoofdverwerking_id}" for v in self.register.gepubliceerd]
        return self.fingerprint(self.shared, *parts)

    @cached_property
    def activities(self) -> dict[str, str]:
        """Fingerprint of the page of each activity, by its id."""
        return {key: self.fingerprint(self.titles, stamp) for key, stamp in self.stamp_of.items()}

    def shows(self, *views: object) -> str:
        """Fingerprint of a page by what it shows: views are values, so equal ones print equally."""
        return self.fingerprint(self.shared, *map(repr, views))

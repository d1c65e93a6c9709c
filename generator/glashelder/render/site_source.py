"""What the pages of a site are made from, with a fingerprint of every part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from glashelder.law.completeness import Completeness, Onderdeel
from glashelder.letters.catalogue.letters import Letters
from glashelder.load.prose import ProsePage
from glashelder.model.register import Register
from glashelder.schema.catalogue import Catalogue
from glashelder.views.entity_pages import EntityIndex, entity_indexes
from glashelder.views.page_source import PageSources
from glashelder.views.procedure_pages import ProcedureIndex, procedure_index
from glashelder.views.site_view import SiteView

Fingerprint = Callable[..., str]


@dataclass(frozen=True)
class SiteSource:
    """All that the pages are made from, with fingerprints.

    Attributes:
        shared: fingerprint of templates, prose, shared tables, schemas, settings and programme.
        stamp_of: fingerprint of the source file of each activity, by its id.
        table_stamps: fingerprint of the published rows of each table that stands in the files of activities.
        fingerprint: combines fingerprints.
        site: what every page shows of the site.
        sources: where each page comes from.
        root_path: the path under which the site lives on its host.
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

    @cached_property
    def entities(self) -> tuple[EntityIndex, ...]:
        """What activities share, for pages and search alike."""
        return entity_indexes(self.register)

    @cached_property
    def procedures(self) -> ProcedureIndex:
        """The procedures, for pages and search alike; each letter that a step names has a page."""
        return procedure_index(self.register, self.letters.department)

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

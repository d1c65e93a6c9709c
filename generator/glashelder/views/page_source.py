"""Where a page comes from: links to the file that somebody typed, and the day on which Git saw it change last."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Collection, Mapping
from typing import NamedTuple

from glashelder.config.edit_address import EditAddress, SourceLinks, default_edit_uri
from glashelder.config.site_values import SiteConfig
from glashelder.findings import Origin
from glashelder.load.prose import ProsePage

_VIEW = "content.action.view"
_OUTSIDE = ".."


class PageSource(NamedTuple):
    """What a page says of its source; `changed` is None where the data say it, or Git cannot."""

    links: SourceLinks = SourceLinks()
    changed: datetime.date | None = None

    @property
    def is_told(self) -> bool:
        """True when there is something to show."""
        return any(self.links) or self.changed is not None


NO_SOURCE = PageSource()
"""Of a page that is made from many files."""


class PageSources:
    """Tells of each page where it comes from.

    Args:
        config: where the repository is.
        docs: the folder of the texts, relative to the project; `data` that of the register.
        changes: the day of the last change of texts, by their file relative to `docs`.
        elsewhere: the files of the register that do not stand in the project.
    """

    def __init__(
        self,
        config: SiteConfig,
        docs: str,
        data: str,
        changes: Mapping[str, datetime.date],
        elsewhere: Collection[str] = (),
    ) -> None:
        edit_uri = default_edit_uri(config.repo_url, docs) if config.edit_uri is None else config.edit_uri
        template = config.edit_uri_template or (f"{edit_uri}{{path}}" if edit_uri else "")
        self._address = EditAddress(config.repo_url, template, docs)
        self._docs, self._data, self._changes = docs, data, changes
        self._elsewhere = elsewhere
        self._shows_raw = _VIEW in config.features

    def of_text(self, prose: ProsePage) -> PageSource:
        """Return the source of a page of prose."""
        if prose.ships:
            return NO_SOURCE
        return PageSource(self._links(self._docs, prose.source), self._changes.get(prose.source))

    def of_row(self, origin: Origin) -> PageSource:
        """Return the source of a record: its own file, or its line in a table."""
        if origin.path in self._elsewhere:
            return NO_SOURCE
        line = origin.line if origin.path.endswith(".csv") else 0
        return PageSource(self._links(self._data, origin.path, line))

    def _links(self, folder: str, file: str, line: int = 0) -> SourceLinks:
        if folder.startswith(_OUTSIDE):  # in another repository, or in none
            return SourceLinks()
        links = self._address.links(posixpath.join(folder, file), line)
        return links if self._shows_raw or not links.raw else links._replace(raw="")

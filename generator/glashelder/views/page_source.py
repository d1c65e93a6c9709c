"""Where a page comes from: links to the file that somebody typed, and the day on which Git saw it change last."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Collection, Mapping, Sequence
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


class TextFolder(NamedTuple):
    """A folder of texts, relative to the project, and the day of the last change of each, where Git knows it."""

    path: str
    days: Mapping[str, datetime.date | None]


class PageSources:
    """Tells of each page where it comes from.

    Args:
        config: where the repository is.
        texts: the folders of texts; of a text that two have, the first counts, and the last is `docs_dir`.
        data: the folder of the register, relative to the project.
        elsewhere: the files of the register that do not stand in the project.
    """

    def __init__(
        self,
        config: SiteConfig,
        texts: Sequence[TextFolder],
        data: str,
        elsewhere: Collection[str] = (),
    ) -> None:
        docs = texts[-1].path
        edit_uri = default_edit_uri(config.repo_url, docs) if config.edit_uri is None else config.edit_uri
        template = config.edit_uri_template or (f"{edit_uri}{{path}}" if edit_uri else "")
        self._address = EditAddress(config.repo_url, template, docs)
        self._texts, self._data = texts, data
        self._elsewhere = elsewhere
        self._shows_raw = _VIEW in config.features

    def of_text(self, prose: ProsePage) -> PageSource:
        """Return the source of a page of prose."""
        if prose.ships:
            return NO_SOURCE
        folder = next((folder for folder in self._texts if prose.source in folder.days), self._texts[-1])
        return PageSource(self._links(folder.path, prose.source), folder.days.get(prose.source))

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

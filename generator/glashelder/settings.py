"""Where everything is, for one run. This is the only place where the programme reads the clock."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")
"""The time zone of a Dutch municipality; a build server may have another one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of one project and the date of the run."""

    project_dir: Path = field(default_factory=Path.cwd)
    data: Path | None = None
    content: Path | None = None
    site: Path | None = None
    config: Path | None = None
    today: datetime.date = field(default_factory=lambda: datetime.datetime.now(tz=HERE).date())

    def at(self, today: datetime.date) -> Settings:
        """Return these settings with another date."""
        return replace(self, today=today)

    def shown(self, folder: Path) -> str:
        """Return how findings name a folder: its path from the project, or its name if it is elsewhere."""
        there, project = folder.resolve(), self.project_dir.resolve()
        return there.relative_to(project).as_posix() if project in there.parents else there.name

    @property
    def data_dir(self) -> Path:
        """The data package."""
        return self.data or self.project_dir / "register_data"

    @property
    def content_dir(self) -> Path:
        """Prose written by people."""
        return self.content or self.project_dir / "content"

    @property
    def site_dir(self) -> Path:
        """Where the site is published: the folder itself, even if its path is a symbolic link."""
        return Path(os.path.realpath(self.site or self.project_dir / "site"))

    @property
    def templates_dir(self) -> Path:
        """Form: pages, letters, theme."""
        return self.project_dir / "templates"

    @property
    def config_file(self) -> Path:
        """Site settings, shared with MkDocs."""
        return self.config or self.project_dir / "mkdocs.yml"

    @property
    def cache_file(self) -> Path:
        """The cache; safe to delete at any time."""
        return self.project_dir / ".glashelder" / "cache.pickle"

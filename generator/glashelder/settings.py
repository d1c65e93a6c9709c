"""Where everything is, for one run. The clock enters the programme here and nowhere else."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from glashelder.tree.folder import Folder, at
from glashelder.tree.package import over_shipped
from glashelder.tree.tree import Tree

HERE = ZoneInfo("Europe/Amsterdam")
"""Where days begin and end for a Dutch municipality; a build server may keep another time."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders of one project, the version of Glashelder that its settings name, and the day of the run."""

    project_dir: Path = field(default_factory=Path.cwd)
    data: Path | None = None
    content: Path | None = None
    site: Path | None = None
    config: Path | None = None
    versie: str = ""
    today: datetime.date = field(default_factory=lambda: datetime.datetime.now(tz=HERE).date())

    def at(self, today: datetime.date) -> Settings:
        """Return these settings on another day."""
        return replace(self, today=today)

    def shown(self, folder: Path) -> str:
        """Return how findings name a folder: its way from the project, or its name when it lies elsewhere."""
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
        """Where the site is published: the folder itself, also when a link leads to it."""
        return Path(os.path.realpath(self.site or self.project_dir / "site"))

    @property
    def templates_dir(self) -> Path:
        """Form: pages, letters, theme."""
        return self.project_dir / "templates"

    @property
    def own_data(self) -> Folder:
        """What a project brings of data itself."""
        return Folder(self.data_dir, self.shown(self.data_dir))

    @property
    def data_tree(self) -> Tree:
        """The data package: what a project brings itself over the national tables and schemas that ship with us."""
        return over_shipped(self.own_data, "register_data")

    @property
    def content_tree(self) -> Folder:
        """The files of the prose: only what the municipality wrote."""
        return Folder(self.content_dir, self.content_dir.name)

    @property
    def own_templates(self) -> Folder:
        """What a project brings of form itself."""
        return Folder(self.templates_dir, self.templates_dir.name)

    @property
    def templates_tree(self) -> Tree:
        """The form: what a project brings itself over what ships with us."""
        return over_shipped(self.own_templates, "templates")

    @property
    def replacing(self) -> tuple[tuple[Folder, str], ...]:
        """Each folder of which files may replace those that ship with us, with the name of that folder there."""
        return (self.own_templates, "templates"), (self.own_data, "register_data")

    @property
    def watched(self) -> tuple[Tree, ...]:
        """What is read more than once in a run: the form, the prose and the settings."""
        return self.templates_tree, self.content_tree, at(self.config_file)[0]

    @property
    def config_file(self) -> Path:
        """Site settings, shared with MkDocs."""
        return self.config or self.project_dir / "mkdocs.yml"

    @property
    def cache_file(self) -> Path:
        """What was read and checked before; safe to delete at any time."""
        return self.project_dir / ".glashelder" / "cache.pickle"

"""Where everything is, for one run. This is the only place where the programme reads the clock."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from glashelder.tree.folder import Folder, at
from glashelder.tree.package import over_shipped, shipped
from glashelder.tree.stack import ALONE, OWNER, own_folders, stack
from glashelder.tree.tree import Below, Layers, Tree, has

OWN_CONTENT = "content"
"""The folder, in the own layer of an organisation of a partnership, with what it wrote for itself."""
HOUSE_STYLE = "huisstijl"
"""The folder with colours and a Word file: among the templates, or in the own layer of one of a partnership."""
HERE = ZoneInfo("Europe/Amsterdam")
"""The time zone of a Dutch municipality; a build server may have another one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of one project, the version of Glashelder that its settings name, and the date of the run.

    `organisatie` is the folder in the data of the organisation whose register this is; empty where there is but one,
    and for what is done for all of them. The folders of the `others` are not part of its data.
    """

    project_dir: Path = field(default_factory=Path.cwd)
    data: Path | None = None
    content: Path | None = None
    site: Path | None = None
    config: Path | None = None
    versie: str = ""
    organisatie: str = ""
    others: frozenset[str] = frozenset()
    today: datetime.date = field(default_factory=lambda: datetime.datetime.now(tz=HERE).date())

    def at(self, today: datetime.date) -> Settings:
        """Return these settings with another date."""
        return replace(self, today=today)

    @property
    def organisations(self) -> tuple[str, ...]:
        """The folders in the data of the organisations of a partnership; none where one organisation is alone."""
        folder = Folder(self.data_dir)
        return () if has(folder, OWNER) else own_folders(folder)

    def of(self, organisatie: str) -> Settings:
        """Return the settings of one organisation of a partnership."""
        return replace(self, organisatie=organisatie, others=frozenset(self.organisations) - {organisatie})

    @property
    def is_for_all(self) -> bool:
        """True for all organisations of a partnership; False for one of them, and where one is alone."""
        return not self.organisatie and bool(self.organisations)

    @property
    def each(self) -> tuple[Settings, ...]:
        """The settings of each organisation; these, where there is one, or one was chosen."""
        return tuple(map(self.of, self.organisations)) if self.is_for_all else (self,)

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
    def own_data(self) -> Folder:
        """What a project brings of data itself."""
        return Folder(self.data_dir, self.shown(self.data_dir), without=self.others)

    @property
    def data_tree(self) -> Tree:
        """The data package: what a project brings itself over the national tables and schemas that ship with us."""
        return over_shipped(self.own_data, "register_data")

    @property
    def own_layer(self) -> str:
        """The prefix, in the data, of the layer of the organisation itself."""
        return f"{self.organisatie}/" if self.organisatie else ALONE

    @property
    def for_one(self) -> str:
        """What is typed after a command to mean this organisation; nothing where one is alone."""
        return f" --organisatie {self.organisatie}" if self.organisatie else ""

    @property
    def layers(self) -> tuple[str, ...]:
        """The prefixes of the layers of which the register is made, the lowest first."""
        return stack(self.data_tree, self.own_layer)

    @property
    def own_content(self) -> Folder | None:
        """The prose that one organisation of a partnership wrote for itself."""
        folder = self.data_dir / self.organisatie / OWN_CONTENT
        return Folder(folder, self.shown(folder)) if self.organisatie and folder.is_dir() else None

    @property
    def shared_content(self) -> Folder:
        """The prose that people wrote for every organisation of the project."""
        return Folder(self.content_dir, self.content_dir.name)

    @property
    def content_tree(self) -> Tree:
        """The files of the prose: only what people wrote; what an organisation wrote itself comes first."""
        return Layers((self.own_content, self.shared_content)) if self.own_content else self.shared_content

    @property
    def base_prose(self) -> Folder:
        """The pages of prose that ship with us; each is there until the municipality writes one at its address."""
        return shipped("templates/prose")

    @property
    def own_templates(self) -> Folder:
        """What a project brings of form itself, but for the house styles of the organisations of a partnership."""
        not_here = frozenset({HOUSE_STYLE}) if self.organisatie else frozenset[str]()
        return Folder(self.templates_dir, self.templates_dir.name, without=not_here)

    @property
    def templates_tree(self) -> Tree:
        """The form: what a project brings itself over what ships with us, with the house style of the organisation."""
        form = over_shipped(self.own_templates, "templates")
        if not self.organisatie:
            return form
        folder = self.data_dir / self.organisatie / HOUSE_STYLE
        return Layers((form, Below(HOUSE_STYLE, Folder(folder, self.shown(folder)))))

    @property
    def watched(self) -> tuple[Tree, ...]:
        """What is read more than once in a run: the form, the prose and the settings."""
        return self.templates_tree, self.content_tree, self.base_prose, at(self.config_file)[0]

    @property
    def config_file(self) -> Path:
        """Site settings, shared with MkDocs."""
        return self.config or self.project_dir / "mkdocs.yml"

    @property
    def cache_file(self) -> Path:
        """The cache; safe to delete at any time."""
        return self.project_dir / ".glashelder" / f"{self.organisatie or 'cache'}.pickle"

    @property
    def own_config(self) -> Path | None:
        """What an organisation of a partnership says of its own site, over the site settings of all."""
        file = self.data_dir / self.organisatie / "mkdocs.yml"
        return file if self.organisatie and file.is_file() else None

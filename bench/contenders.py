"""What is measured, for one corpus: Glashelder in several states, and its peers on the same records."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench import tools
from bench.edit import change_summary
from bench.measure import Contender, empty, environment
from bench.paths import REPOSITORY

# The programme itself comes along: it is imported from the folder of the project, so nobody's edits disturb a run.
_PROJECT_PARTS = ("generator", "templates", "content", "mkdocs.yml", "requirements")
_NATIONAL_PARTS = ("register_data/landelijk", "register_data/datapackage.yaml")
"""What ships with the programme, and stands in a corpus of an older version already."""
_PROSE = "register_data/zilverdam/content"
"""The prose of the municipality of the corpus; an older version has it in `content`."""


class Bench:
    """The projects of one corpus size, in one temporary folder. `origin` holds the programme that is measured."""

    def __init__(self, folder: Path, count: int, origin: Path = REPOSITORY, name: str = "Glashelder") -> None:
        self.count = count
        self.project = folder / "glashelder"
        self._origin = origin
        self._name = name
        self._programme = tools.programme(origin)
        self.data = self.project / "register_data"
        self.material = folder / "material"
        self.hugo = folder / "hugo"
        self._numbers = itertools.count(1)

    def make(self) -> None:
        """Make the corpus, and a project of it for Glashelder."""
        self.project.mkdir(parents=True)
        _python("bench.corpus", str(self.count), str(self.data), folder=self._origin)
        for part in (*_PROJECT_PARTS, *_NATIONAL_PARTS):
            source = self._origin / part
            if (self.project / part).exists():
                continue
            if source.is_dir():
                shutil.copytree(source, self.project / part, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copyfile(source, self.project / part)
        if (self._origin / _PROSE).is_dir():
            shutil.copytree(self._origin / _PROSE, self.project / "content", dirs_exist_ok=True)

    def make_peers(self) -> None:
        """Write the corpus as a project of every other contender."""
        _python("bench.material_peer", str(self.data), str(self.material))
        _python("bench.hugo_peer", str(self.data), str(self.hugo))

    @property
    def cache(self) -> Path:
        """The cache of Glashelder in this project."""
        return self.project / ".glashelder"

    @property
    def site(self) -> Path:
        """Where Glashelder publishes."""
        return self.project / "site"

    def record(self) -> Path:
        """Return the record that is edited: the one in the middle."""
        return sorted((self.data / "verwerkingen").iterdir())[self.count // 2]

    def markdown_of_record(self) -> Path:
        """Return the Markdown page of the record that is edited."""
        return self.material / "docs" / "verwerkingen" / f"{self.record().stem}.md"

    def glashelder(self, command: str, *options: str) -> tuple[str, ...]:
        """Return a command of Glashelder on this project."""
        folders = ("--project", self.project, "--data", self.data, "--content", self.project / "content")
        return (*self._programme, command, *map(str, folders), *options)

    def cold_build(self) -> Contender:
        """Glashelder without a cache, into a fresh folder."""
        return self._build("koud", lambda: empty(self.cache, self.site))

    def warm_build(self) -> Contender:
        """Glashelder with a cache after one change, into a fresh folder: as in a build server."""
        return self._build("één wijziging", self._edit_and_empty)

    def rebuild(self) -> Contender:
        """Glashelder with a cache after one change, over the previous site: as on the computer of an editor."""
        return self._build("één wijziging, site bewaard", self._edit)

    def cold_check(self) -> Contender:
        """Glashelder's check of all data, without a cache."""
        return Contender(
            f"{self._name}: check, koud", (self.glashelder("check"),), self.project, prepare=lambda: empty(self.cache)
        )

    def help(self) -> Contender:
        """The list of commands: what starting takes."""
        return Contender(f"{self._name}: --help", ((*self._programme, "--help"),), self.project)

    def frictionless(self) -> Contender:
        """Frictionless over all rows, whole tables at once."""
        command = (sys.executable, "-m", "bench.frictionless_alone", str(self.data))
        return Contender("Frictionless alleen", (command,), self.project)

    def material_build(self) -> Contender:
        """Plain MkDocs + Material, with search."""
        site = self.material / "site"
        command = (*tools.MKDOCS, "build", "--quiet", "--site-dir", str(site))
        return Contender("Material met zoeken", (command,), self.material, site, lambda: empty(site))

    def hugo_build(self, *, with_search: bool = False) -> Contender:
        """Hugo from the same YAML files, bare or with Pagefind over its output."""
        site = self.hugo / ("public-met-zoeken" if with_search else "public")
        commands: list[tuple[str, ...]] = [(tools.hugo(), "--quiet", "--noBuildLock", "--destination", str(site))]
        if with_search:
            commands.append((tools.pagefind(), "--quiet", "--site", str(site)))
        name = "Hugo + Pagefind" if with_search else "Hugo"
        return Contender(name, tuple(commands), self.hugo, site, lambda: empty(site))

    def _build(self, name: str, prepare: Callable[[], None]) -> Contender:
        command = self.glashelder("build", "--site", str(self.site))
        return Contender(f"{self._name}: {name}", (command,), self.project, self.site, prepare)

    def _edit_and_empty(self) -> None:
        empty(self.site)
        self._edit()

    def _edit(self) -> None:
        change_summary(self.record(), next(self._numbers))


def _python(module: str, *arguments: str, folder: Path = REPOSITORY) -> None:
    """Run a module of `folder` in a process of its own, so that this process stays small (see `bench.measure`)."""
    command = [sys.executable, "-m", module, *arguments]
    subprocess.run(command, cwd=folder, check=True, env=environment(), stdout=subprocess.DEVNULL)

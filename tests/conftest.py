"""Fixtures: the small municipality Voorbeeldstad, whole and on disk, and the road that checks it."""

import datetime
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from demonstration import make_zilverdam
from national import leave_checkout, make_checkout, own_table
from next_release import next_release

from glashelder.findings import Finding
from glashelder.pipeline import Checked, check
from glashelder.schema.catalogue import Catalogue, read_catalogue
from glashelder.settings import Settings
from glashelder.tree.folder import Folder
from glashelder.work.cache import Cache

__all__ = ["next_release"]
_ROOT = Path(__file__).resolve().parent.parent
_TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="session")
def repo() -> Path:
    """Return the folder of this repository."""
    return _ROOT


@pytest.fixture(scope="session")
def zilverdam(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Zilverdam, one municipality of the demonstration, as a project of its own; never changed, only copied."""
    return make_zilverdam(tmp_path_factory.mktemp("zilverdam") / "project")


@pytest.fixture(autouse=True)
def _what_ships() -> Iterator[None]:
    """Give back what ships with us after a test that changed it."""
    yield
    leave_checkout()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the tables of the data package."""
    return read_catalogue(Folder(_ROOT / "register_data"))


@pytest.fixture(scope="session")
def _voorbeeldstad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return Voorbeeldstad as a whole project; never changed, only copied."""
    project = tmp_path_factory.mktemp("voorbeeldstad") / "project"
    shutil.copytree(_ROOT / "tests" / "examples" / "voorbeeldstad", project)
    return project


@pytest.fixture
def small_project(_voorbeeldstad: Path, tmp_path: Path) -> Path:
    """Return a fresh copy of Voorbeeldstad: data, prose, templates and site settings."""
    project = tmp_path / "project"
    shutil.copytree(_voorbeeldstad, project)
    return project


@pytest.fixture
def own_template(small_project: Path) -> Callable[[str], Path]:
    """Return a function that gives the project its own version of a file of the form, as yet the same as ours."""

    def make(path: str) -> Path:
        target = small_project / "templates" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copyfile(_ROOT / "templates" / path, target))

    return make


@pytest.fixture
def own_theme(own_template: Callable[[str], Path]) -> Callable[[str], str]:
    """Return a function that gives the project our theme as its own, in settings for an engine that knows no other."""

    def make(settings: str) -> str:
        for part in ("main", "header", "footer"):
            own_template(f"theme/{part}.html")
        assert "  name: material\n" in settings
        return settings.replace("  name: material\n", "  name: material\n  custom_dir: templates/theme\n")

    return make


@pytest.fixture
def small_package(small_project: Path) -> Path:
    """Return the data package of a fresh copy of Voorbeeldstad."""
    return small_project / "register_data"


@pytest.fixture
def whole_package(small_package: Path) -> Path:
    """Return the same with the national part in it, as one data package for those who do not know ours."""
    make_checkout(small_package)
    return small_package


@pytest.fixture(scope="session")
def check_data(_voorbeeldstad: Path) -> Callable[..., Checked]:
    """Return a function that takes a data package down the real road, as an editor does after changing a file.

    Files that are as in Voorbeeldstad are remembered; `test_cache.py` proves that this changes no outcome.
    """
    file = _voorbeeldstad.parent / "cache"

    def run(data_dir: Path, today: datetime.date = _TODAY) -> Checked:
        return check(Settings(project_dir=data_dir.parent, data=data_dir, today=today), Cache(file, "tests"))

    first = Cache(file, "tests")
    check(Settings(project_dir=_voorbeeldstad, today=_TODAY), first)
    first.save()
    return run


@pytest.fixture(scope="session")
def check_package(check_data: Callable[[Path], Checked]) -> Callable[[Path], tuple[Finding, ...]]:
    """Return a function that gives the findings of a data package."""
    return lambda data_dir: check_data(data_dir).findings


class Versions:
    """A project in Git of which a test makes versions, one a day from 1 October 2026."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.data = project / "register_data"
        self._day = datetime.date(2026, 10, 1)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()

    def git(self, *arguments: str) -> str:
        """Run Git in the project and return what it says."""
        day = f"{self._day}T12:00:00+00:00"
        who = {
            f"GIT_{part}_{what}": "x@voorbeeld.example"
            for part in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        environment = os.environ | who | {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
        done = subprocess.run(
            ["git", *arguments], cwd=self.project, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(self) -> str:
        """Record everything as it is now, as the version of the next day; return its id."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=versie")
        self._day += datetime.timedelta(days=1)
        return self.git("rev-parse", "HEAD")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that must be there in one file of the data."""
        file = own_table(self.data, path)
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def versions(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Versions:
    """Return Voorbeeldstad in a Git repository with one version, away from the settings of whoever runs the tests."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (small_project / ".gitignore").write_text(".glashelder/\n", "utf-8")
    return Versions(small_project)

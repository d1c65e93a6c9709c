"""What is remembered of layers is made anew when any of them changes, and only then."""

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache

EXAMPLE = Path(__file__).parents[2] / "examples/samenwerking"
POES = "verwerkingen/poezenbelasting.yaml"
TODAY = datetime.date(2026, 11, 22)
SHARED, CATS = "gedeeld/verwerkingen/invalidenpas.yaml", "gedeeld/verwerkingen/kattenbelasting.yaml"


def _shared_record(data: Path) -> None:
    """Change a value that the own record inherits."""
    _replace(data / SHARED, "waarvoor: Nodigt u uit", "waarvoor: Roept u op")


def _departure(data: Path) -> None:
    _replace(data / "afwijkingen.csv", "Belasting op katten", "Poezenbelasting")


def _departure_of_law(data: Path) -> None:
    _replace(data / "afwijkingen.csv", "Beslissen op uw verzoek", "Binnen een maand beslissen")


def _own_record(data: Path) -> None:
    _replace(data / "verwerkingen/invalidenpas.yaml", "moeilijk loopt", "niet ver loopt")


def _left_out(data: Path) -> None:
    _replace(data / "afwijkingen.csv", "kattenbelasting,titel,Belasting op katten", "kattenbelasting,,")


def _shared_record_gone(data: Path) -> None:
    (data / CATS).unlink()


CHANGES = [_shared_record, _departure, _departure_of_law, _own_record, _left_out, _shared_record_gone]


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(name="project")
def _project(small_project: Path) -> Path:
    """Return a register of two layers, with a record of another id that rests on one that a departure changes."""
    shutil.copytree(EXAMPLE, small_project / "register_data", dirs_exist_ok=True)
    (small_project / "register_data" / POES).write_text("id: poezenbelasting\ngebaseerd_op: kattenbelasting\n", "utf-8")
    return small_project


@pytest.mark.parametrize("change", CHANGES)
def test_a_warm_check_is_a_cold_one(change: Callable[[Path], None], project: Path) -> None:
    """After a change in one layer only."""
    settings = Settings(project_dir=project, today=TODAY)
    warm = Cache(settings.cache_file, "1")
    before = check(settings, warm)
    warm.save()
    change(project / "register_data")

    found = check(settings, Cache(settings.cache_file, "1"))

    cold = check(settings, Cache(project / "geen", "1"))
    assert (found.register, found.findings) == (cold.register, cold.findings)
    assert (before.register, before.findings) != (cold.register, cold.findings)


@pytest.mark.site
@pytest.mark.parametrize("change", CHANGES[:3])
def test_a_warm_build_is_a_cold_one(change: Callable[[Path], None], project: Path, tmp_path: Path) -> None:
    """Pages of a record that rests on another are made anew when that other changes."""

    def build(folder: Path) -> dict[str, bytes]:
        assert main(["build", "--project", str(folder), "--today", "2026-11-22"]) == 0
        site = folder / "site"
        return {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*") if f.is_file()}

    first = build(project)
    change(project / "register_data")
    other = tmp_path / "elders"
    shutil.copytree(project, other, ignore=shutil.ignore_patterns("site", ".*"))

    warm = build(project)

    assert warm == build(other)
    assert warm != first


def test_only_what_a_change_concerns_is_checked_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A departure from one record leaves the other files remembered."""
    settings = Settings(project_dir=project, today=TODAY)
    warm = Cache(settings.cache_file, "1")
    check(settings, warm)
    warm.save()
    _departure(project / "register_data")
    made: list[str] = []
    recall = Cache.recall

    def recorded(self, section, key, stamp, make):
        return recall(self, section, key, stamp, lambda: (made.append(key), make())[1])

    monkeypatch.setattr(Cache, "recall", recorded)

    check(settings, Cache(settings.cache_file, "1"))

    assert {key for key in made if key.endswith((".csv", ".yaml"))} == {"afwijkingen.csv", CATS, POES}

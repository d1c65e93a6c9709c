"""The same input gives the same bytes: elsewhere, on another clock, warm or cold."""

import shutil
from pathlib import Path

import pytest
from national import own_table

pytestmark = pytest.mark.site


def test_two_builds_in_other_surroundings_are_identical(small_project, tmp_path, run, snapshot):
    """Folder, time zone, locale, hash seed and day leave no trace in the site."""
    other = tmp_path / "elders" / "met spatie"
    shutil.copytree(small_project, other)

    run("glashelder", "build", cwd=small_project, TZ="Europe/Amsterdam", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    run("glashelder", "build", "--today", "2027-03-01", cwd=other, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="2")

    assert snapshot(small_project / "site") == snapshot(other / "site")


def test_building_again_makes_nothing(built_project, run):
    """What did not change is taken over, file by file."""
    again = run("glashelder", "build", cwd=built_project)

    assert "0 bestanden gemaakt" in again.stderr


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _change_title(project: Path) -> None:
    _replace(project / "register_data/verwerkingen/zwemabonnement.yaml", "titel: ", "titel: Nieuw ")


def _change_text(project: Path) -> None:
    _replace(project / "register_data/verwerkingen/zwemabonnement.yaml", "samenvatting: ", "samenvatting: Voortaan. ")


def _remove_answer(project: Path) -> None:
    _replace(project / "register_data/verwerkingen/zwemabonnement.yaml", "heeft_ontvangers: ja\n", "")
    _replace(project / "register_data/verwerkingen/zwemabonnement.yaml", "besluitvorming: geen\n", "")


def _change_status(project: Path) -> None:
    _replace(project / "register_data/verwerkingen/zwemabonnement.yaml", "status: gepubliceerd", "status: concept")


def _delete_record(project: Path) -> None:
    (project / "register_data/verwerkingen/hondenbelasting.yaml").unlink()


def _change_shared_table(project: Path) -> None:
    _replace(project / "register_data/organisaties.csv", "Voorbeeldstad", "Voorbeelddorp")


def _change_code(project: Path) -> None:
    codes = own_table(project / "register_data", "codelijsten/grondslagen.csv")
    _replace(codes, "Taak van algemeen belang", "Publieke taak")


def _change_prose(project: Path) -> None:
    _replace(project / "content/over-dit-register.md", "titel: ", "titel: Meer ")


def _change_synonym(project: Path) -> None:
    file = project / "register_data/synoniemen.csv"
    file.write_text(file.read_text(encoding="utf-8") + "plons,zwembad\n", encoding="utf-8")


_EDITS = [_change_text, _delete_record, _change_shared_table, _change_prose]
_MORE_EDITS = [_change_title, _remove_answer, _change_status, _change_code, _change_synonym]


@pytest.mark.parametrize(
    "edit",
    [*_EDITS, *(pytest.param(edit, marks=pytest.mark.proof) for edit in _MORE_EDITS)],
    ids=lambda edit: edit.__name__.strip("_"),
)
def test_warm_build_equals_cold_build(edit, built_project, run, snapshot):
    """After an edit, a build that remembers gives the bytes and the findings of one that starts afresh."""
    edit(built_project)

    run("glashelder", "build", cwd=built_project)
    warm_findings = run("glashelder", "check", "--format", "json", cwd=built_project).stdout
    warm = snapshot(built_project / "site")
    shutil.rmtree(built_project / ".glashelder")
    shutil.rmtree(built_project / "site")
    run("glashelder", "build", cwd=built_project)

    assert warm == snapshot(built_project / "site")
    assert warm_findings == run("glashelder", "check", "--format", "json", cwd=built_project).stdout


def test_findings_are_remembered_with_what_was_sound(small_project, run):
    """A fault that was found in a file is found again when only another file changed."""
    _replace(small_project / "register_data/verwerkingen/hondenbelasting.yaml", "status: gepubliceerd", "status: klaar")
    first = run("glashelder", "check", "--format", "json", cwd=small_project, expect=1).stdout
    _change_text(small_project)

    assert run("glashelder", "check", "--format", "json", cwd=small_project, expect=1).stdout == first


def test_touched_file_in_the_site_is_made_again(built_project, run, snapshot):
    """Somebody who edits a file in site/ does not get that edit published."""
    good = snapshot(built_project / "site")
    page = built_project / "site/verwerkingen/zwemabonnement/index.html"
    page.write_text("gekraakt", encoding="utf-8")

    run("glashelder", "build", cwd=built_project)

    assert snapshot(built_project / "site") == good


def test_unreadable_cache_is_made_again(built_project, run):
    """A cache full of rubbish costs time and nothing else."""
    (built_project / ".glashelder/cache.pickle").write_bytes(b"\x80\x05rommel")

    assert "Gebouwd" in run("glashelder", "build", cwd=built_project).stderr

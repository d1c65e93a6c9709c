"""A municipality goes along with a new release: it types one command, and changes nothing by hand."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from next_release import NEXT, NextRelease

from glashelder import __version__
from glashelder.cli import main
from glashelder.upgrade import project_files

Run = Callable[..., tuple[int, str]]
_RECORD = "register_data/verwerkingen/hondenbelasting.yaml"
_OLD_RECORD = (("maatregelen: ", "beveiliging:  "), ("doelen:\n", "'redenen':   # waarom wij dit doen\n"))
_OLD_TABLE = "register_data/afdelingen.csv"


@pytest.fixture
def run(small_project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command in Voorbeeldstad, and gives its exit code and all that it said."""

    def make(*command: str) -> tuple[int, str]:
        code = main([*command, "--project", str(small_project), "--today", "2027-02-01"])
        told = "".join(capsys.readouterr())
        assert "programma zelf" not in told
        return code, told

    return make


@pytest.fixture
def old_project(small_project: Path, next_release: NextRelease) -> Path:
    """Return Voorbeeldstad as it was for our release, when two fields, a list and a code had other names."""
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")
    next_release.renamed("verwerkingen", "redenen", "doelen")
    next_release.renamed("afdelingen", "afdelingsnaam", "naam")
    next_release.renamed("onderwerpen", "belasting", "belastingen", "code")
    settings = small_project / "mkdocs.yml"
    _change(settings, "  - glashelder\n", f"  - glashelder:\n      versie: '{__version__}'  # met de hand\n")
    for new, old in _OLD_RECORD:
        _change(small_project / _RECORD, new, old)
    _change(small_project / _RECORD, "onderwerp_id: belastingen", "onderwerp_id: belasting")
    _change(small_project / _OLD_TABLE, ",naam", ",afdelingsnaam")
    return small_project


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert text.count(old) == 1, (file, old)
    file.write_bytes(text.replace(old, new).encode())


def _contents(project: Path) -> dict[str, bytes]:
    files = (f for f in project.rglob("*") if f.is_file() and ".glashelder" not in f.parts)
    return {f.relative_to(project).as_posix(): f.read_bytes() for f in files}


def _changed_law_and_letter(next_release: NextRelease) -> None:
    next_release.add("changed_rows", NEXT, "wetten", "gemeentewet", "artikel", "226", "226", "")
    next_release.add("changed_rows", NEXT, "wetten", "gemeentewet", "artikel", "227", "227", "")
    next_release.add("changed_rows", NEXT, "termijnen", "avg-beslissen", "duur", "P1M", "P2M", "")
    next_release.add("changed_rows", NEXT, "termijnen", "wpg-beslissen", "duur", "P1M", "P2M", "")
    next_release.add("changed_files", NEXT, "templates/letters/verdaging.txt.j2", "De Awb vraagt nu een datum.")


@pytest.mark.usefixtures("old_project")
@pytest.mark.parametrize("command", [["check"], ["build"], ["diff"], ["package", "--to", "/nergens"]])
def test_older_data_are_refused_in_one_sentence_that_names_the_cure(command: list[str], run: Run) -> None:
    """With the line that says for which release they are; nothing else is said of fields that seem unknown."""
    code, told = run(*command)

    assert code in {1, 2}
    assert "mkdocs.yml" in told
    assert f"Dit register is geschreven voor Glashelder {__version__} (gegevens 1.1.0)." in told
    assert "Typ: glashelder upgrade" in told
    assert "beveiliging" not in told


def test_of_a_release_that_is_in_no_table_no_version_of_the_data_is_told(run: Run, old_project: Path) -> None:
    """Between two releases a project may name the one to come; the data of the last are not those of that one."""
    _change(old_project / "mkdocs.yml", f"'{__version__}'", "'2026.11.9'")

    assert "geschreven voor Glashelder 2026.11.9. Voor" in run("check")[1]


def test_one_command_brings_a_project_along(run: Run, old_project: Path, next_release: NextRelease) -> None:
    """The files are as today's, but for their own layout; then all is sound, and a second time does nothing."""
    _changed_law_and_letter(next_release)
    before = _contents(old_project)

    code, told = run("upgrade")

    assert code == 0
    after = _contents(old_project)
    assert {name for name in after if after[name] != before.get(name)} == {"mkdocs.yml", _RECORD, _OLD_TABLE}
    text = before[_RECORD].decode().replace("beveiliging:  ", "maatregelen:  ").replace("'redenen': ", "'doelen': ")
    assert after[_RECORD].decode() == text.replace("onderwerp_id: belasting\n", "onderwerp_id: belastingen\n")
    assert after["mkdocs.yml"].decode() == before["mkdocs.yml"].decode().replace(f"'{__version__}'", f"'{NEXT}'")
    assert re.search(rf"{_RECORD}\n    regel \d+: belasting → belastingen\n", told)
    assert "Gemeentewet artikel 226 is veranderd: 1 verwerking ('Hondenbelasting')." in told
    assert "artikel 227" not in told
    assert "was 1 maand en is nu 2 maanden: 3 verwerkingen" in told
    assert "Wpg" not in told
    assert "De brief 'verdaging' is veranderd. De Awb vraagt nu een datum." in told
    assert run("build")[0] == 0
    idle = _contents(old_project)
    assert "al bijgewerkt" in run("upgrade")[1]
    assert _contents(old_project) == idle


def test_check_tells_what_a_release_means(run: Run, old_project: Path, next_release: NextRelease) -> None:
    """Until somebody has looked at the activity; it is work to do, and stops nothing."""
    _changed_law_and_letter(next_release)
    assert run("upgrade")[0] == 0

    code, told = run("check", "--strict")

    assert code == 0
    assert "agenda  landelijk-gewijzigd" in told
    assert "Gemeentewet artikel 226 is veranderd: 1 verwerking ('Hondenbelasting')." in told
    assert "De brief" not in told
    _change(old_project / _RECORD, "gewijzigd_op: 2026-04-02", "gewijzigd_op: 2027-01-20")
    told = run("check")[1]
    assert "Gemeentewet artikel 226" not in told
    assert "was 1 maand en is nu 2 maanden: 2 verwerkingen" in told


def test_a_project_in_which_nothing_is_called_otherwise_needs_no_upgrade(
    run: Run, small_project: Path, next_release: NextRelease
) -> None:
    """Who changes one version number need do no more; `check` tells all that is new."""
    _changed_law_and_letter(next_release)
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")
    _change(small_project / "mkdocs.yml", "  - glashelder\n", f"  - glashelder: {{versie: {__version__}}}\n")

    code, told = run("check", "--alles")

    assert code == 0
    assert "Gemeentewet artikel 226 is veranderd: 1 verwerking" in told
    assert "De brief 'verdaging' is veranderd" in told
    assert run("build")[0] == 0


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_diff_tells_the_same_before_anything_is_rewritten(
    form: str, run: Run, old_project: Path, next_release: NextRelease
) -> None:
    """For the comment under a merge request that changes one version number."""
    _changed_law_and_letter(next_release)
    before = _contents(old_project)

    code, told = run("diff", "--pakket", "--format", form)

    assert code == 0
    assert f"Wat verandert er met Glashelder {NEXT}?" in told
    assert "Gemeentewet artikel 226 is veranderd: 1 verwerking" in told
    assert "Typ: glashelder upgrade" in told
    assert _contents(old_project) == before


def test_a_dry_run_shows_lines_and_writes_nothing(run: Run, old_project: Path) -> None:
    """As they are and as they would be."""
    before = _contents(old_project)

    code, told = run("upgrade", "--dry-run")

    assert code == 0
    assert "    -onderwerp_id: belasting\n    +onderwerp_id: belastingen\n" in told
    assert f"    -      versie: '{__version__}'  # met de hand\n    +      versie: '{NEXT}'  # met de hand\n" in told
    assert "Er is niets geschreven." in told
    assert _contents(old_project) == before


@pytest.mark.parametrize(
    ("file", "edit", "rule"),
    [
        (_RECORD, ("id: hondenbelasting\n", "id: hondenbelasting\nmaatregelen: Nog meer.\n"), "oude-en-nieuwe-naam"),
        (_RECORD, ("titel: Hondenbelasting\n", "titel: &naam Hondenbelasting\n"), "yaml-"),
        (_RECORD, ("titel: Hondenbelasting\n", "titel: Honden\ntitel: Belasting\n"), "veld-dubbel"),
        (_RECORD, ("titel: Hondenbelasting\n", "titel: 'Hondenbelasting\n"), "yaml-"),
        (_OLD_TABLE, (",afdelingsnaam", ",afdelingsnaam,naam"), "rij-lengte"),
    ],
)
def test_what_nobody_can_rewrite_stops_all(
    file: str, edit: tuple[str, str], rule: str, run: Run, old_project: Path
) -> None:
    """With file, line and cure; not one file is changed."""
    _change(old_project / file, *edit)
    before = _contents(old_project)

    code, told = run("upgrade")

    assert code == 1
    assert re.search(rf"{file}:\d+:\d+  fout  {rule}", told), told
    assert "Er is niets geschreven." in told
    assert _contents(old_project) == before


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_file_that_cannot_be_written_changes_none(
    failing: int, run: Run, old_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever it is: those before it get back what they held, and nothing is left beside them."""
    before, real, count = _contents(old_project), Path.replace, 0

    def replace(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == failing:
            raise OSError(28, os.strerror(28))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)

    code, told = run("upgrade")

    assert (code, "kan niet worden geschreven" in told) == (2, True)
    assert count >= failing
    assert _contents(old_project) == before


@pytest.mark.parametrize("command", ["upgrade", "check", "diff"])
@pytest.mark.parametrize(("versie", "cure"), [("2099.1.0", "glashelder>=2099.1.0"), ("nieuw", "versie: 2")])
def test_a_version_that_nobody_knows_is_refused(
    command: str, versie: str, cure: str, run: Run, old_project: Path
) -> None:
    """A newer one asks for a newer programme."""
    _change(old_project / "mkdocs.yml", f"'{__version__}'", versie)
    before = _contents(old_project)

    code, told = run(command)

    assert code in {1, 2}
    assert cure in told
    assert _contents(old_project) == before


def test_all_own_layers_go_along(run: Run, old_project: Path) -> None:
    """What a partnership shares, and the folder of an organisation; ours, in the package, are not touched."""
    for layer in ("gedeeld", "zilverdam"):
        (old_project / "register_data" / layer / "verwerkingen").mkdir(parents=True)
        shutil.copyfile(old_project / _OLD_TABLE, old_project / "register_data" / layer / "afdelingen.csv")
        (old_project / "register_data" / layer / "verwerkingen/a.yaml").write_bytes(b"\xef\xbb\xbfbeveiliging: x\r\n")
    departures = old_project / "register_data/gedeeld/afwijkingen.csv"
    departures.write_text("tabel,kenmerk,veld,waarde,reden\nafdelingen,a,afdelingsnaam,B,x\n", "utf-8")

    run("upgrade")

    for layer in ("gedeeld", "zilverdam"):
        file = old_project / "register_data" / layer / "verwerkingen/a.yaml"
        assert file.read_bytes() == b"\xef\xbb\xbfmaatregelen: x\r\n"
        assert (old_project / "register_data" / layer / "afdelingen.csv").read_bytes() == (
            old_project / _OLD_TABLE
        ).read_bytes()
    assert departures.read_text("utf-8").endswith("\nafdelingen,a,naam,B,x\n")


def test_a_table_of_another_name_moves(run: Run, old_project: Path, next_release: NextRelease) -> None:
    """Its rows go to the new file; when that is there already, nothing moves."""
    next_release.renamed("", "diensten", "taken", "tabel")
    file, old = old_project / "register_data/taken.csv", old_project / "register_data/diensten.csv"
    content = file.read_bytes()
    file.rename(old)
    file.write_text("id\n", "utf-8")

    assert "oude-en-nieuwe-naam" in run("upgrade")[1]
    assert old.read_bytes() == content
    file.unlink()
    code, told = run("upgrade")

    assert code == 0
    assert "heet nu register_data/taken.csv" in told
    assert file.read_bytes() == content
    assert not old.exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plugins: [glashelder]\n", "plugins: [glashelder: {versie: 9.9.9}]\n"),
        ("plugins:\n  - glashelder # wij\n", "plugins:\n  - glashelder: {versie: 9.9.9} # wij\n"),
        ("plugins:\n- glashelder:\n", "plugins:\n- glashelder: {versie: 9.9.9}\n"),
        ("plugins:\n- glashelder: {}\n", "plugins:\n- glashelder: {versie: 9.9.9}\n"),
        (
            "plugins:\r\n  - glashelder:\r\n      register_data: x\r\n",
            "plugins:\r\n  - glashelder:\r\n      versie: 9.9.9\r\n      register_data: x\r\n",
        ),
        ("plugins:\n- glashelder: {a: x}\n", "plugins:\n- glashelder: {versie: 9.9.9, a: x}\n"),
        ('plugins:\n  glashelder:\n    versie: "1.0" # é\n', 'plugins:\n  glashelder:\n    versie: "9.9.9" # é\n'),
        ("plugins: [search]\n", "plugins: [search]\n"),
        ("plugins:\n- glashelder:\n    versie: !ENV V\n", "plugins:\n- glashelder:\n    versie: !ENV V\n"),
    ],
)
def test_the_version_comes_in_the_settings(before: str, after: str) -> None:
    """However the plugin is written; where it cannot, nothing changes."""
    assert project_files.with_version(before, "9.9.9") == after


def test_what_init_wrote_whole_is_written_anew(run: Run, old_project: Path) -> None:
    """But not when somebody took it over, and removed the line that says so; a known hash of ours stays."""
    file = old_project / "requirements.txt"
    ours = f"glashelder=={__version__} \\\n    --hash=sha256:{'0' * 64}\n"

    file.write_text(f"mkdocs==1.0\n{ours}", "utf-8")
    run("upgrade")
    assert file.read_text("utf-8") == f"mkdocs==1.0\n{ours}"
    file.write_text(f"# Oud. {project_files.RENEWED_BY_US}\nmkdocs==1.0\n{ours}", "utf-8")
    run("upgrade")

    text = file.read_text("utf-8")
    assert "mkdocs==1.0\n" not in text
    assert text.startswith(f"# De pakketten waarmee Glashelder {__version__} is getest.")
    assert text.endswith(ours)

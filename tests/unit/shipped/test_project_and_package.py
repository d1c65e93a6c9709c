"""A project that lacks files, or belongs to another release, is told what to do; the programme does not break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder import __version__
from glashelder.cli import main
from glashelder.shipped import replaced
from glashelder.tree.releases import ChangedFile, changed_files, numbers, releases

_TODAY = ("--today", "2026-11-22")
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(small_project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command in Voorbeeldstad, and gives its exit code and all that it said."""

    def make(command: str) -> tuple[int, str]:
        code = main([command, "--project", str(small_project), *_TODAY])
        told = "".join(capsys.readouterr())
        assert "programma zelf" not in told
        return code, told

    return make


def _plugin(project: Path, options: str) -> None:
    file = project / "mkdocs.yml"
    text = file.read_text("utf-8")
    assert text.count("  - glashelder\n") == 1
    file.write_text(text.replace("  - glashelder\n", f"  - glashelder: {{{options}}}\n"), "utf-8")


def test_check_works_without_settings_and_a_build_says_what_it_needs(run: Run, small_project: Path) -> None:
    """A notice, and for a build the three lines that are enough: they are."""
    (small_project / "mkdocs.yml").unlink()

    code, told = run("check")
    assert (code, "instellingen-ontbreken" in told) == (0, True)
    code, told = run("build")
    assert code == 2
    names = ("site_name:", "site_url:", "docs_dir:", "theme:", "plugins:")
    lines = [part for part in told.split("'") if part.startswith(names)]
    (small_project / "mkdocs.yml").write_text("\n".join(dict.fromkeys(lines)), "utf-8")
    assert len(dict.fromkeys(lines)) == 5
    assert run("build")[0] == 0


def test_check_works_without_prose_and_a_build_says_what_it_needs(run: Run, small_project: Path) -> None:
    """A register alone can be guarded; of a site the front page is missing."""
    shutil.rmtree(small_project / "content")
    settings = small_project / "mkdocs.yml"  # a folder that these name must be there
    settings.write_text(settings.read_text("utf-8").replace("docs_dir: content\n", ""), "utf-8")

    code, told = run("check")
    assert (code, "beginpagina-ontbreekt" in told, "content/index.md" in told) == (0, True, True)
    code, told = run("build")
    assert (code, "index.md" in told) == (2, True)
    assert not (small_project / "site").exists()


def test_prose_without_its_front_page_is_a_fault(run: Run, small_project: Path) -> None:
    """Somebody wrote texts, and the one that all begins with is gone."""
    (small_project / "content/index.md").unlink()

    code, told = run("check")

    assert (code, "content/index.md  fout  beginpagina-ontbreekt" in told) == (1, True)


def test_nothing_but_a_register_can_be_checked(run: Run, small_project: Path) -> None:
    """Without settings, prose and templates."""
    (small_project / "mkdocs.yml").unlink()
    shutil.rmtree(small_project / "content")
    shutil.rmtree(small_project / "templates")

    assert run("check")[0] == 0


@pytest.mark.parametrize(
    ("version", "cure"),
    [
        ("1.1.0", "pip install 'glashelder==2026.11.0'"),
        ("0.9.0", "verwijder uw eigen datapackage.yaml"),
        ("9.0.0", "pip install --upgrade 'glashelder'"),
        ("morgen", "verwijder uw eigen datapackage.yaml"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_register_of_another_version_is_told_which_release_fits(
    command: str, version: str, cure: str, run: Run, whole_package: Path
) -> None:
    """With file, line and release; nothing else is said of tables that the programme does not know."""
    file = whole_package / "datapackage.yaml"
    lines = file.read_text("utf-8").splitlines()
    at = next(number for number, written in enumerate(lines) if written.startswith("version:"))
    lines[at] = f"version: {version}"
    file.write_text("\n".join(lines), "utf-8")

    code, told = run(command)

    assert code == 2
    assert (
        f"register_data/datapackage.yaml, regel {at + 1}: dit register heeft versie {version} van de gegevens" in told
    )
    assert cure in told


def test_a_better_help_text_is_no_other_version(run: Run, whole_package: Path) -> None:
    """The last part of a version changes no table."""
    file = whole_package / "datapackage.yaml"
    file.write_text(file.read_text("utf-8").replace('version: "1.2.0"', 'version: "1.2.9"'), "utf-8")

    assert run("check")[0] == 0


@pytest.mark.parametrize(
    ("versie", "cure"), [("2999.1.0", "pip install --upgrade 'glashelder>=2999.1.0'"), ("nieuw", "versie: ")]
)
def test_settings_that_ask_for_another_release_are_told_at_their_line(
    versie: str, cure: str, run: Run, small_project: Path
) -> None:
    """A project that was made with a newer release is not checked by an older one in silence."""
    _plugin(small_project, f"versie: {versie}")
    line = next(
        n for n, t in enumerate((small_project / "mkdocs.yml").read_text("utf-8").splitlines(), 1) if "versie" in t
    )

    code, told = run("check")

    assert code == 1
    assert f"mkdocs.yml:{line}:" in told
    assert cure in told


def test_a_replaced_file_that_changed_since_is_told(
    run: Run, small_project: Path, own_template: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only of files that the project has itself, and only what came after the version that it names."""
    own_template("letters/verdaging.txt.j2")
    rows = [
        ChangedFile(__version__, "templates/letters/verdaging.txt.j2", "Oud nieuws."),
        ChangedFile("2027.1.0", "templates/letters/verdaging.txt.j2", "De termijn van de Awb is langer."),
        ChangedFile("2027.1.0", "templates/pages/home.html", "Een nieuwe kop."),
    ]
    monkeypatch.setattr(replaced, "changed_files", lambda: rows)

    assert "versie-niet-genoemd" in run("check")[1]
    _plugin(small_project, f"versie: {__version__}")
    code, told = run("check")

    assert code == 0
    assert "templates/letters/verdaging.txt.j2:1:1  waarschuwing  vervangen-bestand-gewijzigd" in told
    assert "De termijn van de Awb is langer." in told
    assert "Oud nieuws" not in told
    assert "Een nieuwe kop" not in told
    settings = small_project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace(__version__, "2027.1.0"), "utf-8")
    assert "vervangen-bestand-gewijzigd" not in run("check")[1]


@pytest.mark.parametrize("name", ["feestdagen.csv", "termijnen.csv", "codelijsten/landen.csv"])
@pytest.mark.parametrize("keep", [0, 1])
def test_an_emptied_national_table_is_a_fault(name: str, keep: int, run: Run, small_project: Path, repo: Path) -> None:
    """Without its rows terms would end on holidays, and nobody would see it."""
    whole = (repo / "register_data/landelijk" / name).read_text("utf-8").splitlines(keepends=True)
    file = small_project / "register_data/landelijk" / name
    file.parent.mkdir(parents=True)
    file.write_text("".join(whole[:keep]), "utf-8")

    code, told = run("check")

    assert code == 1
    assert f"register_data/landelijk/{name}:1:1  fout  vervangend-bestand-leeg" in told
    file.unlink()
    assert run("check")[0] == 0


def test_releases_and_changes_are_in_order(repo: Path) -> None:
    """Each release of the change log has its row; each change is of a file that ships, in a version."""
    heads = [line for line in (repo / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("## [2")]

    assert [f"## [{r.versie}] - {r.datum}" for r in reversed(releases())] == heads
    assert __version__ in {r.versie for r in releases()}
    assert all(numbers(r.versie) and numbers(r.gegevens) for r in releases())
    assert all(numbers(c.versie) and (repo / c.bestand).is_file() for c in changed_files())

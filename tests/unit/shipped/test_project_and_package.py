"""A project that lacks files, or belongs to another release, is told what to do; the programme does not break."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from next_release import NEXT

from glashelder import __version__
from glashelder.cli import main
from glashelder.schema import form_version
from glashelder.settings import Settings
from glashelder.shipped import replaced
from glashelder.tree.package import not_own
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


@pytest.fixture
def own_package_file(small_package: Path, repo: Path) -> Path:
    """Return the file of a project that says which tables there are, as yet the same as ours."""
    return Path(shutil.copyfile(repo / "register_data/datapackage.yaml", small_package / "datapackage.yaml"))


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


def test_a_site_needs_no_prose_of_ones_own(run: Run, small_project: Path) -> None:
    """The pages that ship with us stand where nobody wrote one."""
    shutil.rmtree(small_project / "content")
    settings = small_project / "mkdocs.yml"  # a folder that these name must be there
    settings.write_text(settings.read_text("utf-8").replace("docs_dir: content\n", ""), "utf-8")

    assert run("check")[0] == 0
    assert run("build")[0] == 0
    assert "Voorbeeldstad" in (small_project / "site/index.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["index.md", "uw-rechten/index.md"])
def test_a_site_cannot_leave_out_what_other_pages_lead_to(page: str, run: Run, small_project: Path) -> None:
    """Where it begins, and the rights that each activity names."""
    with (small_project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"exclude_docs: /{page}\n")

    code, told = run("check")

    assert (code, f"content/{page}:1:1  fout  link-loopt-dood" in told, "exclude_docs" in told) == (1, True, True)


def test_nothing_but_a_register_can_be_checked(run: Run, small_project: Path) -> None:
    """Without settings, prose and templates."""
    (small_project / "mkdocs.yml").unlink()
    shutil.rmtree(small_project / "content")
    shutil.rmtree(small_project / "templates")

    assert run("check")[0] == 0


@pytest.mark.parametrize(
    ("version", "cure"),
    [
        ("1.1.0", "verwijder uw eigen datapackage.yaml"),
        ("0.9.0", "verwijder uw eigen datapackage.yaml"),
        ("9.0.0", "pip install --upgrade 'glashelder'"),
        ("morgen", "verwijder uw eigen datapackage.yaml"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_register_of_another_version_is_told_which_release_fits(
    command: str, version: str, cure: str, run: Run, own_package_file: Path
) -> None:
    """With file, line and release; nothing else is said of tables that the programme does not know."""
    file = own_package_file
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


def test_the_release_that_runs_is_never_advised(
    run: Run, own_package_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither for older data, whatever the table of releases says of it, nor for newer: it was just refused."""
    text = own_package_file.read_text("utf-8")
    versions = {data: re.sub('version: ".*"', f'version: "{data}"', text) for data in ("1.1.0", "9.0.0")}
    _plugin(own_package_file.parent.parent, f"versie: {__version__}")

    for content in versions.values():
        own_package_file.write_text(content, "utf-8")
        assert f"={__version__}'" not in run("check")[1]

    monkeypatch.setattr(form_version, "__version__", NEXT)
    own_package_file.write_text(versions["1.1.0"], "utf-8")
    assert f"past glashelder {__version__}: pip install 'glashelder=={__version__}'" in run("check")[1]


def test_a_better_help_text_is_no_other_version(run: Run, own_package_file: Path) -> None:
    """The last part of a version changes no table."""
    text = own_package_file.read_text("utf-8")
    other = re.sub(r'version: "([0-9]+\.[0-9]+)\.[0-9]+"', r'version: "\1.99"', text)
    assert other != text
    own_package_file.write_text(other, "utf-8")

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


@pytest.mark.parametrize(
    ("path", "cure"),
    [
        ("feestdagen.csv", "Een eigen rij zet u in register_data/feestdagen.csv."),
        ("codelijsten/landen.csv", "Een eigen rij zet u in register_data/codelijsten/landen.csv."),
        ("schemas/afdelingen.schema.yaml", "Een eigen veld beschrijft u in eigen/afdelingen.schema.yaml."),
        ("kleuren.csv", "Een eigen rij"),
        ("leesmij.txt", "Haal het weg."),
    ],
)
@pytest.mark.parametrize("content", ["", "id\n", "onzin"])
def test_a_national_file_of_a_project_does_not_count(
    path: str, cure: str, content: str, run: Run, small_project: Path
) -> None:
    """Without its rows terms would end on holidays, and nobody would see it: it is told, and ours counts."""
    file = small_project / "register_data/landelijk" / path
    file.parent.mkdir(parents=True)
    file.write_text(content, "utf-8")

    code, told = run("check")

    assert code == 1
    assert told.count("  fout  ") == 1
    assert f"register_data/landelijk/{path}  fout  landelijk-bestand-telt-niet" in told
    assert cure in told
    file.unlink()
    assert run("check")[0] == 0


def test_a_copy_of_what_ships_does_no_harm(run: Run, repo: Path, small_project: Path) -> None:
    """Who copies a whole register to try something has our files too, and they are the same."""
    shutil.copytree(repo / "register_data/landelijk", small_project / "register_data/landelijk")
    shutil.copyfile(repo / "register_data/datapackage.yaml", small_project / "register_data/datapackage.yaml")
    assert run("check")[0] == 0

    (small_project / "register_data/landelijk/feestdagen.csv").write_text("", "utf-8")
    code, told = run("check")

    assert (code, told.count("  fout  ")) == (1, 1)
    assert "register_data/landelijk/feestdagen.csv  fout  landelijk-bestand-telt-niet" in told


def test_what_is_national_counts_whatever_stands_in_a_project(small_project: Path) -> None:
    """A holiday less would move the end of a term."""
    settings = Settings(project_dir=small_project)
    before = settings.data_tree.read("landelijk/feestdagen.csv")
    (small_project / "register_data/landelijk").mkdir()
    (small_project / "register_data/landelijk/feestdagen.csv").touch()

    assert settings.data_tree.read("landelijk/feestdagen.csv") == before
    assert "landelijk/feestdagen.csv" in not_own(settings.own_data, "register_data")


def test_releases_and_changes_are_in_order(repo: Path) -> None:
    """Each release of the change log has its row; each change is of a file that ships, in a version."""
    heads = [line for line in (repo / "CHANGELOG.md").read_text("utf-8").splitlines() if line.startswith("## [2")]

    assert [f"## [{r.versie}] - {r.datum}" for r in reversed(releases())] == heads
    assert __version__ in {r.versie for r in releases()}
    assert all(numbers(r.versie) and numbers(r.gegevens) for r in releases())
    assert all(numbers(c.versie) and (repo / c.bestand).is_file() for c in changed_files())

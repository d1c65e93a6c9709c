"""What `pip install glashelder` gives: a programme that makes a site, with nothing of this repository beside it."""

import shutil
import sys
from pathlib import Path

import pytest
from builders import files_of
from wheels import install, run

_SETTINGS = (
    "site_name: Privacyregister Voorbeeldstad\nsite_url: https://privacy.voorbeeld.example/\n"
    "docs_dir: content\ntheme: glashelder\nplugins: [glashelder]\n"
)
_TODAY = ("--today", "2026-11-22")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the commands of an environment with the wheel alone."""
    return install(wheel, tmp_path_factory.mktemp("los"))


@pytest.fixture
def town(repo: Path, tmp_path: Path) -> Path:
    """Return a folder with the rows of one municipality, its texts, and settings of five lines."""
    project = tmp_path / "gemeente"
    for name in ("register_data", "content"):
        shutil.copytree(repo / "tests/examples/voorbeeldstad" / name, project / name)
    (project / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
    return project


def test_it_makes_the_site_that_the_checkout_makes(installed: Path, town: Path) -> None:
    """Every file, byte for byte; and the plugin of MkDocs makes the same."""
    here = Path(sys.executable).parent
    for commands, site in ((installed, "los"), (here, "hier")):
        done = run(commands / "glashelder", "build", "--site", site, *_TODAY, where=town)
        assert done.returncode == 0, done.stdout + done.stderr
    verified = run(installed / "glashelder", "verify", "--site", "los", *_TODAY, where=town)

    assert files_of(town / "los") == files_of(town / "hier")
    assert verified.returncode == 0, verified.stdout
    assert (town / "los/data/feestdagen.csv").is_file()
    engine = run(installed / Path(sys.executable).name, "-m", "mkdocs", "build", "--strict", where=town)
    assert engine.returncode == 0, engine.stderr
    assert files_of(town / "site") == files_of(town / "los")


def test_all_commands_work_there(installed: Path, town: Path) -> None:
    """Help, the check of a register, and a letter in Word; no file of the repository is named."""
    glashelder = installed / "glashelder"
    assert "check" in run(glashelder, "--help", where=town).stdout
    assert run(glashelder, "check", *_TODAY, where=town).returncode == 0
    letter = ("letter", "ontvangstbevestiging", "--verwerking", "hondenbelasting", "--recht", "inzage")
    fields = ("--ontvangen", "2026-11-20", "--kenmerk", "Z-1", "--kanaal", "post", "--verzoek", "Wat weet u van mij?")
    who = ("--naam", "A. Voorbeeld", "--adres", "Kade 3, Voorbeeldstad")

    made = run(glashelder, *letter, *fields, *who, "--output", "brief.docx", *_TODAY, where=town)

    assert made.returncode == 0, made.stderr
    assert (town / "brief.docx").read_bytes().startswith(b"PK")


def test_in_an_empty_folder_it_says_what_to_do(installed: Path, tmp_path: Path) -> None:
    """Nothing is there yet: exit code 2, and where a register begins."""
    done = run(installed / "glashelder", "check", where=tmp_path)

    assert done.returncode == 2
    assert "staat geen register" in done.stderr
    assert "organisaties.csv" in done.stderr

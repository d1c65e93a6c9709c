"""What `pip install glashelder` gives: a programme that makes a site, with nothing of this repository beside it."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from builders import files_of

_SETTINGS = (
    "site_name: Privacyregister Voorbeeldstad\nsite_url: https://privacy.voorbeeld.example/\n"
    "docs_dir: content\ntheme: glashelder\nplugins: [glashelder]\n"
)
_TODAY = ("--today", "2026-11-22")


def run(*command: str | Path, where: Path) -> subprocess.CompletedProcess[str]:
    """Run a command away from the repository."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        command, cwd=where, env=environment | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the commands of a fresh environment, in which the wheel was installed.

    Its libraries are those with which the tests run, so that nothing is fetched; what is installed from the repository
    itself is not among them, because that stands in a `.pth` file, which Python reads in its own environment only.
    """
    folder = tmp_path_factory.mktemp("los")
    environment = folder / "omgeving"
    venv.create(environment)
    places = {"base": str(environment), "platbase": str(environment)}
    libraries = Path(sysconfig.get_path("purelib", "venv", places))
    (libraries / "of-the-tests.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    commands = Path(sysconfig.get_path("scripts", "venv", places))
    python = commands / Path(sys.executable).name
    install = ("install", "--quiet", "--no-index", "--no-deps", "--ignore-installed", wheel)
    done = run(sys.executable, "-m", "pip", "--python", python, *install, where=folder)
    assert done.returncode == 0, done.stderr
    found = run(python, "-c", "import glashelder; print(glashelder.__file__)", where=folder)
    assert Path(found.stdout.strip()).is_relative_to(libraries)
    return commands


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

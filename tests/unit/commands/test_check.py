"""`glashelder check` prints one form of report, and only that, with the exit codes the README names."""

import json
import os
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.report import FORMATS

RECORD = "register_data/verwerkingen/hondenbelasting.yaml"
READERS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "gitlab": json.loads,
    "sarif": json.loads,
    "junit": ET.fromstring,
    "github": lambda text: [line for line in text.splitlines() if not line.startswith("::")] == [] or pytest.fail(text),
}
Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def check(small_project: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Return a function that checks Voorbeeldstad and gives exit code, output and messages."""

    def run(*options: str) -> tuple[int, str, str]:
        code = main(["check", "--project", str(small_project), "--today", "2026-11-22", *options])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def break_title(project: Path) -> None:
    """Make the title of a record too long."""
    file = project / RECORD
    file.write_text(file.read_text("utf-8").replace("\ntitel: ", f"\ntitel: {'woord ' * 40}", 1), encoding="utf-8")


def warn(project: Path) -> None:
    """Give a file the line ends of Windows, which is a warning."""
    file = project / RECORD
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_a_machine_gets_its_form_and_nothing_else(name: str, check: Check, small_project: Path) -> None:
    """No greeting, no summary: what reads the output reads all of it. A fault gives exit code 1 in every form."""
    sound = check("--format", name)
    break_title(small_project)
    broken = check("--format", name)

    assert (sound[0], broken[0]) == (0, 1)
    assert (sound[2], broken[2]) == ("", "")
    for _, output, _ in (sound, broken):
        READERS[name](output)
    assert "te-lang" in broken[1]
    assert "te-lang" not in sound[1]


@pytest.mark.parametrize("name", FORMATS)
def test_a_warning_never_fails_unless_it_is_asked_to(name: str, check: Check, small_project: Path) -> None:
    """A pipeline that turns red over what does not matter is switched off."""
    warn(small_project)

    assert (check("--format", name)[0], check("--format", name, "--strict")[0]) == (0, 1)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_no_report_tells_where_the_computer_keeps_the_register(name: str, check: Check, small_project: Path) -> None:
    """Reports go to services of others; a path begins in the project."""
    break_title(small_project)

    output = check("--format", name)[1]

    assert RECORD in output
    assert str(small_project.parent) not in output


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_whose_name_is_no_utf8_is_told_in_every_form(name: str, check: Check, small_project: Path) -> None:
    """An old zip file leaves such names behind; a report that cannot be written would hide every other finding."""
    try:
        Path(os.fsdecode(bytes(small_project / "register_data/verwerkingen") + b"/caf\xe9.txt")).touch()
    except OSError:
        pytest.skip("this disk allows no such name")

    code, output, _ = check("--format", name)

    assert code == 1
    assert "naam-met-vreemd-teken" in output
    assert output.encode()


def test_paths_begin_where_the_command_is_given(
    check: Check, small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a repository with several projects, services look for files from its root."""
    break_title(small_project)
    monkeypatch.chdir(small_project.parent)

    assert check()[1].startswith(f"{small_project.name}/{RECORD}:")


def test_explanations_have_an_address_only_where_there_is_a_site(check: Check, small_project: Path) -> None:
    """The address comes from `site_url`; without settings of a site, faults are still told."""
    break_title(small_project)
    with_site = json.loads(check("--format", "json")[1])
    (small_project / "mkdocs.yml").unlink()
    without = json.loads(check("--format", "json")[1])

    assert with_site[0]["uitleg"].startswith("https://")
    assert with_site[0]["uitleg"].endswith("/medewerkers/regels/#te-lang")
    assert without[0]["uitleg"] == ""

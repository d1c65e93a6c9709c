"""The command line speaks Dutch, and its exit codes mean what the README says."""

import argparse
import re
from pathlib import Path

import pytest

from glashelder.cli import main, make_parser
from glashelder.publish import site_writer

_ENGLISH = re.compile(r"\b(usage|options|arguments|show|error|required|exit|help message)\b")


def commands() -> list[str]:
    """Return the name of every command, and an empty one for the programme itself."""
    found = next(a for a in make_parser()._actions if isinstance(a, argparse._SubParsersAction))
    return ["", *found.choices]


@pytest.mark.parametrize("command", commands())
def test_help_is_dutch(command, capsys):
    """No English sentence of argparse is left."""
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])

    assert _ENGLISH.findall(capsys.readouterr().out) == []


def test_unknown_option_is_told_in_dutch(capsys):
    """A wrong option gives exit code 2 and the way to help."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--snel"])

    assert stopped.value.code == 2
    assert "onbekend argument: --snel" in capsys.readouterr().err


def test_missing_project_cannot_run(tmp_path, capsys):
    """Without a data package the programme says where to point it, with exit code 2."""
    assert main(["check", "--project", str(tmp_path)]) == 2
    assert "Wijs met --data de map aan waarin organisaties.csv staat." in capsys.readouterr().err


def test_impossible_day_is_told_in_dutch(capsys):
    """A day that does not exist is refused before anything runs."""
    with pytest.raises(SystemExit):
        main(["check", "--today", "2026-02-30"])

    assert "geen datum" in capsys.readouterr().err


def test_fault_of_the_programme_is_no_stack_trace(small_project: Path, capsys, monkeypatch):
    """What we did wrong ourselves is told in one sentence, and nothing is published."""

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("glashelder.site.build", fail)
    monkeypatch.delenv("GLASHELDER_DEBUG", raising=False)

    assert main(["build", "--project", str(small_project)]) == 2
    assert "er ging iets mis in het programma zelf" in capsys.readouterr().err
    assert not (small_project / "site").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("put_in_place", "De site is niet veranderd."), ("save_manifests", "Bouw opnieuw; dat herstelt haar.")],
)
def test_a_fault_of_the_programme_tells_of_the_site_what_is_so(name, sentence, small_project, capsys, monkeypatch):
    """Before the new site stands nothing was changed; after it, that is not said."""

    def fail(*_: object) -> None:
        raise RuntimeError

    assert main(["build", "--project", str(small_project)]) == 0
    monkeypatch.setattr(site_writer, name, fail)
    monkeypatch.delenv("GLASHELDER_DEBUG", raising=False)
    capsys.readouterr()

    assert main(["build", "--project", str(small_project)]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert ("niet veranderd" in told) == ("niet veranderd" in sentence)


def test_every_command_is_in_the_readme(repo: Path):
    """A command that is not documented does not exist for a newcomer."""
    readme = (repo / "README.md").read_text(encoding="utf-8")
    actions = make_parser()._subparsers._group_actions[0]  # type: ignore[union-attr]

    assert [name for name in actions.choices if f"glashelder {name}" not in readme] == []

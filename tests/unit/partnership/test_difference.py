"""`glashelder diff` in a partnership: between two organisations, and what changed for each."""

import os
import subprocess
from pathlib import Path
from string import Formatter

import pytest
from partnership import AARDAM, BEEKDORP, CEDERHAGE

from glashelder.cli import main
from glashelder.history.changes.between import BETWEEN
from glashelder.history.changes.sentences import SENTENCES


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_kind_of_change_can_be_told_of_two() -> None:
    """With what is known of the change, and which organisations these are."""
    assert BETWEEN.keys() == SENTENCES.keys()
    for kind, sentence in BETWEEN.items():
        assert _fields(sentence) - {"hier", "daar"} <= _fields(SENTENCES[kind][1]), kind


def _diff(data: Path, *options: str, expect: int = 0) -> None:
    assert main(["diff", "--project", str(data.parent), "--today", "2026-11-22", *options]) == expect


def test_what_two_do_differently(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only what could have been the same: not their names, bodies and figures."""
    _diff(data, "--organisatie", BEEKDORP, "--tegen", AARDAM)
    told = capsys.readouterr().out
    assert "Abonnement op het zwembad\n\n- Alleen Aardam doet dit.\n" in told
    assert "Hondenbelasting\n\n- Beekdorp bewaart aangifte en aanslag 5 jaar, Aardam 7 jaar.\n" in told
    assert told.endswith("4 verschillen tussen Beekdorp en Aardam.\n")


def test_the_other_way_round(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As Markdown, for a review."""
    _diff(data, "--organisatie", AARDAM, "--tegen", CEDERHAGE, "--format", "markdown")
    told = capsys.readouterr().out
    assert told.startswith("## Wat is er bij Aardam anders dan bij 's-Cederhage?\n")
    assert "### Kattenbelasting\n\n- Alleen 's-Cederhage doet dit.\n" in told
    assert "- Afdeling: bij Aardam ‘Sport en Cultuur’, bij 's-Cederhage ‘Zorg’.\n" in told


def test_no_difference(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two that share all say so."""
    for name in ("verwerkingen/kattenbelasting.yaml", "verwerkingen/zwemabonnement.yaml"):
        (data / CEDERHAGE / name).unlink()
    _diff(data, "--organisatie", AARDAM, "--tegen", CEDERHAGE)
    assert capsys.readouterr().out == "Voor inwoners is er geen verschil tussen Aardam en 's-Cederhage.\n"


@pytest.mark.parametrize(
    ("options", "cure"),
    [
        (("--organisatie", AARDAM, "--tegen", AARDAM), "Kies uit: beekdorp, s-cederhage."),
        (("--organisatie", AARDAM, "--tegen", "nergens"), "Kies uit: beekdorp, s-cederhage."),
        (("--organisatie", AARDAM, "--tegen", BEEKDORP, "HEAD"), "Laat VERSIE en --pakket dan weg."),
        (("--tegen", BEEKDORP), "Zeg ook met --organisatie welke."),
    ],
)
def test_two_that_cannot_be_compared(
    data: Path, options: tuple[str, ...], cure: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The choices are named."""
    _diff(data, *options, expect=2)
    assert cure in capsys.readouterr().err


def test_what_changed_for_each(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A change of a shared record is a change for all; one of an own file for one."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@y.example", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=data.parent, check=True)
    shared, own = (
        data / "gedeeld/verwerkingen/hondenbelasting.yaml",
        data / CEDERHAGE / "verwerkingen/kattenbelasting.yaml",
    )
    shared.write_text(
        shared.read_text("utf-8").replace("titel: Hondenbelasting", "titel: Belasting op honden"), "utf-8"
    )
    own.write_text(own.read_text("utf-8").replace("titel: Kattenbelasting", "titel: Poezenbelasting"), "utf-8")
    _diff(data, "HEAD")
    told = capsys.readouterr().out
    assert [told.count(f"\n{name}\n\nWat verandert er") for name in (BEEKDORP, CEDERHAGE)] == [1, 1]
    assert told.count("Dit heet nu anders. Eerst was het: ‘Hondenbelasting’.") == 3
    assert told.partition(f"{CEDERHAGE}\n")[2].count("‘Kattenbelasting’") == told.count("‘Kattenbelasting’") == 1

"""One text, many rules: one that fails does not silence the others, and what stands together is worse."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main
from generator.findings import BROKEN_RULE, Place
from generator.rules.glimpse import Glimpse
from generator.rules.text_rule import TextFault, TextRule
from generator.rules.texts import TEXT_RULES, mobiel_nummer
from generator.scan.texts import look_through


def fails_after_one(text: str) -> Iterator[TextFault]:
    """Yield one fault, then fail in a way that quotes the text."""
    yield TextFault(0, text[:3], "Hier staat iets.", "Haal het weg.")
    raise ValueError(text)


def fails(glimpse: Glimpse) -> bool:
    """Fail at the first look."""
    raise KeyError(glimpse.text)


BROKEN = dataclasses.replace(mobiel_nummer.RULE, id="regel-die-faalt", find=fails_after_one, needs=lambda _: True)


@pytest.mark.parametrize(("broken", "kept"), [(BROKEN, 1), (dataclasses.replace(BROKEN, needs=fails), 0)])
def test_a_rule_that_fails_is_named_and_the_others_are_applied(broken: TextRule, kept: int) -> None:
    """What it found before is kept; what the exception says is not, because that may be somebody's number."""
    hits = look_through("bel 06-12345678", (broken, *TEXT_RULES), lambda _: Place("x"))

    assert [h.finding.rule for h in hits] == ["regel-die-faalt"] * kept + [BROKEN_RULE, "mobiel-nummer"]
    assert "regel-die-faalt" in hits[kept].finding.message
    assert "Error" in hits[kept].finding.message
    assert "12345678" not in hits[kept].finding.message


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_text_rule_that_fails_ends_with_exit_code_2_and_the_other_findings(
    command: str, small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In cells and in prose alike the run goes on; nothing is published."""
    broken = dataclasses.replace(BROKEN, needs=fails)
    for module in ("cells", "documents"):
        monkeypatch.setattr(f"generator.scan.{module}.TEXT_RULES", (broken, *TEXT_RULES))
    page = small_project / "content/index.md"
    page.write_text(page.read_text("utf-8") + "\nBel 06-12345678.\n", "utf-8")

    code = main([command, "--project", str(small_project), "--today", "2026-11-22"])

    out = capsys.readouterr().out
    assert code == 2
    assert "regel-die-faalt" in out
    assert "KeyError" in out
    assert "mobiel-nummer" in out
    assert not (small_project / "site").exists()

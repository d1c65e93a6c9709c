"""A rule is a programme, and programmes fail; a register must not pass, nor an editor wait, because one did."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from altered import replace

from glashelder.cli import main
from glashelder.findings import BROKEN_RULE, Kind, Severity
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.rules import bewaartermijn_past_niet_bij_waardering, bron_ontbreekt
from glashelder.rules.apply import apply_rules
from glashelder.rules.rule import Fault, Rule


def fails_after_one(register: Register) -> Iterator[Fault]:
    """Yield one fault and then divide by zero."""
    yield next(iter(register.wetten.values())), "citeertitel", "Deze titel is niet goed.", "Typ een andere."
    raise ZeroDivisionError


def broken_rule() -> Rule:
    """Return a rule that finds one fault and fails."""
    return Rule(
        code="XX99",
        title="Een regel die faalt",
        law="geen",
        law_checked_on="2026-11-22",
        severity=Severity.FOUT,
        soort=Kind.ONJUIST,
        uitleg="Geen.",
        find=fails_after_one,
    )


@pytest.fixture(name="broken")
def _broken() -> Rule:
    return broken_rule()


def test_a_rule_that_fails_is_a_finding_and_the_others_are_applied(
    broken: Rule, small_package: Path, check_data: Callable[[Path], Checked]
) -> None:
    """What the rule found before it failed is kept, the finding names the rule, and the next rule still speaks."""
    file = small_package / "verwerkingen" / "parkeerplaats-bij-huis.yaml"
    file.write_text(file.read_text("utf-8").replace("    bron: de keuringsarts\n", ""), "utf-8")
    register = check_data(small_package).register

    findings = apply_rules(register, (broken, bron_ontbreekt.RULE))

    assert [f.rule for f in findings] == [broken.id, BROKEN_RULE, "bron-ontbreekt"]
    assert findings[1].is_blocking
    assert broken.id in findings[1].message
    assert "ZeroDivisionError" in findings[1].message


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_rule_that_fails_ends_with_exit_code_2_and_publishes_nothing(
    command: str, broken: Rule, small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The programme is at fault, not the data: exit code 2, with the name of the rule, and no site."""
    monkeypatch.setattr("glashelder.pipeline.RULES", (broken,))

    code = main([command, "--project", str(small_project), "--today", "2026-11-22"])

    assert code == 2
    assert broken.id in capsys.readouterr().out
    assert not (small_project / "site").exists()


def test_a_concept_may_be_unfinished(small_package: Path, check_data: Callable[[Path], Checked]) -> None:
    """What a rule finds in a record that is not published blocks nothing: it is a tip until then."""
    file = small_package / "verwerkingen" / "hondenbelasting.yaml"
    text = file.read_text("utf-8").replace("        wet_id: gemeentewet\n        artikel: artikel 226\n", "")
    file.write_text(text.replace("status: gepubliceerd", "status: concept"), "utf-8")

    checked = check_data(small_package)

    told = {f.rule: f.severity for f in checked.findings}
    assert told["wettelijke-grondslag-zonder-wet"] == Severity.TIP
    assert checked.is_sound


def test_a_row_that_is_called_as_a_concept_is_no_part_of_it(
    small_package: Path, check_data: Callable[[Path], Checked]
) -> None:
    """Keys of two tables may be equal; what is wrong in a shared table stays as wrong as it is."""
    record = small_package / "verwerkingen" / "hondenbelasting.yaml"
    record.write_text(
        record.read_text("utf-8")
        .replace("status: gepubliceerd", "status: concept")
        .replace("bewaartermijn_id: aanslag", "bewaartermijn_id: hondenbelasting"),
        "utf-8",
    )
    terms = small_package / "bewaartermijnen.csv"
    terms.write_text(
        terms.read_text("utf-8").replace("aanslag,Belasting betaald,vernietigen,P7Y", "hondenbelasting,B,vernietigen,"),
        "utf-8",
    )

    told = {f.rule: f.severity for f in check_data(small_package).findings}

    assert told == {"bewaartermijn-past-niet-bij-waardering": bewaartermijn_past_niet_bij_waardering.RULE.severity}


@pytest.mark.parametrize(("written", "severity"), [("2026-11-21", Severity.AGENDA), ("2026-11-22", Severity.FOUT)])
def test_what_was_right_when_it_was_written_is_brought_by_the_calendar(
    written: str, severity: Severity, small_package: Path, check_data: Callable[[Path], Checked]
) -> None:
    """An article that lapses under a record breaks no build; who cites a lapsed article makes a fault."""
    register = check_data(small_package).register
    record = register.verwerkingen["hondenbelasting"]
    register.verwerkingen["hondenbelasting"] = replace(record, gewijzigd_op=datetime.date.fromisoformat(written))

    def lapsed(_: Register) -> Iterator[Fault]:
        yield record.gegevens[0], "artikel", "Vervallen.", "Noem een ander.", datetime.date(2026, 11, 22)

    findings = apply_rules(register, (replace(broken_rule(), find=lapsed),))

    assert [f.severity for f in findings] == [severity]

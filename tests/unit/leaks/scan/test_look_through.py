"""One text, many rules: one that fails does not silence the others, and what stands together is worse."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.findings import BROKEN_RULE, Origin, Place, Severity
from glashelder.leaks.glimpse import Glimpse
from glashelder.leaks.scan.allow_list import AllowList
from glashelder.leaks.scan.texts import look_through
from glashelder.leaks.text_rule import TextFault, TextRule
from glashelder.leaks.text_rules import TEXT_RULES, mobiel_nummer
from glashelder.model.records import ToegestaneVondst


def fails_after_one(text: str) -> Iterator[TextFault]:
    """Yield one fault, then fail in a way that quotes the text."""
    yield TextFault(0, text[:3], "Hier staat iets.", "Haal het weg.")
    raise ValueError(text)


def fails(glimpse: Glimpse) -> bool:
    """Fail at the first look."""
    raise KeyError(glimpse.text)


BROKEN = dataclasses.replace(mobiel_nummer.RULE, find=fails_after_one, needs=lambda _: True)


@pytest.mark.parametrize(("broken", "kept"), [(BROKEN, 1), (dataclasses.replace(BROKEN, needs=fails), 0)])
def test_a_rule_that_fails_is_named_and_the_others_are_applied(broken: TextRule, kept: int) -> None:
    """What it found before is kept; what the exception says is not, because that may be somebody's number."""
    hits = look_through("bel 06-12345678", (broken, *TEXT_RULES), lambda _: Place("x"))

    told = [h.finding.message for h in hits if h.finding.rule == BROKEN_RULE]
    assert sorted(h.finding.rule for h in hits) == sorted(["mobiel-nummer", *[BROKEN.id] * kept, BROKEN_RULE])
    assert len(told) == 1
    assert BROKEN.id in told[0]
    assert "Error" in told[0]
    assert "12345678" not in told[0]


PERSON = "Mevrouw De Vries, geboren 12-03-1985, 06-12345678, Dorpsstraat 12, 1234 AB"


def judged(text: str, allowed: Iterable[tuple[str, str]] = ()) -> dict[str, Severity]:
    """Return how bad each finding in a text is, after the allow-list."""
    reason = {"reden": "Dit mag blijven staan.", "vastgesteld_op": datetime.date(2026, 11, 22)}
    rows = [ToegestaneVondst(origin=Origin("x", 1), regel=r, waarde=w, **reason) for r, w in allowed]
    hits = AllowList(rows).sift(look_through(text, TEXT_RULES, lambda _: Place("x")))
    return {hit.finding.rule: hit.finding.severity for hit in hits}


@pytest.mark.parametrize("text", [PERSON, PERSON.replace(", ", "\n\n"), PERSON.replace(" ", "\u00a0")])
def test_two_kinds_of_data_that_stand_together_describe_a_person(text: str) -> None:
    """One of them may be of an office; together they are of somebody, and that is not published."""
    found = {rule: severity for rule, severity in judged(text).items() if rule != "onzichtbaar-teken"}

    assert found == dict.fromkeys(("geboortedatum-in-tekst", "mobiel-nummer", "adres-in-tekst"), Severity.FOUT)


@pytest.mark.parametrize(
    "text",
    [
        "Bel 06-12345678 of 06-87654321.",
        f"Bel 06-12345678.{' Dit is een lange zin over iets heel anders.' * 10} Dorpsstraat 12, 1234 AB",
        "Bel 06\u00ad12345678.",  # a sign that cannot be seen is no data of a person
    ],
)
def test_one_kind_or_two_far_apart_stay_a_warning(text: str) -> None:
    """A page may name the telephone of a service at the top and an office at the bottom."""
    assert set(judged(text).values()) == {Severity.WAARSCHUWING}


def test_what_is_allowed_makes_nothing_worse() -> None:
    """A person is described by what remains: somebody looked at the rest and gave a reason."""
    text = "Bel 06-12345678 of kom naar Dorpsstraat 12, 1234 AB."
    telephone, address = ("mobiel-nummer", "0612345678"), ("adres-in-tekst", "12 1234AB")

    assert judged(text) == {"mobiel-nummer": Severity.FOUT, "adres-in-tekst": Severity.FOUT}
    assert judged(text, [telephone]) == {"adres-in-tekst": Severity.WAARSCHUWING}
    assert judged(text, [telephone, address]) == {}


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_text_rule_that_fails_ends_with_exit_code_2_and_the_other_findings(
    command: str, small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In cells and in prose alike the run goes on; nothing is published."""
    broken = dataclasses.replace(BROKEN, needs=fails)
    for module in ("cells", "documents"):
        monkeypatch.setattr(f"glashelder.leaks.scan.{module}.TEXT_RULES", (broken, *TEXT_RULES))
    page = small_project / "content/index.md"
    page.write_text(page.read_text("utf-8") + "\nBel 06-12345678.\n", "utf-8")

    code = main([command, "--project", str(small_project), "--today", "2026-11-22"])

    out = capsys.readouterr().out
    assert code == 2
    assert BROKEN.id in out
    assert "KeyError" in out
    assert "mobiel-nummer" in out
    assert not (small_project / "site").exists()

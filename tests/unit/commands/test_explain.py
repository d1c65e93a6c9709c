"""`glashelder explain` answers whoever saw an id and wonders what it means."""

from pathlib import Path

import pytest

from glashelder.cli import main
from glashelder.explanations.catalogue import explanations
from glashelder.rules import RULES


def explain(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    """Return exit code, output and messages of the command."""
    code = main(["explain", *options])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("key", explanations())
def test_every_id_gets_an_answer(key: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Title, severity and what is wrong stand there for each id; no project is needed to ask."""
    code, output, _ = explain(capsys, key, "--project", str(tmp_path))
    explanation = explanations()[key]

    assert code == 0
    assert output.startswith(f"{explanation.title}\n{key}  {explanation.severity}")
    assert [t for t in (explanation.uitleg, explanation.oplossing, explanation.law) if t not in output] == []


def test_a_rule_tells_the_law_and_when_it_was_read(capsys: pytest.CaptureFixture[str], repo: Path) -> None:
    """Why is the article; how old that answer is stands beside it, and where it can be read on the site."""
    output = explain(capsys, "bron-ontbreekt", "--project", str(repo))[1]

    assert "Wet of norm: AVG artikel 14, tweede lid, onder f" in output
    assert "nagelezen op 22 november 2026" in output
    assert output.rstrip().endswith("/medewerkers/regels/#bron-ontbreekt")


def test_a_code_explains_every_rule_that_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Two rules may be two halves of one question."""
    output = explain(capsys, "gr02")[1]

    assert [r.id for r in RULES if r.code == "GR02" and r.id not in output] == []


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("te_lang", "Bedoelt u te-lang"), ("contrast", "contrast-te-laag"), ("xyzzy", "glashelder explain")],
)
def test_an_unknown_id_gives_what_looks_like_it(typed: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, a Dutch sentence, and the way on."""
    code, output, message = explain(capsys, typed)

    assert (code, output) == (2, "")
    assert message.startswith(f"glashelder: De melding '{typed}' bestaat niet. ")
    assert hint in message


def test_without_an_id_all_are_listed_on_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever does not know what there is can look."""
    lines = explain(capsys)[1].splitlines()

    assert [e.id for e in explanations().values() if sum(line.split()[:1] == [e.id] for line in lines) != 1] == []

"""A letter template that is not sound stops a build with a finding, as any other fault does."""

import shutil
from pathlib import Path

import pytest

from glashelder.cli import main


def own_templates(project: Path) -> Path:
    """Give the project templates of its own, which a test may change."""
    templates = project / "templates"
    source = templates.resolve()
    templates.unlink()
    return Path(shutil.copytree(source, templates))


@pytest.mark.parametrize(
    ("name", "addition", "rule"),
    [
        ("verdaging", "{{ wet('niet-bekend', 'artikel 1') }}", "brief-wet-onbekend"),
        ("verdaging", "{% if %}", "brief-sjabloon-onjuist"),
        ("verzoek-inzage", "{{ onbekend }}", "brief-sjabloon-onjuist"),
        ("verdaging", "Stuur ons een kopie van uw paspoort.", "brief-vraagt-te-veel"),
    ],
)
def test_a_broken_letter_template_is_told_before_anything_is_published(
    small_project: Path, capsys: pytest.CaptureFixture[str], name: str, addition: str, rule: str
) -> None:
    """Exit code 1 with the name of the template; the programme does not break."""
    templates = own_templates(small_project)
    file = templates / "letters" / f"{name}.txt.j2"
    file.write_text(file.read_text("utf-8") + f"\n{addition}\n", encoding="utf-8")

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert rule in told
    assert f"templates/letters/{name}.txt.j2" in told
    assert not (small_project / "site").exists()


def test_a_letter_template_that_is_gone_is_told_by_its_name(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clause that letters share is named itself, under each letter that needs it."""
    (own_templates(small_project) / "letters" / "_bezwaar.txt.j2").unlink()

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    assert "Het sjabloon 'letters/_bezwaar.txt.j2' ontbreekt." in capsys.readouterr().out


def test_a_decision_without_objection_is_told_before_anything_is_published(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clause that holds under one law only is no clause: the browser would give that letter out."""
    file = own_templates(small_project) / "letters" / "besluit-weigeren.txt.j2"
    clause = '{% include "letters/_bezwaar.txt.j2" %}'
    file.write_text(file.read_text("utf-8").replace(clause, "[als regime-avg] Maak bezwaar bij [orgaan]."), "utf-8")

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert "templates/letters/besluit-weigeren.txt.j2:1:1" in told
    assert "De bezwaarclausule is niet volledig" in told

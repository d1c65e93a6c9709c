"""A letter template that is not sound stops a build with a finding, as any other fault does."""

import shutil
from pathlib import Path

import pytest

from generator.cli import main


@pytest.mark.parametrize(
    ("name", "addition", "rule"),
    [
        ("verdaging", "{{ wet('niet-bekend', 'artikel 1') }}", "brief-wet-onbekend"),
        ("verdaging", "{% if %}", "brief-sjabloon-onjuist"),
        ("verzoek-inzage", "{{ onbekend }}", "brief-sjabloon-onjuist"),
    ],
)
def test_a_broken_letter_template_is_told_before_anything_is_published(
    small_project: Path, capsys: pytest.CaptureFixture[str], name: str, addition: str, rule: str
) -> None:
    """Exit code 1 with the name of the template; the programme does not break."""
    templates = small_project / "templates"
    source = templates.resolve()
    templates.unlink()
    shutil.copytree(source, templates)
    file = templates / "letters" / f"{name}.txt.j2"
    file.write_text(file.read_text("utf-8") + f"\n{addition}\n", encoding="utf-8")

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert rule in told
    assert f"templates/letters/{name}.txt.j2" in told
    assert not (small_project / "site").exists()

"""A letter template that is not sound stops a build with a finding, as any other fault does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from new_letter import TEXT, add_letter

from glashelder.cli import main

OwnTemplate = Callable[[str], Path]


@pytest.mark.parametrize(
    ("name", "addition", "rule"),
    [
        ("verdaging", "{{ wet('niet-bekend', 'artikel 1') }}", "brief-wet-onbekend"),
        ("verdaging", "{% if %}", "brief-sjabloon-onjuist"),
        ("verzoek-inzage", "{{ onbekend }}", "brief-sjabloon-onjuist"),
        ("verdaging", "{{ wet('avg') }}", "brief-sjabloon-onjuist"),
        ("verdaging", "{{ 1 / 0 }}", "brief-sjabloon-onjuist"),
        ("verzoek-inzage", "{{ 'een' + 1 }}", "brief-sjabloon-onjuist"),
        ("verdaging", "Stuur ons een kopie van uw paspoort.", "brief-vraagt-te-veel"),
    ],
)
def test_a_broken_letter_template_is_told_before_anything_is_published(
    own_template: OwnTemplate, capsys: pytest.CaptureFixture[str], name: str, addition: str, rule: str
) -> None:
    """Exit code 1 with the name of the template; the programme does not break."""
    file = own_template(f"letters/{name}.txt.j2")
    small_project = file.parents[2]
    file.write_text(file.read_text("utf-8") + f"\n{addition}\n", encoding="utf-8")

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert rule in told
    assert f"templates/letters/{name}.txt.j2" in told
    assert not (small_project / "site").exists()


@pytest.mark.parametrize(
    ("name", "slip", "cure"),
    [
        ("ontvangstbevestiging", ("[als termijn]", "[als termyn]"), "Bedoelt u 'termijn'?"),
        ("ontvangstbevestiging", ("[als regime-wpg]", "[als regime-wgp]"), "Bedoelt u 'regime-wpg'?"),
        ("ontvangstbevestiging", ("[naam]", "[nam]"), "Bedoelt u 'naam'?"),
        ("ontvangstbevestiging", ("[naam]", "[naam"), "Vul de plek in"),
        ("_delen", ("[per delen]", "[per dellen]"), "Bedoelt u 'delen'?"),
        ("verzoek-inzage", ("[als kopie-recht en mail]", "[als kopie-regt en mail]"), "Bedoelt u 'kopie-recht'?"),
    ],
)
def test_a_name_that_nothing_fills_is_told_at_its_line(
    name: str, slip: tuple[str, str], cure: str, own_template: OwnTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its paragraph would be missing from every letter, without a word."""
    file, (old, new) = own_template(f"letters/{name}.txt.j2"), slip
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    line = next(n for n, written in enumerate(file.read_text("utf-8").splitlines(), 1) if new in written)

    assert main(["check", "--project", str(file.parents[2]), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert told.count(f"templates/letters/{name}.txt.j2:") == 1
    assert f"templates/letters/{name}.txt.j2:{line if ']' in new else 1}:1" in told
    assert cure in told


def test_no_letter_leaves_with_a_paragraph_that_nothing_shows(
    own_template: OwnTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command asks the same as `check`: who makes a letter need not have checked."""
    file = own_template("letters/ontvangstbevestiging.txt.j2")
    file.write_text(file.read_text("utf-8").replace("[als termijn]", "[als termyn]", 1), "utf-8")
    request = "--verwerking hondenbelasting --recht inzage --ontvangen 2026-11-16 --kanaal post --naam N --adres K"
    place = ["--project", str(file.parents[2]), "--today", "2026-11-22", "--output", str(file.parents[2] / "brief.txt")]

    assert main(["letter", "ontvangstbevestiging", *request.split(), "--verzoek", "x", *place]) == 1
    assert "Bedoelt u 'termijn'?" in capsys.readouterr().err
    assert not (file.parents[2] / "brief.txt").exists()


def test_a_letter_of_ones_own_is_not_said_to_replace_one_of_ours(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The cure "that of the package holds again" is only true of a file that the package has."""
    add_letter(small_project, TEXT.replace("[naam],", "{{ onbekend }},"))

    assert main(["check", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    assert "Verbeter de naam, of haal dit bestand weg." in capsys.readouterr().out


def test_a_letter_template_that_is_gone_is_told_by_its_name(
    small_project: Path, own_template: OwnTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clause that a letter needs is named itself, at the line that asks for it."""
    file = own_template("letters/besluit-weigeren.txt.j2")
    text = file.read_text("utf-8").replace("letters/_bezwaar.txt.j2", "letters/_weg.txt.j2")
    file.write_text(text, "utf-8")
    line = next(n for n, written in enumerate(text.splitlines(), 1) if "_weg" in written)

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert f"templates/letters/besluit-weigeren.txt.j2:{line}:1" in told
    assert "Het sjabloon 'letters/_weg.txt.j2' is er niet." in told


def test_a_decision_without_objection_is_told_before_anything_is_published(
    small_project: Path, own_template: OwnTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clause that holds under one law only is no clause: the browser would give that letter out."""
    file = own_template("letters/besluit-weigeren.txt.j2")
    clause = '{% include "letters/_bezwaar.txt.j2" %}'
    file.write_text(file.read_text("utf-8").replace(clause, "[als regime-avg] Maak bezwaar bij [orgaan]."), "utf-8")

    assert main(["build", "--project", str(small_project), "--today", "2026-11-22"]) == 1
    told = capsys.readouterr().out
    assert "templates/letters/besluit-weigeren.txt.j2:1:1" in told
    assert "De bezwaarclausule is niet volledig" in told

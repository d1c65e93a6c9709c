"""Rights, and what a law asks, are rows of tables: who says them otherwise there finds it in every way to a letter."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace
from national import own_table

from glashelder.cli import main
from glashelder.law.deadlines import breach_period, deadline
from glashelder.letters.catalogue.letters import read_letters
from glashelder.letters.deadlines import decision_deadline
from glashelder.letters.department.facts import letter_facts
from glashelder.model.records import Regime
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.settings import Settings

DAY = datetime.date(2026, 11, 2)
OWN_WORDS = "inzage in uw dossier"
ADDED = """\
uitleg,Uitleg,U mag uitleg vragen over een besluit.,AVG artikel 15,10,uitleg over een besluit,,,
afmelden,Afmelden,U mag zich afmelden.,AVG artikel 7,11,u af te melden,ja,,
"""


@pytest.fixture(name="rights")
def _rights(small_package: Path) -> Callable[[str, str], None]:
    """Return a function that changes the rights of a project."""

    def change(old: str, new: str) -> None:
        file = own_table(small_package, "rechten.csv")
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def test_a_right_sounds_in_every_letter_as_its_row_says(
    small_project: Path, rights: Callable[[str, str], None], check_data: Callable[[Path], Checked]
) -> None:
    """The words of the table stand in the letter of the command, and in what the browser makes it from."""
    rights("inzage in uw persoonsgegevens", OWN_WORDS)
    typed = "--naam Noor --adres Kade --recht inzage --ontvangen 2026-11-02 --kanaal post --verzoek Alles"
    command = ["letter", "ontvangstbevestiging", "--verwerking", "hondenbelasting", *typed.split(), "--format", "text"]
    file = small_project / "brief.txt"

    made = main([*command, "--project", str(small_project), "--today", "2026-11-22", "--output", str(file)])
    checked = check_data(small_project / "register_data")
    brief = checked.letters.department["ontvangstbevestiging"]

    assert made == 0
    assert OWN_WORDS in file.read_text("utf-8")
    assert letter_facts(checked.register, brief)["velden"]["recht"]["keuzes"]["inzage"] == OWN_WORDS


def test_a_right_that_is_added_can_be_asked_for(
    small_project: Path,
    rights: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Help of the command names it, letters for all rights are for it, and decisions only where one follows."""
    rights("klacht-bij-de-ap,", f"{ADDED}klacht-bij-de-ap,")
    settings = Settings(small_project)
    letters = read_letters(settings.templates_tree, settings.data_tree)
    monkeypatch.chdir(small_project)
    with pytest.raises(SystemExit):
        main(["letter", "--help"])

    assert letters.faults == {}
    assert letters.department["ontvangstbevestiging"].rechten[-2:] == ("uitleg", "afmelden")
    assert letters.department["besluit-weigeren"].rechten[-1] == "uitleg"
    assert "toestemming-intrekken, uitleg, afmelden." in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("text", ["", "geen tabel", '"open\n'])
def test_a_table_of_rights_that_cannot_be_read_says_nothing_of_letters(small_project: Path, text: str) -> None:
    """Its own check tells what is wrong; no letter is blamed for it."""
    own_table(small_project / "register_data", "rechten.csv").write_text(text, encoding="utf-8")
    settings = Settings(small_project)

    assert read_letters(settings.templates_tree, settings.data_tree).faults == {}


def test_a_law_says_which_of_its_terms_is_the_ordinary_one(
    check_data: Callable[[Path], Checked], small_package: Path
) -> None:
    """It is found by its row, whatever it is called; a law without one sets no term for a right it does not give."""
    register = check_data(small_package).register

    def under(**said: str | None) -> Register:
        laws = register.codes("regimes", Regime)
        changed = {**laws, "brp": replace(laws["brp"], **said)}
        return replace(register, codelijsten={**register.codelijsten, "regimes": changed})

    moved, without = under(termijn_id="bezwaar", datalek_termijn_id="datalek-melden"), under(termijn_id=None)

    assert decision_deadline(moved, "brp", "bezwaar", DAY) == deadline(register, "bezwaar", DAY)
    assert decision_deadline(without, "brp", "bezwaar", DAY) is None
    assert [breach_period(r, "brp", DAY) is not None for r in (register, moved)] == [False, True]


def test_a_letter_of_ours_that_breaks_on_a_clause_of_a_project_is_named_as_ours(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The letter itself is not in the project: a path there would lead nowhere."""
    clause = small_project / "templates/letters/_bezwaar.txt.j2"
    clause.parent.mkdir(parents=True)
    clause.write_text("Bent u het niet eens? Bel ons.\n", encoding="utf-8")
    typed = "--naam Noor --adres Kade --recht inzage --ontvangen 2026-11-02 --verzoek Alles --datum 2026-11-22"
    command = ["letter", "besluit-inwilligen", "--verwerking", "hondenbelasting", *typed.split(), "--format", "text"]

    made = main([*command, "--project", str(small_project), "--today", "2026-11-22"])
    told = capsys.readouterr().err

    assert made == 1
    assert "glashelder/templates/letters/besluit-inwilligen.txt.j2:1:1" in told
    assert " templates/letters/besluit-inwilligen.txt.j2" not in told

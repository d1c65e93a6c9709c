"""`glashelder new` begins a record, and says in Dutch why it does not."""

import re
from pathlib import Path

import pytest

from glashelder.cli import main


def new(project: Path, *arguments: str) -> int:
    """Run the command on a day that stays the same."""
    return main(["new", *arguments, "--project", str(project), "--today", "2026-11-22"])


def test_a_new_record_is_a_draft_of_today_and_can_be_filled_in(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is there, is never published by accident, and the message says what comes next."""
    assert new(small_project, "verwerkingen", "leenfiets") == 0

    text = (small_project / "register_data" / "verwerkingen" / "leenfiets.yaml").read_text("utf-8")
    assert {"id: leenfiets", "status: concept", "gewijzigd_op: 2026-11-22"} <= set(text.split("\n"))
    assert "Typ daarna: glashelder check" in capsys.readouterr().out
    assert main(["schema", "--check", "--project", str(small_project)]) == 0


def test_a_record_with_what_is_required_filled_in_has_no_fault(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody has to take away what is not needed: nine answers, and the check has nothing against it."""
    new(small_project, "verwerkingen", "leenfiets")
    file = small_project / "register_data" / "verwerkingen" / "leenfiets.yaml"
    answers = {
        "titel": "Leenfiets",
        "samenvatting": "U kunt een fiets lenen.",
        "onderwerp_id": "verkeer-en-parkeren",
        "afdeling_id": "sport",
        "bestuursorgaan_id": "voorbeeldstad-college",
        "rol": "verantwoordelijke",
        "regime": "avg",
        "is_overheidstaak": "nee",
    }
    text = file.read_text("utf-8")
    for name, answer in answers.items():
        text = re.sub(rf"(?m)^{name}:(?: >-)?", f"{name}: {answer}", text)
    file.write_text(text, "utf-8")
    capsys.readouterr()

    code = main(["check", "--project", str(small_project), "--today", "2026-11-22"])

    assert (code, "leenfiets.yaml" in capsys.readouterr().err) == (0, False)


def test_a_row_to_paste_is_explained_with_what_is_there(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The examples are those of this municipality: a name of its own, and its own keys."""
    new(small_project, "afdelingen", "groen")

    told = capsys.readouterr().out
    assert "zilverdam" not in told.lower()
    assert "Kies uit voorbeeldstad." in told
    assert told.endswith("\ngroen,,,,\n")


def test_a_file_that_is_there_is_not_overwritten(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What somebody wrote stays."""
    file = small_project / "register_data" / "verwerkingen" / "hondenbelasting.yaml"
    before = file.read_bytes()

    assert new(small_project, "verwerkingen", "hondenbelasting") == 1
    assert file.read_bytes() == before
    assert "bestand-bestaat-al" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("table", "key", "told"),
    [
        ("verwerking", "leenfiets", "Bedoelt u 'verwerkingen'"),
        ("xyz", "leenfiets", "Kies uit: adequaatheidsbesluiten,"),
        ("verwerking_doelen", "leenfiets", "Open een bestand in verwerkingen/ en vul 'doelen' aan."),
        ("verwerkingen", "Leen fiets", "Dat heeft niet de juiste vorm."),
        ("verwerkingen", "../leenfiets", "Dat heeft niet de juiste vorm."),
        ("verwerkingen", "", "is niet ingevuld"),
        ("verwerkingen", "nul", "kan geen mapnaam zijn op Windows"),
        ("afdelingen", "Sport", "Dat heeft niet de juiste vorm."),
    ],
)
def test_what_cannot_be_begun_is_told_with_the_cure(
    small_project: Path, capsys: pytest.CaptureFixture[str], table: str, key: str, told: str
) -> None:
    """A table that does not exist or a key that a check would refuse gives exit code 1 and no file."""
    before = sorted(small_project.rglob("*.yaml"))

    assert new(small_project, table, key) == 1
    assert told in capsys.readouterr().err
    assert sorted(small_project.rglob("*.yaml")) == before


def test_a_row_of_a_csv_table_is_shown_and_not_written(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A half-filled row in a table would stop the site; so a person pastes it when it is whole."""
    file = small_project / "register_data" / "afdelingen.csv"
    before = file.read_bytes()

    assert new(small_project, "afdelingen", "groen") == 0
    shown = capsys.readouterr()
    assert shown.out.endswith("\ngroen,,,,\n")
    assert "Plak de laatste regel onderaan" in shown.err
    assert file.read_bytes() == before


@pytest.mark.parametrize(("table", "is_open"), [("onderwerpen", True), ("statussen", False), ("feestdagen", False)])
def test_an_own_row_is_offered_where_a_municipality_may_add_one(
    table: str, *, is_open: bool, small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a list of choices that the programme does not compute with; the file may not be there yet."""
    code = new(small_project, table, "katten")

    shown, told = capsys.readouterr()
    assert (code, "tabel-is-landelijk" in told) == ((0, False) if is_open else (1, True))
    assert ("beide regels in een nieuw bestand:" in told) == is_open
    assert shown.endswith("\n\ncode,titel,omschrijving,bron,icoon\nkatten,,,,\n") == is_open


def test_a_record_can_be_shown_without_writing_it(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever wants to look first, or to write elsewhere, gets the same text."""
    assert new(small_project, "verwerkingen", "leenfiets", "--stdout") == 0
    shown = capsys.readouterr().out
    new(small_project, "verwerkingen", "leenfiets")

    assert (small_project / "register_data" / "verwerkingen" / "leenfiets.yaml").read_text("utf-8") == shown


def test_an_id_that_has_ended_is_not_begun_again(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The row that says so is named; in another table the same id is free."""
    ended = small_project / "register_data" / "vervallen.csv"
    with ended.open("a", encoding="utf-8") as file:
        file.write("verwerkingen,skelterbaan,De skelterbaan,Dicht.,2020-01-01,\n")
    line = ended.read_text("utf-8").count("\n")

    assert new(small_project, "verwerkingen", "skelterbaan") == 1
    told = capsys.readouterr().err
    assert f"register_data/vervallen.csv:{line}:1  fout  kenmerk-hergebruikt" in told
    assert "De skelterbaan" in told
    assert not (small_project / "register_data" / "verwerkingen" / "skelterbaan.yaml").exists()
    assert new(small_project, "afdelingen", "skelterbaan") == 0


def test_the_first_record_of_a_register_makes_its_folder(small_project: Path) -> None:
    """Git keeps no empty folder, so who begins has none."""
    folder = small_project / "register_data" / "verwerkingen"
    folder.rename(small_project / "elders")

    assert new(small_project, "verwerkingen", "leenfiets") == 0
    assert (folder / "leenfiets.yaml").exists()

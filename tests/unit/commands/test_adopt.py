"""`glashelder vastleggen` as a person uses it: what it writes and says, and when it refuses."""

import re
import shlex

import pytest

from glashelder.cli import main

SWIM = "verwerkingen/zwemabonnement.yaml"
HEADER = "tabel,kenmerk,nummer,vanaf,vingerafdruk,goedgekeurd_door,toelichting"
FIRST = """\
Vastgelegd in register_data/versies.csv:
- 3 nieuwe verwerkingen: 'Hondenbelasting', 'Parkeerplaats bij huis', 'Abonnement op het zwembad'
- 31 andere webadressen: 'Belastingen', 'Sport en Cultuur', 'Zorg' en nog 28
Er staat niet bij wie het goedkeurde. Dat kan met: --door 'college van burgemeester en wethouders'
Daarmee is vastgelegd dat dit register is gepubliceerd. Deze webadressen blijven bestaan: verdwijnt er een, dan vraagt
glashelder check om een rij in vervallen.csv.
Bewaar dit in Git:
  git add register_data/versies.csv
  git commit -m 'Versies vastgelegd' register_data/versies.csv
"""
SECOND = """\
Vastgelegd in register_data/versies.csv:
- 1 nieuwe verwerking: 'Leenfiets'
- 1 gewijzigde verwerking: 'Zwemmen' (versie 2)
Bewaar dit in Git:
  git add register_data/versies.csv
  git commit -m 'Versies vastgelegd' register_data/versies.csv
"""


@pytest.fixture
def adopt(small_project, monkeypatch, capsys):
    """Return a function that runs the command in the project and gives exit code, output and what went wrong."""
    monkeypatch.chdir(small_project)

    def run(*options, today="2026-12-01"):
        code = main(["vastleggen", *options, "--today", today])
        return code, *capsys.readouterr()

    return run


def rows(project):
    """Return the lines of the table."""
    return (project / "register_data/versies.csv").read_text("utf-8").splitlines()


def edit(project, old, new, file=SWIM):
    """Replace a text that must be there in a file of the data."""
    path = project / "register_data" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("is_there", [True, False])
def test_the_first_time_declares_the_register_published(adopt, small_project, is_there):
    """Every address gets a row, with the digest of an activity; whether the table was empty or not there at all."""
    if not is_there:
        (small_project / "register_data/versies.csv").unlink()

    assert adopt() == (0, FIRST, "")

    written = rows(small_project)
    assert written[0] == HEADER
    assert re.fullmatch(r"verwerkingen,hondenbelasting,1,2026-12-01,[0-9a-f]{16},,", written[1])
    assert "wetten,gemeentewet,1,2026-12-01,,," in written
    assert written[-1] == "verwerkingen,parkeerbord,1,2026-12-01,,,"


def test_what_changed_gets_the_next_number_behind_what_stands(adopt, small_project):
    """What was written before stays as it is, and who approved it is said of activities."""
    adopt()
    before = rows(small_project)
    edit(small_project, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    text = (small_project / "register_data" / SWIM).read_text("utf-8")
    new = text.replace("id: zwemabonnement", "id: leenfiets").replace("titel: Zwemmen", "titel: Leenfiets")
    (small_project / "register_data/verwerkingen/leenfiets.yaml").write_text(new, "utf-8")

    said = adopt("--door", "college,  burgemeester", "--toelichting", "Een nieuwe naam.", today="2026-12-09")

    assert said == (0, SECOND, "")
    assert rows(small_project)[: len(before)] == before
    leased, swim = rows(small_project)[len(before) :]
    assert re.fullmatch(r'verwerkingen,leenfiets,1,2026-12-09,\w{16},"college, burgemeester",Een nieuwe naam\.', leased)
    assert swim.startswith("verwerkingen,zwemabonnement,2,2026-12-09,")
    assert adopt() == (0, "Er is niets nieuw of veranderd. Er is niets vastgelegd.\n", "")


def test_a_dry_run_shows_and_writes_nothing(adopt, small_project):
    """Who wants to look first can."""
    code, out, _ = adopt("--dry-run", "--door", "college")

    assert code == 0
    assert out.startswith("Dit komt in register_data/versies.csv:\n- 3 nieuwe verwerkingen:")
    assert out.endswith("Er is niets geschreven.\n")
    assert rows(small_project) == [HEADER]


def test_a_register_with_a_fault_is_not_adopted(adopt, small_project):
    """The faults are shown; what is not sound is on no site."""
    edit(small_project, "onderwerp_id: ", "onderwerp_id: x")

    code, out, err = adopt()

    assert (code, rows(small_project)) == (1, [HEADER])
    assert "verwijzing-bestaat-niet" in out
    assert "Los eerst de fouten op." in err


def test_a_broken_promise_is_not_adopted_over(adopt, small_project):
    """An address that went is told first."""
    adopt()
    (small_project / "register_data" / SWIM).unlink()

    code, out, _ = adopt()

    assert code == 1
    assert "kenmerk-verdwenen" in out


def test_nothing_is_declared_while_nothing_is_published(adopt, small_project):
    """A register of concepts has no residents to promise anything to."""
    for file in (small_project / "register_data/verwerkingen").iterdir():
        edit(small_project, "status: gepubliceerd", "status: concept", f"verwerkingen/{file.name}")
    edit(small_project, ",parkeerplaats-bij-huis", ",", "vervallen.csv")

    assert adopt()[0] == 0
    assert rows(small_project) == [HEADER]


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (("--door", "j.de.vries@voorbeeldstad.example"), "persoonlijk-mailadres"),
        (("--door", "Jan Jansen"), "persoon-als-functie"),
        (("--toelichting", "BSN 111222333 is weg."), "bsn-in-tekst"),
        (("--toelichting", "<b>Nieuw</b>"), "tekst-met-html"),
        (("--door", "x" * 121), "te-lang"),
    ],
)
def test_what_a_check_would_refuse_is_not_written(adopt, small_project, options, rule):
    """What is typed on a command line is looked through as if it stood in the table."""
    code, out, err = adopt(*options)

    assert (code, rows(small_project)) == (1, [HEADER])
    assert rule in out
    assert "Verbeter wat u bij --door of --toelichting typte." in err


def test_a_version_cannot_begin_before_the_one_that_it_follows(adopt, small_project):
    """A day too early is refused with the day that is possible; that day is accepted."""
    adopt()
    before = rows(small_project)
    edit(small_project, "titel: Abonnement op het zwembad", "titel: Zwemmen")

    code, _, err = adopt("--vanaf", "2026-11-30")

    assert (code, rows(small_project)) == (1, before)
    assert err.startswith("Versie 1 van 'Zwemmen' geldt vanaf 1 december 2026. Kies met --vanaf een latere dag.")
    assert adopt("--vanaf", "2026-12-01")[0] == 0


def test_columns_line_ends_and_mark_of_a_spreadsheet(adopt, small_project):
    """A table that went through a spreadsheet gets its rows under the right columns, with line ends of one kind."""
    adopt()
    file = small_project / "register_data/versies.csv"
    moved = [",".join(reversed(line.split(","))) for line in file.read_text("utf-8").splitlines()]
    file.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(moved).encode())
    edit(small_project, "titel: Abonnement op het zwembad", "titel: Zwemmen")

    assert adopt("--door", "college")[0] == 0

    assert b"\r" not in file.read_bytes()
    assert rows(small_project)[:-1] == moved
    assert re.fullmatch(r",college,\w{16},2026-12-01,2,zwemabonnement,verwerkingen", rows(small_project)[-1])


def test_a_table_that_cannot_be_written_stays_as_it_was(adopt, small_project, monkeypatch):
    """It is written at once or not; nothing else is left behind."""
    before = sorted((small_project / "register_data").iterdir())

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    code, _, err = adopt()

    assert code == 2
    assert "kan niet worden geschreven" in err
    assert rows(small_project) == [HEADER]
    assert sorted((small_project / "register_data").iterdir()) == before


def test_a_link_stays_a_link(adopt, small_project):
    """Whoever keeps the table elsewhere finds it there."""
    file = small_project / "register_data/versies.csv"
    elsewhere = file.rename(small_project / "elders.csv")
    file.symlink_to(elsewhere)

    adopt()

    assert file.is_symlink()
    assert elsewhere.read_text("utf-8") == file.read_text("utf-8") != f"{HEADER}\n"


def test_what_it_says_to_type_works(versions, monkeypatch, capsys):
    """Followed to the letter, the table is in Git, and nothing else is."""
    monkeypatch.chdir(versions.project)
    (versions.data / "versies.csv").unlink()
    versions.commit()
    main(["vastleggen", "--today", "2026-12-01"])
    to_type = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  git ")]

    for line in to_type:
        versions.git(*shlex.split(line)[1:])

    assert versions.git("show", "--stat", "--format=", "--name-only", "HEAD") == "register_data/versies.csv"

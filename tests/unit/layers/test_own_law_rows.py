"""An own row in a table of the law: it counts once somebody has said why, as with any other departure."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.findings import Severity
from glashelder.pipeline import Checked

RULE = "eigen-rij-zonder-reden"
ROWS = {
    "feestdagen": "id,naam,regel,zondagsregel,geldig_van,geldig_tot,besluit_id,bron\n"
    "kermis,Kermis,07-14,,2020-01-01,,,Algemene termijnenwet artikel 3\n",
    "termijnen": "id,titel,regime,duur,bron,geldig_van,geldig_tot,verlenging,versie_van\n"
    "kermis,Besluit over de kermis,avg,P2W,eigen beleid,2020-01-01,,,\n",
}
Check = Callable[..., Checked]


@pytest.mark.parametrize("table", ROWS)
@pytest.mark.parametrize("layer", ["", "gedeeld/"])
def test_an_own_row_of_the_law_needs_a_reason(table: str, layer: str, small_package: Path, check_data: Check) -> None:
    """The finding stands at the row; the line of its cure, added as it is, ends it, and the reason is then told."""
    (small_package / layer).mkdir(exist_ok=True)
    (small_package / layer / f"{table}.csv").write_text(ROWS[table], "utf-8")
    (fault,) = [f for f in check_data(small_package).findings if f.rule == RULE]
    assert (fault.place.path, fault.place.line) == (f"register_data/{layer}{table}.csv", 2)
    assert fault.is_blocking

    head, _, line = fault.hint.partition("onder '")[2].rstrip(".").partition("': ")
    departures = small_package / layer / "afwijkingen.csv"
    known = departures.read_text("utf-8") if departures.exists() else f"{head}\n"
    departures.write_text(f"{known}{line}\n", "utf-8")
    checked = check_data(small_package)

    assert [f.message for f in checked.findings if f.is_blocking] == []
    (told,) = [f for f in checked.findings if f.rule == "afwijking-van-landelijk" and "kermis" in f.message]
    assert (told.severity, told.counts_when_strict) == (Severity.TIP, False)
    assert told.message == f"'kermis' uit {table} geldt alleen hier: uw reden"
    assert "kermis" in checked.register.table(table)


def test_a_row_that_is_no_law_needs_no_reason(small_package: Path, check_data: Check) -> None:
    """A by-law, a term to keep something, a choice of an open list: a municipality adds them as it works."""
    (small_package / "codelijsten").mkdir()
    (small_package / "codelijsten/onderwerpen.csv").write_text("code,titel,omschrijving,bron\nkermis,Kermis,,\n")

    findings = check_data(small_package).findings

    assert (small_package / "wetten.csv").exists()
    assert [f for f in findings if f.rule == RULE] == []


def test_a_reason_for_a_row_that_is_no_law_is_no_departure(small_package: Path, check_data: Check) -> None:
    """Who meant to leave out an own row is told to change the row itself."""
    with (small_package / "afwijkingen.csv").open("a", encoding="utf-8") as file:
        file.write("afdelingen,sport,,,Daarom.\n")

    assert [f.rule for f in check_data(small_package).findings if f.is_blocking] == ["afwijking-van-niets"]

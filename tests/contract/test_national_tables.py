"""The national tables are the same in every municipality: what a municipality cannot break is held to the law here."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

NATIONAL = Path(__file__).resolve().parents[2] / "register_data" / "landelijk"
TABLES = sorted(path.relative_to(NATIONAL).as_posix() for path in NATIONAL.rglob("*.csv"))
INVENTED = ("zilverdam", "voorbeeldstad", "verzonnen")
"""Words of the demonstration."""
NO_ADDRESS = {
    "besluit-gemeentelijke-schuldhulpverlening",
    "besluit-goed-verhuurderschap",
    "besluit-om-afdoening",
    "besluit-politiegegevens-boa",
    "cao-gemeenten",
    "kostenwet-invordering",
    "regeling-parkeerkaart",
    "uitvoeringsregeling-invorderingswet",
    "uitvoeringsregeling-loonbelasting",
    "wams",
}
"""Laws of which nobody looked up yet where they stand; it only gets shorter."""


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a national table."""
    with (NATIONAL / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", TABLES)
def test_no_table_is_empty_and_no_row_is_of_one_municipality(name: str) -> None:
    """What ships with us holds everywhere; an emptied table would silence a rule or a letter."""
    found = rows(name)

    assert found
    text = (NATIONAL / name).read_text("utf-8").casefold()
    assert [word for word in INVENTED if word in text] == []


def without_source() -> Iterator[tuple[str, str]]:
    """Yield table and key of each national row that does not say where it comes from."""
    for name in ("rollen", "procedures", "procedure_stappen", "conflicterende_rollen", "begrippen"):
        yield from ((name, next(iter(row.values()))) for row in rows(f"{name}.csv") if not row["bron"])
    for row in rows("bewaartermijnen.csv"):
        if not (row["selectielijst_nummer"] and row["selectielijst_jaar"]) and not row["wet_id"]:
            yield "bewaartermijnen", row["id"]


def test_every_row_says_where_it_comes_from() -> None:
    """Who doubts a national row can look it up."""
    assert list(without_source()) == []
    assert {row["id"] for row in rows("wetten.csv") if not (row["bwb_id"] or row["url"])} == NO_ADDRESS


def test_no_national_row_rests_on_a_by_law() -> None:
    """A by-law is of one municipality."""
    assert [row["id"] for row in rows("wetten.csv") if row["soort"] == "gemeentelijk"] == []


def test_every_number_of_the_selection_list_stands_once() -> None:
    """Of two rows with one number an editor would not know which to take."""
    numbers = Counter(
        (row["selectielijst_jaar"], row["selectielijst_nummer"])
        for row in rows("bewaartermijnen.csv")
        if row["selectielijst_nummer"]
    )

    assert len(numbers) > 100
    assert {number: n for number, n in numbers.items() if n > 1} == {}

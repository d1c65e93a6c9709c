"""Every picture that the register names is in the set that ships, and each code of a list with pictures has one."""

import csv
from pathlib import Path

import pytest
from national import national_table

from glashelder.theme.material import icon
from glashelder.views.at_a_glance import at_a_glance

DATA = Path(__file__).resolve().parents[2] / "register_data"


@pytest.mark.parametrize("table", ["codelijsten/gegevenssoorten", "codelijsten/betrokkenen", "rechten"])
def test_every_picture_of_a_list_is_in_the_set(table: str) -> None:
    """Without a picture a word stands alone among words that have one."""
    with national_table(DATA, f"{table}.csv").open(encoding="utf-8", newline="") as file:
        names = [row["icoon"] for row in csv.DictReader(file)]

    assert len(names) > 5
    assert [name for name in names if "<svg" not in icon(f"material/{name}")] == []


def test_every_picture_of_the_six_answers_is_in_the_set(check_data, zilverdam) -> None:
    """They are the same for every activity."""
    register = check_data(zilverdam / "register_data").register
    answers = at_a_glance(next(iter(register.verwerkingen.values())), register)

    assert all("<svg" in icon(f"material/{answer.pictogram}") for answer in answers)

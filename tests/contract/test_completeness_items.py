"""What the law asks for stands in a table, and what decides about it in code: both must agree."""

import csv
import re
from pathlib import Path

from glashelder.export.completeness_table import COMPLETENESS
from glashelder.law.completeness import TOETSEN
from glashelder.schema.catalogue import Catalogue

_ARTICLES = {
    "artikel_30": r"AVG artikel 30, eerste lid, onder [a-g]",
    "artikel_30_verwerker": r"AVG artikel 30, tweede lid, onder [a-d]",
    "artikel_13": r"AVG artikel (13, (eerste|tweede) lid, onder [a-f]|26, tweede lid)",
    "artikel_14": r"AVG artikel (14, (eerste|tweede) lid, onder [a-g]|26, tweede lid)",
}


def items(repo: Path) -> list[dict[str, str]]:
    """Return the rows of the table `informatieplichten`."""
    with (repo / "register_data/landelijk/informatieplichten.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_item_is_judged_and_every_judgement_has_an_item(repo: Path) -> None:
    """A row without a judgement would be missing everywhere; a judgement without a row is never asked."""
    assert sorted(row["id"] for row in items(repo)) == sorted(TOETSEN)


def test_what_decides_is_a_field_of_the_register(catalogue: Catalogue) -> None:
    """An editor is sent to a field that exists and that residents may see."""
    named = [velden.split(".") for toets in TOETSEN.values() for velden in toets.velden]

    assert [(table, field) for table, field in named if not catalogue.tables[table].by_name[field].is_public] == []


def test_each_column_names_articles_of_its_own_duty(repo: Path) -> None:
    """A letter in the wrong column would ask residents or processors for what the law does not ask."""
    wrong = [
        (row["id"], row[column])
        for row in items(repo)
        for column, pattern in _ARTICLES.items()
        if row[column] and not re.fullmatch(pattern, row[column])
    ]

    assert wrong == []


def test_every_letter_of_the_law_has_an_item(repo: Path) -> None:
    """Nothing that AVG art. 13(1), 13(2), 14(1), 14(2), 30(1) and 30(2) list is left out of the table."""
    named = {row[column] for row in items(repo) for column in _ARTICLES}
    lists = {
        "30, eerste": "abcdefg",
        "30, tweede": "abcd",
        "13, eerste": "abcdef",
        "13, tweede": "abcdef",
        "14, eerste": "abcdef",
        "14, tweede": "abcdefg",
    }
    law = {f"AVG artikel {where} lid, onder {letter}" for where, letters in lists.items() for letter in letters}

    assert law - named == set()


def test_the_derived_table_takes_no_name_and_refers_to_what_exists(catalogue: Catalogue) -> None:
    """The download about completeness stands beside the tables of editors, and joins with them."""
    assert COMPLETENESS.name not in catalogue.tables
    assert all(set(r.target_fields) <= set(catalogue.tables[r.table].by_name) for r in COMPLETENESS.references)

"""Short ways to write rows stand for the rows of the long way, and a fault is told once, where it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from glashelder.findings import Finding, sort_findings
from glashelder.load.locate import sharpen
from glashelder.load.rows import RawFile
from glashelder.load.short_forms import MOST_COMBINATIONS, keys_in
from glashelder.load.yaml_rows import read_yaml
from glashelder.schema.catalogue import Catalogue
from glashelder.tree.folder import Folder
from glashelder.validate.references import check_references
from glashelder.validate.rows import CheckedFile, TypedRow
from glashelder.validate.shape import ShapeChecker

NAME = "verwerkingen/proef.yaml"
HEAD = "id: proef\n"


def read(text: str, catalogue: Catalogue) -> RawFile:
    """Return what the loader makes of a record with this text."""
    result = RawFile(is_record=True)
    read_yaml(HEAD + text, NAME, catalogue.tables["verwerkingen"], catalogue, result)
    return result


def rows(text: str, catalogue: Catalogue) -> list[tuple[str, dict[str, str]]]:
    """Return the nested rows in a text, in order."""
    return [(row.table, row.values) for row in read(text, catalogue).rows[1:]]


def told(text: str, catalogue: Catalogue, folder: Path, known: dict[str, list[str]]) -> list[tuple[str, int, int]]:
    """Return rule, line and column of what check says about the nested rows in a text."""
    (folder / "verwerkingen").mkdir(exist_ok=True)
    (folder / NAME).write_text(HEAD + text, encoding="utf-8")
    checked = ShapeChecker(catalogue).check(read(text, catalogue))
    others = [
        TypedRow(table, {catalogue.tables[table].primary_key[0]: key}, checked.rows[0].origin if checked.rows else None)
        for table, keys in known.items()
        for key in keys
    ]
    findings = [*checked.findings, *check_references([CheckedFile(tuple(others), (), ()), checked], catalogue)]
    shown = sort_findings(sharpen(findings, Folder(folder)))
    return [(f.rule, f.place.line, f.place.column) for f in shown if f.place.line > 1]


def only(findings: list[Finding]) -> Finding:
    """Return the one finding there is."""
    (found,) = findings
    return found


SHORT_AND_LONG = {
    "every combination, in order": (
        """\
gegevens:
  - betrokkene: [aanvragers, gezinsleden]
    gegeven: [naam-adres, bsn]
    bron: de BRP
  - betrokkene: buren
    gegeven: naam-adres
""",
        """\
gegevens:
  - betrokkene: aanvragers
    gegeven: naam-adres
    bron: de BRP
  - betrokkene: aanvragers
    gegeven: bsn
    bron: de BRP
  - betrokkene: gezinsleden
    gegeven: naam-adres
    bron: de BRP
  - betrokkene: gezinsleden
    gegeven: bsn
    bron: de BRP
  - betrokkene: buren
    gegeven: naam-adres
""",
    ),
    "one value a line": (
        """\
ontvangers:
  - ontvanger_id:
      - politie
      - om
    waarvoor: Opsporing.
""",
        """\
ontvangers:
  - ontvanger_id: politie
    waarvoor: Opsporing.
  - ontvanger_id: om
    waarvoor: Opsporing.
""",
    ),
    "only keys": (
        """\
ontvangers: [politie, om]
verwerkers:
  - zaaksysteem
  - verwerker_id: host
    waarvoor: Beheer.
""",
        """\
ontvangers:
  - ontvanger_id: politie
  - ontvanger_id: om
verwerkers:
  - verwerker_id: zaaksysteem
  - verwerker_id: host
    waarvoor: Beheer.
""",
    ),
    "in a list in a list": (
        """\
doelen:
  - doel: Een
    grondslagen: [toestemming, overeenkomst]
  - doel: Twee
    grondslagen:
      - grondslag: [toestemming, overeenkomst]
        wet_id: gemeentewet
""",
        """\
doelen:
  - doel: Een
    grondslagen:
      - grondslag: toestemming
      - grondslag: overeenkomst
  - doel: Twee
    grondslagen:
      - grondslag: toestemming
        wet_id: gemeentewet
      - grondslag: overeenkomst
        wet_id: gemeentewet
""",
    ),
    "an empty list is nothing": (
        """\
gegevens:
  - betrokkene: []
    bron: x
""",
        """\
gegevens:
  - bron: x
""",
    ),
}


@pytest.mark.parametrize("case", SHORT_AND_LONG)
def test_a_short_way_to_write_gives_the_rows_of_the_long_way(case: str, catalogue: Catalogue) -> None:
    """Nothing after the loader can tell them apart, and neither has a fault of form."""
    short, long = SHORT_AND_LONG[case]

    assert rows(short, catalogue) == rows(long, catalogue)
    assert read(short, catalogue).findings == []


KNOWN = {
    "betrokkenen": ["aanvragers", "gezinsleden"],
    "gegevenssoorten": ["naam-adres", "bsn"],
    "ontvangers": ["politie", "om"],
}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "gegevens:\n  - betrokkene: [aanvragers, gezinsleden]\n    gegeven: [naam-adres, bns]\n",
            [("verwijzing-bestaat-niet", 4, 27)],
        ),
        (
            "gegevens:\n  - betrokkene:\n      - aanvragers\n      - gezinsleeden\n    gegeven: [naam-adres, bsn]\n",
            [("verwijzing-bestaat-niet", 5, 9)],
        ),
        (
            f"gegevens:\n  - betrokkene: [aanvragers, gezinsleden]\n    gegeven: bsn\n    omschrijving: {'x' * 401}\n",
            [("te-lang", 5, 5)],
        ),
        (
            "gegevens:\n  - betrokkene: [aanvragers, gezinsleden]\n    gegeven: bsn\n    kleur: rood\n",
            [("onbekend-veld", 5, 5)],
        ),
        ("gegevens:\n  - betrokkene: [aanvragers, gezinsleden]\n", [("verplicht-veld-leeg", 3, 1)]),
        ("ontvangers:\n  - politie\n  - omm\n", [("verwijzing-bestaat-niet", 4, 5)]),
        ("ontvangers: [politie, omm]\n", [("verwijzing-bestaat-niet", 2, 23)]),
        ("ontvangers:\n  - politie\n  - {om}\n", [("verplicht-veld-leeg", 4, 1), ("onbekend-veld", 4, 6)]),
        ("ontvangers:\n  - politie\n  - [om]\n", [("geen-velden", 4, 5)]),
        ("ontvangers:\n  - politie\n  -\n", [("rij-leeg", 4, 4)]),
        (
            "gegevens:\n  - betrokkene: [aanvragers, [gezinsleden]]\n    gegeven: bsn\n",
            [("waarde-geen-tekst", 3, 5)],
        ),
        (
            "gegevens:\n  - betrokkene:\n      - aanvragers\n      -\n    gegeven: bsn\n",
            [("waarde-geen-tekst", 3, 5)],
        ),
    ],
)
def test_one_typed_fault_is_told_once_where_it_was_typed(
    text: str, places: list[tuple[str, int, int]], catalogue: Catalogue, tmp_path: Path
) -> None:
    """However many rows a fault gets into, there is one finding, at the very value."""
    assert told(text, catalogue, tmp_path, KNOWN) == places


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ontvangers: [politie, om, politie]\n", [2]),
        ("ontvangers:\n  - ontvanger_id: [politie, om, politie]\n    waarvoor: x\n", [3]),
        ("gegevens:\n  - betrokkene: [a, b]\n    gegeven: [x, y]\n  - betrokkene: b\n    gegeven: y\n", [5]),
        (
            "gegevens:\n  - betrokkene: b\n    gegeven: y\n    bron: X\n  - betrokkene: [a, b]\n    gegeven: [x, y]\n",
            [6],
        ),
        ("gegevens:\n  - betrokkene: [a, b]\n    gegeven: [x, y]\n  - betrokkene: [b, a]\n    gegeven: [y, x]\n", [5]),
        ("ontvangers:\n  - politie\n  - ontvanger_id: politie\n    waarvoor: x\n", [4]),
        # no repeat: both say something of their own, or both were typed in full, as always could be done
        ("ontvangers:\n  - ontvanger_id: [politie, om]\n    waarvoor: x\n  - ontvanger_id: om\n    waarvoor: y\n", []),
        ("ontvangers:\n  - ontvanger_id: om\n  - ontvanger_id: om\n", []),
    ],
)
def test_a_combination_that_stands_twice_is_a_fault(text: str, lines: list[int], catalogue: Catalogue) -> None:
    """Two rows say the same, or one says less than the other: somebody counted twice."""
    findings = read(text, catalogue).findings

    assert [(f.rule, f.place.line) for f in findings] == [("rij-dubbel", line) for line in lines]


def test_a_list_that_stands_for_very_many_rows_is_one_fault(catalogue: Catalogue) -> None:
    """A register that was pasted into two lists gives a sentence and no millions of rows, however often it is done."""
    many = ", ".join(f"x{n}" for n in range(300))
    row = f"  - betrokkene: [{many}]\n    gegeven: [{many}]\n"

    raw = read("gegevens:\n" + row, catalogue)
    twice = read("gegevens:\n" + row * 3, catalogue)

    assert "staat voor 90000 rijen" in only(raw.findings).message
    assert max(len(raw.rows), len(twice.rows)) <= MOST_COMBINATIONS + 4
    assert {f.rule for f in twice.findings} == {"te-veel-rijen", "rij-dubbel"}


@pytest.mark.parametrize("typed", ["politie, om", "politie,om", "politie; om", "politie / om", "politie en om"])
@pytest.mark.parametrize("way", ["ontvangers:\n  - ontvanger_id: {}\n    waarvoor: x\n", "ontvangers: {}\n"])
def test_keys_with_commas_between_get_a_cure_that_works(way: str, typed: str, catalogue: Catalogue) -> None:
    """What the cure says to type is the list that was meant."""
    found = only(read(way.format(typed), catalogue).findings)
    cured = read(way.format("[politie, om]"), catalogue)

    assert "[politie, om]" in found.hint
    assert cured.findings == []
    assert [row.values["ontvanger_id"] for row in cured.rows[1:]] == ["politie", "om"]


def test_keys_with_commas_between_are_one_fault_where_one_key_fits(catalogue: Catalogue) -> None:
    """No brackets are advised where they would be refused."""
    found = only(read("bestuursorgaan_id: college, burgemeester\n", catalogue).findings)

    assert (found.rule, found.hint) == ("waarden-achter-elkaar", "Hier past één kenmerk. Houd er één over.")


@pytest.mark.parametrize("text", ["politie", "a-b-c", "Naam en adres", "x, ", "", "artikel 3, tweede lid", "1,5 jaar"])
def test_a_text_is_not_taken_for_several_keys(text: str) -> None:
    """Only small words with a sign between are: anything else is a typing error of another kind."""
    assert keys_in(text) == []


def test_a_bare_item_that_is_joined_to_the_one_above_is_told(catalogue: Catalogue) -> None:
    """YAML makes one value of both, and for a name of a system that would be sound."""
    found = read("systemen:\n  - Suite\n   -Zaaksysteem\n", catalogue).findings

    assert [(f.rule, f.place.line) for f in found] == [("regels-lopen-door", 4)]

"""A skeleton holds every field with its help, is refused as long as it is empty, and is sound once it is filled in."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from editor_view import as_seen, scalar, sound_value

from glashelder.authoring.choices import Choices, chosen_from, read_choices, typed_fields
from glashelder.authoring.json_schema import modeline, record_tables
from glashelder.authoring.skeleton import Skeletons
from glashelder.findings import Origin
from glashelder.load.rows import RawFile, RawRow
from glashelder.load.yaml_rows import read_yaml
from glashelder.schema.catalogue import Catalogue, TableSpec, read_catalogue
from glashelder.validate.shape import ShapeChecker, judge

CATALOGUE = read_catalogue(Path(__file__).resolve().parents[3] / "register_data")
RECORDS = [pytest.param(t, id=t.name) for t in record_tables(CATALOGUE)]
ROWS = [pytest.param(t, id=n) for n, t in CATALOGUE.tables.items() if t.format == "csv"]


@pytest.fixture
def choices(small_package: Path, catalogue: Catalogue) -> Choices:
    """Return what may be chosen in Voorbeeldstad."""
    return read_choices(small_package, catalogue)


def family(table: TableSpec) -> list[TableSpec]:
    """Return a table and all tables nested in it."""
    return [table, *(t for child in CATALOGUE.children(table.name).values() for t in family(child))]


def refused(text: str, table: TableSpec) -> list[tuple[str, str]]:
    """Return (rule, field) of what the check has against the shape of a record."""
    raw = RawFile(is_record=True)
    read_yaml(text, f"{table.path}/proef.yaml", table, CATALOGUE, raw)
    return [(f.rule, f.place.field) for f in ShapeChecker(CATALOGUE).check(raw).findings]


def filled_in(text: str, table: TableSpec, choices: Choices) -> str:
    """Write a sound value behind every field that is open, as a person would."""
    examples = {
        (f.name, part.parent_field if part.parent else ""): sound_value(f, chosen_from(part).get(f.name, ""), choices)
        for part in family(table)
        for f in typed_fields(part)
        if f.type != "list"
    }
    lines, lists = [], {0: ""}
    for line in re.sub(r"(?m)^( *)#  - ", r"\1  - ", text).split("\n"):  # the example of a list is there already
        found = re.fullmatch(r"( *)(- )?(\w+):( >-)?", line)
        if found:
            depth = len(found[1]) + len(found[2] or "")
            value = examples.get((found[3], lists[depth]))
            if value is None:
                lists[depth + 4] = found[3]
            else:
                line = f"{line.removesuffix(' >-')} {scalar(value)}"  # noqa: PLW2901 (the line goes on)
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("table", RECORDS)
def test_a_skeleton_with_its_examples_filled_in_is_sound(table: TableSpec, choices: Choices) -> None:
    """Nothing in a skeleton stands in the way of whoever fills in what the help says."""
    skeleton = Skeletons(CATALOGUE, choices).record(table, {table.primary_key[0]: "proef"})

    assert refused(filled_in(skeleton, table, choices), table) == []


@pytest.mark.parametrize("table", RECORDS)
def test_an_empty_skeleton_is_refused_for_each_required_field_and_nothing_else(
    table: TableSpec, choices: Choices
) -> None:
    """What must be filled in is told by the check; what may stay open does no harm."""
    skeleton = Skeletons(CATALOGUE, choices).record(table, {table.primary_key[0]: "proef"})
    required = [f.name for t in family(table) for f in typed_fields(t) if f.is_required and f.name != "id"]

    assert sorted(refused(skeleton, table)) == sorted(("verplicht-veld-leeg", name) for name in required)


@pytest.mark.parametrize("table", RECORDS)
def test_a_skeleton_holds_every_field_and_explains_it(table: TableSpec, choices: Choices) -> None:
    """Title, help, and what may be chosen or an example stand above each field; the first line is for the editor."""
    skeleton = Skeletons(CATALOGUE, choices).record(table, {table.primary_key[0]: "proef"})
    prose = " ".join(line.strip(" #") for line in skeleton.split("\n") if line.lstrip().startswith("#"))

    assert skeleton.startswith(f"{modeline(table)}\n")
    assert list(as_seen(skeleton)) == [*(f.name for f in typed_fields(table)), *CATALOGUE.children(table.name)]
    for part in family(table):
        for field in typed_fields(part):
            assert field.title in prose
            assert field.description in prose
            assert f"Wet: {field.law}" in prose or field.law == "geen"
    assert max(map(len, skeleton.split("\n"))) <= 100


@pytest.mark.parametrize("table", ROWS)
def test_a_row_to_paste_has_a_cell_for_every_column(table: TableSpec, choices: Choices) -> None:
    """The last line fits the table, with the key in its place; filled in with the examples it is sound."""
    key = table.primary_key[0]
    example = table.by_name[key].example
    text = Skeletons(CATALOGUE, choices).row(table, {key: example})

    cells = dict(zip(table.by_name, next(csv.reader([text.split("\n")[-2]])), strict=True))
    row = RawRow(table.name, {f.name: cells[f.name] or f.example for f in table.fields}, Origin("proef", 1))

    assert {name: cell for name, cell in cells.items() if cell} == {key: example}
    assert [f.message for _, _, faults in judge(table, [row]) for f in faults] == []

"""A skeleton holds what is required, and the rest as comment; it is sound once it is filled in."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from editor_view import as_seen, scalar, sound_value

from glashelder.authoring.choices import Choices, chosen_from, read_choices, typed_fields
from glashelder.authoring.json_schema import modeline, record_tables
from glashelder.authoring.skeleton import Skeletons, reading_order
from glashelder.findings import Origin
from glashelder.layers.departure_findings import CHANGING
from glashelder.load.rows import RawFile, RawRow
from glashelder.load.yaml_rows import read_yaml
from glashelder.schema.catalogue import Catalogue, TableSpec, read_catalogue
from glashelder.tree.folder import Folder
from glashelder.tree.package import over_shipped
from glashelder.validate.shape import ShapeChecker, judge
from glashelder.wording.words import first_sentence

CATALOGUE = read_catalogue(Folder(Path(__file__).resolve().parents[3] / "register_data"))
RECORDS = [pytest.param(t, id=t.name) for t in record_tables(CATALOGUE)]
ROWS = [pytest.param(t, id=n) for n, t in CATALOGUE.tables.items() if t.format == "csv"]


@pytest.fixture
def choices(small_package: Path, catalogue: Catalogue) -> Choices:
    """Return what may be chosen in Voorbeeldstad."""
    return read_choices(over_shipped(Folder(small_package), "register_data"), catalogue)


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
    for line in text.split("\n"):
        found = re.fullmatch(r"(?P<start>(?P<indent> *)(?P<dash>- )?(?P<name>\w+):)(?: >-)?(?P<help>  #.*)?", line)
        if found:
            depth = len(found["indent"]) + len(found["dash"] or "")
            value = examples.get((found["name"], lists[depth]))
            if value is None:
                lists[depth + 4] = found["name"]
            else:
                line = f"{found['start']} {scalar(value)}{found['help'] or ''}"  # noqa: PLW2901 (the line goes on)
        lines.append(line)
    return "\n".join(lines)


def skeleton_of(table: TableSpec, choices: Choices) -> str:
    """Return a new record of a table."""
    return Skeletons(CATALOGUE, choices).record(table, {table.primary_key[0]: "proef"})


def optional_parts(text: str) -> list[list[int]]:
    """Return the numbers of the lines of each part that stands there as comment: a field, or a list with its rows."""
    parts: list[list[int]] = []
    for number, line in enumerate(text.split("\n")):
        if re.match(r" *#\w", line):
            parts.append([number])
        elif line.startswith("#  ") and parts:
            parts[-1].append(number)
    return parts


def switched_on(text: str, numbers: list[int]) -> str:
    """Return the text without the first `#` of these lines."""
    lines = text.split("\n")
    return "\n".join(line.replace("#", "", 1) if n in numbers else line for n, line in enumerate(lines))


@pytest.mark.parametrize("table", RECORDS)
def test_a_skeleton_with_its_examples_filled_in_is_sound(table: TableSpec, choices: Choices) -> None:
    """Nothing in a skeleton stands in the way of whoever fills in what the help says, with or without the rest."""
    text = skeleton_of(table, choices)
    whole = switched_on(text, [number for part in optional_parts(text) for number in part])

    assert refused(filled_in(text, table, choices), table) == []
    assert refused(filled_in(whole, table, choices), table) == []


@pytest.mark.parametrize("table", RECORDS)
def test_an_empty_skeleton_is_refused_for_each_required_field_and_nothing_else(
    table: TableSpec, choices: Choices
) -> None:
    """What must be filled in is told by the check, also in the rows without which no record can be published."""
    needed = [part for part in family(table) if part is table or part.is_needed]
    required = [f.name for part in needed for f in typed_fields(part) if f.is_required and f.name != "id"]

    assert sorted(refused(skeleton_of(table, choices), table)) == sorted(("verplicht-veld-leeg", n) for n in required)


@pytest.mark.parametrize("table", RECORDS)
def test_each_part_can_be_switched_on_by_taking_away_its_comment_sign(table: TableSpec, choices: Choices) -> None:
    """The loader reads it; a list that was switched on asks for what its row needs, and anything else for nothing."""
    text = skeleton_of(table, choices)
    parts = optional_parts(text)
    before = refused(text, table)

    assert len(parts) > len(CATALOGUE.children(table.name))
    for part in parts:
        name = text.split("\n")[part[0]].strip(" #").partition(":")[0]
        row = CATALOGUE.children(table.name).get(name)
        asked = [f.name for f in typed_fields(row) if f.is_required] if row else []
        now = refused(switched_on(text, part), table)
        assert sorted(now) == sorted([*before, *(("verplicht-veld-leeg", field) for field in asked)]), name


@pytest.mark.parametrize("table", RECORDS)
def test_a_skeleton_holds_every_field_in_reading_order(table: TableSpec, choices: Choices) -> None:
    """All fields are there when everything is switched on; each is explained that no text editor shows by its name."""
    text = skeleton_of(table, choices)
    whole = as_seen(switched_on(text, [number for part in optional_parts(text) for number in part]))
    prose = " ".join(line.partition("#")[2].strip(" #") for line in text.split("\n"))

    assert text.startswith(f"{modeline(table)}\n")
    assert list(whole) == reading_order(table, CATALOGUE)
    shown = [field for field in typed_fields(table) if field.name not in CHANGING]
    assert set(whole) == {*(f.name for f in shown), *CATALOGUE.children(table.name)}
    for name, child in CATALOGUE.children(table.name).items():
        assert list(whole[name][0]) == reading_order(child, CATALOGUE)
        assert first_sentence(child.description) in prose
    for field in shown:
        assert f"{field.title}{' (verplicht)' if field.is_required else ''}: " in prose or field.name == "id"


@pytest.mark.parametrize("table", RECORDS)
def test_a_skeleton_is_short_and_fits_on_a_screen(table: TableSpec, choices: Choices) -> None:
    """Nobody scrolls to the side to read what to type, or past many screens to see what there is."""
    lines = skeleton_of(table, choices).split("\n")

    assert [line for line in lines if len(line) > 100] == []
    assert len(lines) <= 130


@pytest.mark.parametrize("table", RECORDS)
def test_each_field_with_choices_says_what_to_type(table: TableSpec, choices: Choices) -> None:
    """Who has no text editor that completes reads it in the help: the choices, or where they are and one of them."""
    text = skeleton_of(table, choices)
    untold = []
    for part in family(table):
        for name, source in chosen_from(part).items():
            codes = {c.code for c in choices.get(source, ())}
            helps = re.findall(rf"(?m)((?:^[ #]*# .*\n)*)^[ #-]*{name}:(.*)", text)
            told = [re.split(r"[\s,;.\[\]]+", help_above + behind) for help_above, behind in helps]
            untold += [name for words in told if codes and not codes & set(words)]

    assert untold == []


def test_a_skeleton_asks_for_who_and_what_then_why_then_data_then_who_gets_them() -> None:
    """A list stands below the question that it answers, wherever the data package names it."""
    order = reading_order(CATALOGUE.tables["verwerkingen"], CATALOGUE)

    wanted = ["titel", "bestuursorgaan_id", "doelen", "gegevens", "heeft_ontvangers", "ontvangers", "verwerkers"]
    wanted += ["heeft_doorgifte", "doorgiften", "bewaring", "dpia", "dpia_criteria"]
    assert [name for name in order if name in wanted] == wanted


@pytest.mark.parametrize("table", RECORDS)
def test_a_skeleton_names_only_keys_that_are_there(table: TableSpec, choices: Choices) -> None:
    """Voorbeeldstad reads no word of another municipality, and each key it is offered can be filled in."""
    text = skeleton_of(table, choices)
    prose = re.sub(r"\n[ #]*# ", " ", text)
    lists = re.findall(r"Kies uit ([a-z0-9-]+(?:, [a-z0-9-]+)*)(?:\.| of)", prose) + re.findall(r" of \[(.+?)\]", prose)
    offered = {*re.findall(r", zoals ([a-z0-9-]+)", prose), *(key for found in lists for key in found.split(", "))}
    known = {choice.code for group in choices.values() for choice in group}

    assert "zilverdam" not in text.lower()
    assert len(offered) > len(CATALOGUE.children(table.name))
    assert offered - known == set()


def test_a_skeleton_in_an_empty_register_says_what_comes_first() -> None:
    """There is no key to offer, and none is invented."""
    text = skeleton_of(CATALOGUE.tables["verwerkingen"], {})

    assert "Vul eerst afdelingen.csv aan: daar staat nog niets in." in text


@pytest.mark.parametrize("table", ROWS)
def test_a_row_to_paste_has_a_cell_for_every_column(table: TableSpec, choices: Choices) -> None:
    """The last line fits the table, with the key in its place; filled in with the examples it is sound."""
    key = table.primary_key[0]
    example = table.by_name[key].example
    text = Skeletons(CATALOGUE, choices).row(table, {key: example}, {})

    cells = dict(zip(table.by_name, next(csv.reader([text.split("\n")[-2]])), strict=True))
    row = RawRow(table.name, {f.name: cells[f.name] or f.example for f in table.fields}, Origin("proef", 1))

    assert {name: cell for name, cell in cells.items() if cell} == {key: example}
    assert [f.message for _, _, faults in judge(table, [row]) for f in faults] == []

"""The schemas for editors against the real check: an editor may know less, but never says something else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from altered import replace
from editor_view import as_seen, as_yaml, record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glashelder.authoring.choices import Choice, Choices, chosen_from, read_choices, typed_fields
from glashelder.authoring.json_schema import modeline, record_tables, schema_text
from glashelder.load.rows import RawFile
from glashelder.load.tables import find_sources, read_source
from glashelder.load.yaml_rows import read_yaml
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec, read_catalogue
from glashelder.tree.folder import Folder
from glashelder.tree.package import over_shipped
from glashelder.tree.stack import ALONE, own_folders
from glashelder.validate.references import check_references
from glashelder.validate.rows import CheckedFile
from glashelder.validate.shape import ShapeChecker

CATALOGUE = read_catalogue(Folder(Path(__file__).resolve().parents[3] / "register_data"))
TRICKY = (
    "0", "-1", "007", "+1", "2026", "3.5", "ja", "nee", "Ja", "true", "yes", "no", "2026-01-01", "2026-1-1", "20260101",
    "a", "A", "a-b", "A-b", "a b", "bestaat-niet", "https://x", "http://x", "x" * 80, "x" * 81, "x" * 601, "x" * 5000,
    "één", "", "a|b", "|", "12:30", "0363",
)  # fmt: skip
# What only the check knows, by the rule that says so; besides, a bare number has no length and no pattern.
LEFT_TO_THE_CHECK = {"tekst-met-html", "tekst-met-script", "tekst-met-sjabloon"}


def nested(table: TableSpec) -> list[tuple[TableSpec, tuple[str, ...]]]:
    """Return a table and the tables nested in it, each with the way to its first row."""
    found: list[tuple[TableSpec, tuple[str, ...]]] = [(table, ())]
    for name, child in CATALOGUE.children(table.name).items():
        found += [(below, (name, *way)) for below, way in nested(child)]
    return found


def kinds_of_field() -> dict[str, tuple[TableSpec, tuple[str, ...], TableSpec, FieldSpec]]:
    """Return one field of each kind, by type, limits and choices: its name plays no part in what is allowed."""
    found = {}
    for table in record_tables(CATALOGUE):
        for below, way in nested(table):
            for field in typed_fields(below):
                if field.name not in table.primary_key:  # which also has to be the name of the file
                    limits = [f"{k}={v}" for k, v in field.constraints.items()]
                    kind = " ".join([field.type, *limits, "verwijzing" if field.name in chosen_from(below) else ""])
                    found[kind] = (table, way, below, field)
    return found


def texts(field: FieldSpec, codes: list[str]) -> st.SearchStrategy[str]:
    """Return texts that the field wants, that are near to that, and that are not."""
    plain = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_categories=["Cc"]), max_size=30)
    near = st.lists(st.sampled_from([*field.example, "-", "0"]), min_size=1, max_size=12).map("".join)
    return st.one_of(st.just(field.example), st.sampled_from([*TRICKY, *codes]), st.dates().map(str), near, plain)


def is_comparable(text: str) -> bool:
    """Tell whether an editor can see the text as it was typed: our reader strips it, and takes `null` for a word."""
    return text == text.strip() and text.lower() not in ("null", "~")


def is_number(text: str) -> bool:
    """Tell whether an editor sees a number, which has no length and no pattern, or a day of the calendar."""
    return bool(re.fullmatch(r"[-+.0-9][-+.0-9eExo]*", text))


@pytest.fixture(scope="session")
def others(_voorbeeldstad: Path) -> list[CheckedFile]:
    """Return the files of Voorbeeldstad, to which the records that are tried refer."""
    tree = over_shipped(Folder(_voorbeeldstad / "register_data"), "register_data")
    checker = ShapeChecker(CATALOGUE)
    return [checker.check(read_source(tree, s, CATALOGUE)) for s in find_sources(tree, CATALOGUE)[0]]


@pytest.fixture(scope="session")
def choices(_voorbeeldstad: Path) -> Choices:
    """Return what may be chosen in Voorbeeldstad."""
    return read_choices(over_shipped(Folder(_voorbeeldstad / "register_data"), "register_data"), CATALOGUE)


def faults(records: dict[str, str], others: list[CheckedFile], table: TableSpec) -> dict[str, set[str]]:
    """Return the rules that refuse each record; as one file, because Frictionless is slow to start."""
    raw = RawFile(is_record=True)
    for key, text in records.items():
        read_yaml(text, f"{key}.yaml", table, CATALOGUE, raw)
    checked = ShapeChecker(CATALOGUE).check(raw)
    found: dict[str, set[str]] = {key: set() for key in records}
    for finding in [*checked.findings, *check_references([*others, checked], CATALOGUE)]:
        found[Path(finding.place.path).stem].add(finding.rule)
    return found


@pytest.mark.parametrize("kind", sorted(kinds_of_field()))
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_editor_refuses_what_the_check_refuses(
    kind: str, others: list[CheckedFile], choices: Choices, data: st.DataObject
) -> None:
    """For every kind of field: no false alarm, and nothing slips through but what is left to the check on purpose."""
    table, way, below, field = kinds_of_field()[kind]
    codes = [c.code for c in choices.get(chosen_from(below).get(field.name, ""), ())]
    drawn = [*TRICKY, *codes[:5], *data.draw(st.lists(texts(field, codes), max_size=20))]
    tried = {f"proef-{n}": text for n, text in enumerate(t for t in dict.fromkeys(drawn) if is_comparable(t))}
    records = {}
    for key, text in tried.items():
        values = row = {**record(table, CATALOGUE, choices), table.primary_key[0]: key}
        for name in way:
            row = row[name][0]
        row[field.name] = text
        records[key] = as_yaml(values)
    judge = jsonschema.Draft7Validator(json.loads(schema_text(table, CATALOGUE, choices)))

    refused = faults(records, others, table)
    seen = {key: judge.is_valid(as_seen(text)) for key, text in records.items()}

    assert [tried[key] for key in tried if not refused[key] and not seen[key]] == [], "false alarm"
    slipped = {tried[key]: refused[key] for key in tried if seen[key] and refused[key] - LEFT_TO_THE_CHECK}
    assert {text: rules for text, rules in slipped.items() if not is_number(text)} == {}, "slipped through"


@pytest.mark.parametrize("table", record_tables(CATALOGUE), ids=lambda t: t.name)
def test_every_record_of_the_demo_and_of_voorbeeldstad_is_sound_to_an_editor(
    table: TableSpec, repo: Path, small_package: Path
) -> None:
    """Whoever opens a record that passes the check sees no red line."""
    faults = []
    for data in (repo / "register_data", small_package):
        tree = over_shipped(Folder(data), "register_data")
        choices = read_choices(tree, CATALOGUE, [f"{name}/" for name in own_folders(tree)] or [ALONE])
        judge = jsonschema.Draft7Validator(json.loads(schema_text(table, CATALOGUE, choices)))
        files = sorted(data.glob(f"**/{table.path}/*.yaml"))
        assert files
        for file in files:
            faults += [(file.name, e.message) for e in judge.iter_errors(as_seen(file.read_text("utf-8")))]

    assert faults == []


@pytest.mark.parametrize("table", record_tables(CATALOGUE), ids=lambda t: t.name)
def test_the_schema_is_draft_07_and_explains_every_field(table: TableSpec, small_package: Path) -> None:
    """The file is sound itself, and each field of each nested table has its title, help, example and law."""
    schema = json.loads(
        schema_text(table, CATALOGUE, read_choices(over_shipped(Folder(small_package), "register_data"), CATALOGUE))
    )

    jsonschema.Draft7Validator.check_schema(schema)

    for below, way in nested(table):
        part = schema
        for name in way:
            items = part["properties"][name]["anyOf"][0]["items"]
            part = items["anyOf"][0] if "anyOf" in items else items  # the rest are the short ways to write a row
        fields = {f.name: f for f in typed_fields(below)}
        assert list(part["properties"]) == [*fields, *CATALOGUE.children(below.name)]
        when_alone = schema["then"] if way == () else schema["then"]["properties"].get(way[0], {}).get("items", part)
        assert (part if len(way) > 1 else when_alone)["required"] == [f.name for f in fields.values() if f.is_required]
        assert part["additionalProperties"] is False
        for name, field in fields.items():
            shown = part["properties"][name]
            assert shown["title"] == field.title
            assert {field.description, f"Voorbeeld: {field.readable_example}"} <= set(shown["description"].split("\n"))
            assert (f"Wet: {field.law}" in shown["description"]) == (field.law != "geen")


@pytest.mark.parametrize(
    ("text", "is_sound"),
    [
        ({"id": "a", "gebaseerd_op": "b"}, True),
        ({"id": "a", "gebaseerd_op": "b", "ontvangers": [{"ontvanger_id": "politie", "vervalt": "ja"}]}, True),
        ({"id": "a", "gebaseerd_op": "b", "ontvangers": [{"waarvoor": "Iets."}]}, False),
        ({"gebaseerd_op": "b"}, False),
        ({"id": "a"}, False),
    ],
)
def test_a_record_that_rests_on_another_holds_only_what_differs(text: dict[str, Any], *, is_sound: bool) -> None:
    """An editor asks of it no more than what tells which record and which rows it is about."""
    (table,) = record_tables(CATALOGUE)

    judge = jsonschema.Draft7Validator(json.loads(schema_text(table, CATALOGUE, {})))

    assert judge.is_valid(text) is is_sound


@pytest.mark.parametrize("table", record_tables(CATALOGUE), ids=lambda t: t.name)
def test_an_editor_is_offered_every_code_with_its_title_and_nothing_else(table: TableSpec, small_package: Path) -> None:
    """`true` and `null` among the types would be offered in every field."""
    choices = read_choices(over_shipped(Folder(small_package), "register_data"), CATALOGUE)
    text = schema_text(table, CATALOGUE, choices)
    schema = json.loads(text)

    for name, source in chosen_from(table).items():
        shown = schema["properties"][name]
        offered = shown if "enum" in shown else shown["anyOf"][0]
        assert list(zip(offered["enum"], offered["enumDescriptions"], strict=True)) == [
            tuple(c) for c in choices[source]
        ]
    assert re.findall(r'"type": "(?:boolean|null)"', text) == []


@pytest.mark.parametrize(
    ("short", "is_sound"),
    [
        ("ontvangers: [{ontvangers}]", True),
        ("ontvangers:\n  - {ontvangers}", True),
        ("ontvangers:\n  - ontvanger_id: [{ontvangers}]\n    waarvoor: x", True),
        ("gegevens:\n  - betrokkene: [{betrokkenen}]\n    gegeven:\n      - {gegevenssoorten}", True),
        ("systemen: [Suite, 4]", True),
        ("ontvangers: [bestaat-niet]", False),
        ("ontvangers:\n  - ontvanger_id: [bestaat-niet]", False),
        ("ontvangers:\n  - ontvanger_id: [{ontvangers}, {ontvangers}]", False),
        ("gegevens:\n  - betrokkene: []\n    gegeven: {gegevenssoorten}", False),
        ("ontvangers:\n  - ontvanger_id: {ontvangers}\n    waarvoor: [x, y]", False),
        ("bewaring: [aanvraag]", False),
    ],
)
def test_an_editor_knows_the_short_ways_to_write(
    short: str, *, is_sound: bool, others: list[CheckedFile], choices: Choices
) -> None:
    """It accepts them, and refuses what the check refuses, with the same words in a file."""
    table = CATALOGUE.tables["verwerkingen"]
    codes = {name: choices[name][0].code for name in ("ontvangers", "betrokkenen", "gegevenssoorten")}
    values = {**record(table, CATALOGUE, choices), "id": "proef"}
    for name in (short.partition(":")[0], "ook_bekend_als", "zonder"):  # a list it writes as a text
        del values[name]
    text = as_yaml(values) + short.format(**codes) + "\n"
    judge = jsonschema.Draft7Validator(json.loads(schema_text(table, CATALOGUE, choices)))

    assert judge.is_valid(as_seen(text)) is is_sound
    assert (faults({"proef": text}, others, table)["proef"] == set()) is is_sound


def test_a_code_that_looks_like_a_number_may_be_typed_without_quotes(catalogue: Catalogue) -> None:
    """An editor reads 14 as a number, also where it is the name of a choice."""
    table = record_tables(catalogue)[0]
    source = chosen_from(table)["status"]
    choices = {source: (Choice("14", "Veertien"), Choice("0363", "Amsterdam"))}
    judge = jsonschema.Draft7Validator(json.loads(schema_text(table, catalogue, choices))["properties"]["status"])

    assert [judge.is_valid(as_seen(text)) for text in ("14", '"14"', "15", '"0363"')] == [True, True, False, True]


def test_a_record_table_may_stand_anywhere(catalogue: Catalogue) -> None:
    """The way from a record to its schema follows from where the records are."""
    table = replace(record_tables(catalogue)[0], path="map/verwerkingen")

    assert modeline(table).endswith("$schema=../../_generated/verwerkingen.schema.json")

"""Every field times every way to break it: each gives a Dutch sentence that names the field, and a cure."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from glashelder.findings import Finding, Origin, sort_findings
from glashelder.load.rows import RawRow
from glashelder.schema.catalogue import FieldSpec, TableSpec, read_catalogue
from glashelder.validate.shape import judge

TABLES = read_catalogue(Path(__file__).resolve().parents[3] / "register_data").tables
ENGLISH = re.compile(r"\b(the|error|constraint|type|row|field|is not|value|None|True|False)\b")


def ways_to_break(field: FieldSpec) -> Iterator[tuple[str, str]]:
    """Yield (rule, cell) for each way in which a cell of this field can be wrong."""
    limits = field.constraints
    if field.type in ("integer", "boolean", "date"):
        yield "verkeerd-soort-waarde", "iets anders"
    if field.is_required:
        yield "verplicht-veld-leeg", ""
    if "maxLength" in limits:
        yield "te-lang", "x" * (limits["maxLength"] + 3)
    if "pattern" in limits:
        yield "verkeerde-vorm", "Past niet!"[: limits.get("maxLength", 99)]
    if "minimum" in limits:
        yield "te-klein", str(limits["minimum"] - 1)


CASES = [
    pytest.param(table, field, rule, cell, id=f"{table.name}.{field.name}-{rule}")
    for table in {str(t.fields): t for t in TABLES.values()}.values()
    for field in table.fields
    for rule, cell in ways_to_break(field)
]


def judge_one(table: TableSpec, field: FieldSpec, cell: str) -> list[Finding]:
    """Return the findings about a row of examples with one other cell."""
    values = {**{f.name: f.example for f in table.fields}, field.name: cell}
    row = RawRow(table.name, {k: v for k, v in values.items() if v}, Origin("x.csv", 2))
    return list(sort_findings(finding for _, _, faults in judge(table, [row]) for finding in faults))


@pytest.mark.parametrize(("table", "field", "rule", "cell"), CASES)
def test_a_broken_limit_is_told_in_dutch_with_the_field_and_a_cure(
    table: TableSpec, field: FieldSpec, rule: str, cell: str
) -> None:
    """One wrong cell is one finding: what is wrong, in which field by its title and name, and what to type."""
    findings = judge_one(table, field, cell)

    assert [(f.rule, f.place.field) for f in findings] == [(rule, field.name)]
    message, hint = findings[0].message, findings[0].hint
    assert f"'{field.title}' ({field.name})" in message
    assert cell.strip()[:50] in message or rule == "te-lang"
    assert hint.endswith((".", field.example))
    assert not ENGLISH.search(
        message.replace(field.title, "").replace(field.name, "") + hint.replace(field.description, "")
    )
    assert field.constraints.get("pattern", "geen patroon") not in message + hint


def test_every_limit_in_the_schemas_has_a_way_to_break_it() -> None:
    """A schema that uses a new type or limit needs a sentence here first."""
    fields = [f for t in TABLES.values() for f in t.fields]

    assert {limit for f in fields for limit in f.constraints} == {"required", "maxLength", "pattern", "minimum"}
    assert {f.type for f in fields} == {"string", "integer", "boolean", "date", "list"}


def test_a_long_cell_is_shown_in_part() -> None:
    """A message stays readable when the cell holds a page of text."""
    field = TABLES["kerncijfers"].by_name["jaar"]

    message = judge_one(TABLES["kerncijfers"], field, "woord " * 200)[0].message

    assert len(message) < 150
    assert "…" in message


@pytest.mark.parametrize(("more", "told"), [(12, "12 tekens"), (1, "1 teken")])
def test_too_long_says_how_much_too_long(more: int, told: str) -> None:
    """The cure for a text that does not fit is a number."""
    table = TABLES["begrippen"]
    field = table.by_name["uitleg"]

    hint = judge_one(table, field, "x" * (field.constraints["maxLength"] + more))[0].hint

    assert hint == f"Maak de tekst {told} korter."


def test_the_law_that_asks_for_a_field_stands_with_the_finding() -> None:
    """A reader sees why a field is asked for; a field no law asks for says nothing."""
    table = TABLES["verwerkingen"]

    laws = [judge_one(table, table.by_name[name], "")[0].law for name in ("titel", "status")]

    assert laws == ["AVG artikel 30, eerste lid, onder b", ""]

"""Rules meet half-finished registers every day: whatever is missing or odd, they answer with findings."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glashelder.model.register import build_register
from glashelder.pipeline import Checked
from glashelder.rules import RULES
from glashelder.rules.rule import Rule
from glashelder.schema.catalogue import Catalogue, FieldSpec
from glashelder.validate.rows import TypedRow

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
TEXT = st.sampled_from(
    ["", "-", "artikel", "artikel 30a, derde lid", "P", "zo lang als nodig", "10.0.0.1", "é" * 50]
) | (st.text(max_size=20))


def rows_of(record: Any, table: str, catalogue: Catalogue) -> list[TypedRow]:
    """Return the rows that a record was built from, its own first."""
    own = {f.name: v for f in catalogue.tables[table].fields if (v := getattr(record, f.name)) not in (None, ())}
    rows = [TypedRow(table, own, record.origin)]
    for field, child in catalogue.children(table).items():
        rows += [row for part in getattr(record, field) for row in rows_of(part, child.name, catalogue)]
    return rows


@pytest.fixture(name="rows", scope="module")
def _rows(_voorbeeldstad: Path, check_data: Callable[[Path], Checked], catalogue: Catalogue) -> list[TypedRow]:
    """Return every row of Voorbeeldstad, as the model got it."""
    register = check_data(_voorbeeldstad / "register_data").register
    rows = []
    for name, table in catalogue.tables.items():
        if not table.parent:
            records = register.table(name)
            for record in records.values() if isinstance(records, dict) else records:
                rows += rows_of(record, name, catalogue)
    return rows


def value_for(field: FieldSpec, data: st.DataObject) -> Any:
    """Draw a value of the type of the field, or nothing where the schema allows nothing."""
    drawn = {
        "integer": st.integers(0, 3000),
        "boolean": st.booleans(),
        "date": DAYS,
        "list": st.lists(TEXT, max_size=3).map(tuple),
        "string": TEXT,
    }[field.type]
    return data.draw(drawn if field.constraints.get("required") else st.none() | drawn)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_rule_answers_any_register(
    rule: Rule, rows: list[TypedRow], catalogue: Catalogue, data: st.DataObject
) -> None:
    """Rows that are gone and fields that are empty or odd give findings with a sentence and a cure, or none."""
    changed = list(rows)
    for _ in range(data.draw(st.integers(1, 6))):
        number = data.draw(st.integers(0, len(changed) - 1))
        row = changed[number]
        table = catalogue.tables[row.table]
        fields = [f for f in table.fields if f.name not in {own for own, _ in table.parent_key} | {"volgnummer"}]
        field = data.draw(st.sampled_from(fields))
        value = value_for(field, data)
        kept = {k: v for k, v in row.values.items() if k != field.name}
        changed[number] = row._replace(values=kept if value is None else kept | {field.name: value})
    register = build_register(changed, catalogue, data.draw(DAYS))

    for record, name, message, hint, *_ in rule.find(register):
        assert message.endswith("."), message
        assert hint.endswith("."), hint
        assert name == "" or name in set(record.__struct_fields__)

"""The schemas say what a record is, and the dataclasses say it again for the programme: both must agree."""

import dataclasses
import datetime
from pathlib import Path
from typing import get_type_hints

import pytest

from glashelder.model.record import Record
from glashelder.model.register import RECORD_TYPES, USED_KEYS, Register
from glashelder.model.taal import Code
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec, read_catalogue
from glashelder.tree.folder import Folder

CATALOGUE = read_catalogue(Folder(Path(__file__).resolve().parents[2] / "register_data"))
TYPES = {"string": str, "integer": int, "boolean": bool, "date": datetime.date}
TABLES = [pytest.param(table, id=name) for name, table in CATALOGUE.tables.items()]


def expected(field: FieldSpec) -> tuple[object, object]:
    """Return the type and the default that the attribute of a field must have."""
    if field.type == "list":
        return tuple[str, ...], dataclasses.MISSING if field.is_required else ()
    plain = TYPES[field.type]
    return (plain, dataclasses.MISSING) if field.is_required else (plain | None, None)


def record_type(table: TableSpec) -> type[Record]:
    """Return the dataclass of the records of a table."""
    return RECORD_TYPES.get(table.name, Code)


@pytest.mark.parametrize("table", TABLES)
def test_attributes_types_and_requiredness_equal_the_schema(table: TableSpec) -> None:
    """Each field is an attribute of the same name and type, required where the schema demands a value, and back."""
    record = record_type(table)
    hints = get_type_hints(record)
    attributes = {f.name: (hints[f.name], f.default) for f in dataclasses.fields(record) if f.name != "origin"}

    fields = {f.name: expected(f) for f in table.fields}
    children = {name: (tuple[record_type(child), ...], ()) for name, child in CATALOGUE.children(table.name).items()}

    assert attributes == {**fields, **children}


def test_every_record_type_belongs_to_a_table_and_says_what_the_schema_says() -> None:
    """No dataclass is left without a table, and its description is that of the schema."""
    assert set(RECORD_TYPES) <= set(CATALOGUE.tables)
    assert {n: t.__doc__ for n, t in RECORD_TYPES.items()} == {n: CATALOGUE.tables[n].description for n in RECORD_TYPES}


def test_every_table_without_a_record_type_is_a_codelist() -> None:
    """A table that someone forgot in RECORD_TYPES would quietly be read as a list of codes."""
    assert [t.path for n, t in CATALOGUE.tables.items() if n not in RECORD_TYPES and not t.is_codelist] == []


def test_the_register_has_every_table() -> None:
    """Each table that is no code list and no part of a record is an attribute of the register, by key or as rows."""
    hints = get_type_hints(Register)
    tables = {n: t for n, t in CATALOGUE.tables.items() if not t.parent and not t.is_codelist}

    assert {n: h for n, h in hints.items() if n not in {"codelijsten", "peildatum", "set_aside", "withheld"}} == {
        n: dict[TYPES[t.by_name[t.primary_key[0]].type], record_type(t)]
        if len(t.primary_key) == 1
        else tuple[record_type(t), ...]
        for n, t in tables.items()
    }


def test_what_refers_back_is_a_table_that_a_record_refers_to(catalogue: Catalogue) -> None:
    """Each kind of use counted for pages of other tables is a reference in the schemas of a record."""
    parts = [t for t in catalogue.tables.values() if t.name == "verwerkingen" or t.parent]

    assert set(USED_KEYS) <= {r.table for t in parts for r in t.references}


def test_a_reference_to_an_activity_can_be_left_out(catalogue: Catalogue) -> None:
    """The site leaves out what names a concept: in a field of a row with a place of its own, that may be empty.

    Another one needs a line in `model/published.py`, in `changes/side.py` and in the rule `verwijst-naar-concept`.
    """
    found = {
        (table.name, name, table.by_name[name].is_required)
        for table in catalogue.tables.values()
        for reference in table.references
        if reference.table == "verwerkingen" and not table.parent
        for name in reference.fields
    }
    nested = {
        (table.name, reference.fields)
        for table in catalogue.tables.values()
        for reference in table.references
        if table.parent and reference.table == "verwerkingen" != table.parent
    }

    assert found == {("verwerkingen", "hoofdverwerking_id", False)}
    assert nested == set()


def test_a_reference_is_to_the_key_of_a_table(catalogue: Catalogue) -> None:
    """What only concepts use is found by following references from key to key."""
    assert [
        (table.name, reference.fields)
        for table in catalogue.tables.values()
        for reference in table.references
        if set(reference.target_fields) != set(catalogue.tables[reference.table].primary_key)
    ] == []

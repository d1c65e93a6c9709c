"""Every fault that Frictionless can tell of a row has a Dutch sentence, or cannot come on our road.

All classes of errors of the installed library stand in one of the lists below: a new version that adds one fails here.
"""

import inspect
import re
from dataclasses import replace

import pytest
from frictionless import Resource, Schema, errors

from glashelder.exceptions import SchemaError
from glashelder.findings import Origin
from glashelder.load.rows import RawRow
from glashelder.schema.catalogue import Catalogue
from glashelder.validate.shape import judge

SOUND = {"organisatie_id": "x", "jaar": "2025", "indicator": "datalekken", "waarde": "3"}
# A row of `kerncijfers` that makes Frictionless give this error, and the id under which we tell it.
TRANSLATED = {
    "blank-row": ({}, "rij-leeg"),
    "type-error": ({**SOUND, "waarde": "drie"}, "verkeerd-soort-waarde"),
    "constraint-error": ({**SOUND, "jaar": "1066"}, "te-klein"),
}
# Why no row of ours can have it.
IMPOSSIBLE = {
    "extra-cell": "every row is built with one cell for each field",
    "missing-cell": "every row is built with one cell for each field",
    "unique-error": "no schema asks it of a field; keys are checked by us",
    "primary-key": "keys are checked by us and not handed over",
    "foreign-key": "references are checked by us and not handed over",
    "blank-header": "the header is made of the names of the fields",
    "unmatched-header": "the header is made of the names of the fields",
    "extra-label": "the header is made of the names of the fields",
    "missing-label": "the header is made of the names of the fields",
    "blank-label": "the header is made of the names of the fields",
    "duplicate-label": "the header is made of the names of the fields",
    "incorrect-label": "the header is made of the names of the fields",
    **dict.fromkeys(
        (
            "ascii-value", "deviated-cell", "deviated-value", "duplicate-row", "field-count", "forbidden-value",
            "required-value", "row-constraint", "row-count", "sequential-value", "table-dimensions", "truncated-value",
        ),
        "only an extra check gives it, and we ask for none",
    ),
}  # fmt: skip
PARENTS = {"table-error", "header-error", "label-error", "row-error", "cell-error"}


def types_below(parent: type) -> set[str]:
    """Return the types of all errors of the library below a class."""
    found = [c for c in vars(errors).values() if inspect.isclass(c) and issubclass(c, parent)]
    return {c.type for c in found} - PARENTS


def test_every_error_about_rows_is_translated_or_impossible() -> None:
    """Nothing that Frictionless may say of a table is left without an answer."""
    assert types_below(errors.TableError) == TRANSLATED.keys() | IMPOSSIBLE.keys()


@pytest.mark.parametrize("error_type", TRANSLATED)
def test_an_error_of_a_row_is_told_in_dutch_with_a_cure(error_type: str, catalogue: Catalogue) -> None:
    """Frictionless gives this error for this row, and the editor reads our sentence, never that of the library."""
    values, rule = TRANSLATED[error_type]
    table = catalogue.tables["kerncijfers"]
    names = [f.name for f in table.fields]
    schema = Schema.from_descriptor({"fields": [f.descriptor for f in table.fields]})
    with Resource(data=[names, [values.get(n, "") for n in names]], schema=schema) as resource:
        given = [e for row in resource.row_stream for e in row.errors]

    findings = [f for _, _, faults in judge(table, [RawRow("kerncijfers", values, Origin("x.csv", 2))]) for f in faults]

    assert [e.type for e in given] == [error_type]
    assert [f.rule for f in findings] == [rule]
    assert given[0].message not in findings[0].message
    assert findings[0].hint


def test_what_is_impossible_stays_so(catalogue: Catalogue) -> None:
    """The schemas hand over no uniqueness, and a row that lacks fields, or has others, keeps its width."""
    rows = [
        RawRow("kerncijfers", values, Origin("x.csv", n)) for n, values in enumerate(({"jaar": "2025"}, SOUND, SOUND))
    ]

    findings = [f for _, _, faults in judge(catalogue.tables["kerncijfers"], rows) for f in faults]

    assert [f.name for t in catalogue.tables.values() for f in t.fields if "unique" in f.constraints] == []
    assert {f.rule for f in findings} == {"verplicht-veld-leeg"}


def test_the_header_is_that_of_the_schema(catalogue: Catalogue) -> None:
    """Two fields of one name would make Frictionless speak of labels; no schema has them."""
    assert [t.name for t in catalogue.tables.values() if len(t.by_name) != len(t.fields)] == []
    assert [f.name for t in catalogue.tables.values() for f in t.fields if not re.fullmatch("[a-z_0-9]+", f.name)] == []


def test_a_schema_that_the_standard_does_not_know_is_no_fault_of_the_programme(catalogue: Catalogue) -> None:
    """Who changes a schema reads which table it is, and not that the programme broke."""
    table = catalogue.tables["kerncijfers"]
    broken = replace(table.fields[0], descriptor=table.fields[0].descriptor | {"constraints": {"hoogstens": 3}})

    with pytest.raises(SchemaError, match="kerncijfers"):
        list(judge(replace(table, fields=(broken, *table.fields[1:])), []))

"""The compiled schema against Frictionless: what the first accepts, the second accepts with equal values."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from altered import replace
from hypothesis import given, settings
from hypothesis import strategies as st

from glashelder.findings import Origin
from glashelder.layers.stacked import read_stacked
from glashelder.load.rows import RawRow
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec, read_catalogue
from glashelder.tree.folder import Folder
from glashelder.tree.package import over_shipped
from glashelder.validate.acceptor import Acceptor
from glashelder.validate.rows import Value
from glashelder.validate.shape import judge

TRICKY = (
    "0", "-0", "+1", "007", "1.0", "1e3", "1_000", " 1", "1 ", "١٢", "１２", "9" * 30, "NaN", "ja", "nee", "Ja", "JA",
    "ja ", "true", "2026-01-01", "2026-02-30", "2026-1-1", "20260101", "0000-00-00", "9999-12-31", "２０２６-01-01",
    "2026-01-01\n", "a-b", "a-b\n", "A-b", "a--b", "-a", "a|b", "a||b", "|", "|a", "a,b", "https://x", "https://x\n",
    "https://\n", "0363", "0363\n", "x" * 80, "x" * 81, "x" * 600, "x" * 601, "x" * 5000, "é" * 81, "e\u0301" * 80,
    "None", "null", "", "\n", "<b>", "<b", "a < b", "{{x}}", "{ {", "javascript:x", "data:text/html,x", "&amp;", "B&W",
)  # fmt: skip


@cache
def _catalogue() -> Catalogue:
    return read_catalogue(Folder(Path(__file__).resolve().parents[3] / "register_data"))


def kinds_of_field() -> dict[str, FieldSpec]:
    """Return one field of each kind, by its type and limits: names and titles play no part in what is accepted."""
    fields = [f for table in _catalogue().tables.values() for f in table.fields]
    return {
        " ".join([f.type, *(f"{k}={v}" for k, v in f.constraints.items()), f.descriptor.get("delimiter", "")]): f
        for f in fields
    }


def accepted(table: TableSpec, rows: list[dict[str, str]]) -> list[dict[str, Value] | None]:
    """Return what the compiled schema makes of the rows."""
    acceptor = Acceptor(table)
    return [acceptor.accept(row) for row in rows]


def judged(table: TableSpec, rows: list[dict[str, str]]) -> list[dict[str, Value] | None]:
    """Return what Frictionless makes of the rows."""
    raw = [RawRow(table.name, row, Origin("x.csv", n)) for n, row in enumerate(rows, 2)]
    return [None if faults else values for _, values, faults in judge(table, raw)]


def only(field: FieldSpec) -> TableSpec:
    """Return a table of one field, beside one that is always filled so that no row is blank."""
    table = next(t for t in _catalogue().tables.values() if field in t.fields)
    filler = replace(
        field, name="vulling", type="string", constraints={}, descriptor={"name": "vulling", "type": "string"}
    )
    fields = (field, filler)
    return replace(table, fields=fields, by_name={f.name: f for f in fields})


def cells(field: FieldSpec) -> st.SearchStrategy[str]:
    """Return texts that are near what the field wants, and texts that are not."""
    near = st.lists(st.sampled_from([*field.example, "-", "0", "9", " ", "\n"]), min_size=1).map("".join)
    options = [st.just(field.example), st.sampled_from(TRICKY), near, st.text(min_size=1)]
    if "pattern" in field.constraints:
        options.append(st.from_regex(field.constraints["pattern"]))
    if field.type in ("integer", "string"):
        options.append(st.integers().map(str))
    if field.type == "date":
        options.append(st.dates().map(str))
    return st.one_of(options)


@pytest.mark.parametrize("kind", sorted(kinds_of_field()))
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_what_is_accepted_frictionless_accepts_with_equal_values(kind: str, data: st.DataObject) -> None:
    """For every kind of field in the catalogue no text passes the compiled schema that Frictionless would refuse."""
    field = kinds_of_field()[kind]
    texts = [*TRICKY, *data.draw(st.lists(cells(field), max_size=30))]
    rows = [{field.name: text, "vulling": "x"} for text in texts if text]
    table = only(field)

    quick, slow = accepted(table, rows), judged(table, rows)

    assert [(r, q) for r, q, s in zip(rows, quick, slow, strict=True) if q is not None and (q != s)] == []
    assert [type(v) for q in quick if q for v in q.values()] == [
        type(v) for q, s in zip(quick, slow, strict=True) if q and s for v in s.values()
    ]


@pytest.mark.parametrize("kind", sorted(kinds_of_field()))
def test_the_example_of_a_field_is_accepted(kind: str) -> None:
    """The compiled schema knows every kind of field there is; a new kind may not quietly become slow."""
    field = kinds_of_field()[kind]

    assert accepted(only(field), [{field.name: field.example, "vulling": "x"}]) != [None]


def test_a_row_without_a_required_field_is_not_accepted(catalogue: Catalogue) -> None:
    """Each required field of each table is asked for."""
    for table in catalogue.tables.values():
        whole = {f.name: f.example for f in table.fields}
        required = [f.name for f in table.fields if f.is_required]
        rows = [{k: v for k, v in whole.items() if k != name} for name in required]

        assert accepted(table, rows) == [None] * len(required)


def test_a_field_that_is_not_in_the_schema_is_not_accepted(catalogue: Catalogue) -> None:
    """What the schema does not know never becomes a value."""
    assert accepted(catalogue.tables["synoniemen"], [{"woord": "a", "zoek_ook": "b", "kleur": "c"}]) == [None]


@pytest.mark.parametrize("constraint", [{"enum": ["a"]}, {"minLength": 9}, {"unique": True}, {"maximum": 1}])
@pytest.mark.parametrize("kind", ["string", "integer", "boolean", "date", "list"])
def test_a_limit_that_is_not_compiled_leaves_the_row_to_frictionless(kind: str, constraint: dict[str, object]) -> None:
    """A constraint that a later schema brings is never skipped, only slower."""
    field = next(f for f in kinds_of_field().values() if f.type == kind)
    stricter = replace(field, constraints={**field.constraints, **constraint})

    assert Acceptor(replace(only(field), fields=(stricter,))).accept({field.name: field.example}) is None


def test_every_row_of_the_demo_is_accepted_and_frictionless_agrees(zilverdam: Path, catalogue: Catalogue) -> None:
    """Sound data never waits for Frictionless, and Frictionless would say the same of every row."""
    data = zilverdam / "register_data"
    rows = defaultdict(list)
    stacked = read_stacked(over_shipped(Folder(data), "register_data"), catalogue)
    for source in stacked.sources:
        for row in stacked.raw(source).rows:
            rows[row.table].append(row.values)

    for name, group in rows.items():
        table = catalogue.tables[name]
        quick = accepted(table, group)

        assert None not in quick, f"{name}: {group[quick.index(None)]}"
        assert quick == judged(table, group)

"""Whatever stands in a file, people get findings: no input ends in an exception, and no text changes on its way."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from register_input import PATHS, RegisterInput

from glashelder.load.short_forms import keys_in
from glashelder.load.tables import SourceFile, read_source
from glashelder.schema.catalogue import Catalogue, read_catalogue
from glashelder.tree.folder import Folder

CATALOGUE = read_catalogue(Folder(Path(__file__).resolve().parents[2] / "register_data"))
TEXT = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1, max_size=40)
VALUE = (
    st.sampled_from(["", "ja", "nee", "-1", "0", "2026-02-30", "P5Y", "avg", "[]", "{}", "null", "&a", "*a", "!x"])
    | TEXT
)
LONGER = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(name="road", scope="module")
def _road(_voorbeeldstad: Path, tmp_path_factory: pytest.TempPathFactory) -> RegisterInput:
    return RegisterInput(_voorbeeldstad, tmp_path_factory.mktemp("road"))


@pytest.mark.parametrize("kind", PATHS)
@given(raw=st.binary(max_size=200))
@LONGER
def test_any_bytes_give_findings(road: RegisterInput, kind: str, raw: bytes) -> None:
    """A file of noise is refused with a sentence and a cure."""
    assert any(f.is_blocking for f in road.feed(kind, raw))


@pytest.mark.parametrize("kind", PATHS)
@given(data=st.data())
@LONGER
def test_any_edit_of_a_sound_file_gives_findings_or_none(road: RegisterInput, kind: str, data: st.DataObject) -> None:
    """Lines that are lost, doubled, moved or given another value never end in an exception, not even in a rule."""
    lines = road.sound(kind).decode().split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(lines) - 1))
        line = lines[number]
        edit = data.draw(st.sampled_from(["lose", "double", "value", "indent", "swap"]))
        if edit == "lose" and len(lines) > 1:
            del lines[number]
        elif edit == "double":
            lines.insert(number, line)
        elif edit == "indent":
            lines[number] = data.draw(st.sampled_from(["  ", "- ", "\t", " "])) + line
        elif edit == "swap":
            lines[number], lines[0] = lines[0], line
        else:
            sign = ":" if kind == "yaml" else ","
            head, found, _ = line.rpartition(sign)
            lines[number] = (
                f"{head}{found} {data.draw(VALUE)}" if kind == "yaml" else f"{head}{found}{data.draw(VALUE)}"
            )

    road.feed(kind, "\n".join(lines).encode())


def text_fields() -> list[object]:
    """Return every field that takes free text, of every table, with its table."""
    return [
        pytest.param(table.name, field.name, id=f"{table.name}.{field.name}")
        for table in CATALOGUE.tables.values()
        for field in table.fields
        if field.type == "string" and not (table.parent and field.name in {own for own, _ in table.parent_key})
    ]


@pytest.mark.parametrize(("table", "field"), text_fields())
@given(text=TEXT)
@example(text="0;0")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_field_survives_a_round_trip(tmp_path: Path, table: str, field: str, text: str) -> None:
    """What an editor saves is what every later stage sees: the same text, composed, without blanks around it.

    One text does not: several keys in a field of a record that holds one. That is a finding, and one only.
    """
    read = read_source(Folder(tmp_path), _write(tmp_path, CATALOGUE, table, field, text), CATALOGUE)

    found = next(r.values for r in read.rows if r.table == table).get(field, "")
    several = [f.place.field for f in read.findings if f.rule == "waarden-achter-elkaar"]
    if several:
        assert (found, several) == ("", [field])
        assert _holds_a_key(table, field)
        assert len(keys_in(text)) > 1
    else:
        assert found == unicodedata.normalize("NFC", text).strip()


def _holds_a_key(table: str, field: str) -> bool:
    spec = CATALOGUE.tables[table]
    return spec.format == "yaml" and any(field in reference.fields for reference in spec.references)


def _write(folder: Path, catalogue: Catalogue, name: str, field: str, text: str) -> SourceFile:
    """Write a file in which one field of one row of a table holds the text."""
    table = catalogue.tables[name]
    if table.format == "csv":
        file = folder / "table.csv"
        quoted = text.replace('"', '""')
        file.write_text(
            ",".join(f.name for f in table.fields)
            + "\n"
            + ",".join(f'"{quoted}"' if f.name == field else "x" for f in table.fields)
            + "\n",
            encoding="utf-8",
            newline="",
        )
        return SourceFile(file.name, name)
    lines = [f"{field}: {json.dumps(text, ensure_ascii=False)}"]
    while table.parent:
        lines = [f"{table.parent_field}:", f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])]
        table = catalogue.tables[table.parent]
    file = folder / "record.yaml"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    return SourceFile(file.name, table.name)

"""A schema that contradicts itself is told with file, table, field and cure, and all of it at once."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from glashelder.cli import main
from glashelder.exceptions import SchemaError
from glashelder.schema.catalogue import read_catalogue
from glashelder.tree.folder import Folder

SCHEMAS = "landelijk/schemas"


def change(data: Path, file: str, edit: Callable[[dict[str, Any]], object]) -> None:
    """Edit a schema, in a copy of it."""
    target = data / file
    schema = yaml.safe_load(target.read_text("utf-8")) if target.exists() else {}
    edit(schema)
    target.parent.mkdir(exist_ok=True)
    target.write_text(yaml.safe_dump(schema, sort_keys=False, allow_unicode=True), "utf-8")


def field(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the description of a field."""
    found: dict[str, Any] = next(f for f in schema["fields"] if f["name"] == name)
    return found


def resource(package: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what the data package says of a table."""
    found: dict[str, Any] = next(r for r in package["resources"] if r["name"] == name)
    return found


@pytest.fixture(name="data")
def _data(whole_package: Path) -> Path:
    """Return a data package of which the schemas may be changed."""
    return whole_package


def told(data: Path) -> list[str]:
    """Return the faults that the schemas have, a line each."""
    with pytest.raises(SchemaError) as caught:
        read_catalogue(Folder(data))
    return str(caught.value).splitlines()[1:]


FIELD_FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"type": "tekst"}, "type 'tekst' bestaat niet. Kies uit: boolean, date, integer, list, string."),
    ({"type": "strin"}, "Bedoelt u 'string'?"),
    ({"default": "x", "constraints": {"required": True}}, "verplicht en heeft toch een 'default'. Haal 'default' weg"),
    ({"default": "x"}, "'default' doet hier niets. Haal 'default' weg"),
    ({"constrain": {}}, "de eigenschap 'constrain' bestaat niet. Bedoelt u 'constraints'?"),
    ({"constraints": {"maxlength": 3}}, "de eis 'maxlength' bestaat niet. Bedoelt u 'maxLength'?"),
    ({"constraints": {"minimum": 3}}, "type string: de eis 'minimum' bestaat niet."),
    ({"constraints": {"required": "ja"}}, "'required' is geen true of false. Schrijf 'required: true'"),
    ({"constraints": {"minLength": 9, "maxLength": 3}}, "'minLength' is groter dan 'maxLength'"),
    ({"constraints": {"maxLength": "3"}}, "'minLength' en 'maxLength' zijn hele getallen."),
    ({"type": "integer", "constraints": {"minimum": 5, "maximum": 1}}, "'minimum' is groter dan 'maximum'"),
    ({"constraints": {"enum": []}}, "'enum' noemt geen waarden"),
    ({"constraints": {"pattern": "(["}}, "'pattern' is geen geldig patroon"),
    ({"constraints": {"pattern": "^[0-9]+$"}, "example": "abc"}, "het voorbeeld 'abc' voldoet niet"),
    ({"constraints": ["required"]}, "'constraints' moet uit sleutels en waarden bestaan."),
    ({"type": "boolean"}, "geen woorden voor ja en nee. Vul 'trueValues"),
    ({"type": "boolean", "trueValues": ["ja"], "falseValues": ["ja"]}, "'ja' betekent zowel ja als nee."),
    ({"type": "list", "delimiter": ""}, "'delimiter' is niet één teken."),
    ({"x_publiek": "misschien"}, "'x_publiek' ontbreekt of is geen ja of nee."),
    ({"title": 7}, "'title' is geen tekst. Zet er aanhalingstekens omheen."),
    ({"name": "Team code"}, "deze naam kan niet. Gebruik kleine letters"),
    ({"name": "class"}, "deze naam kan niet."),
    ({"name": "origin"}, "deze naam kan niet."),
]


@pytest.mark.parametrize(("more", "sentence"), FIELD_FAULTS, ids=lambda v: str(v)[:50])
def test_a_field_that_contradicts_itself_is_told(more: dict[str, Any], sentence: str, data: Path) -> None:
    """The line names the file, the table and the field, says what is wrong and what to type."""
    described = {"title": "T", "description": "D.", "example": "", "x_wet": "geen", "x_publiek": True}
    added = {"name": "teamcode", "type": "string", **described, **more}
    change(data, f"{SCHEMAS}/afdelingen.schema.yaml", lambda s: s["fields"].append(added))

    (line,) = told(data)

    assert line.startswith(f"- {SCHEMAS}/afdelingen.schema.yaml, tabel 'afdelingen', veld '{added['name']}': ")
    assert sentence in line


TABLE_FAULTS: list[tuple[str, str, Callable[[dict[str, Any]], object], str]] = [
    ("afdelingen", "", lambda s: s.update(primaryKey=["nummer"]), "'primaryKey' noemt het veld 'nummer'"),
    ("afdelingen", "", lambda s: s.update(primaryKey=[]), "'primaryKey' ontbreekt"),
    ("afdelingen", "", lambda s: s.update(title=None), "'title' ontbreekt of is geen tekst."),
    ("afdelingen", "", lambda s: s.update(fields={}), "'fields' ontbreekt of is geen lijst"),
    ("afdelingen", "", lambda s: s.update(primarykey=["id"]), "de eigenschap 'primarykey' bestaat niet. Bedoelt u"),
    ("afdelingen", "naam", lambda s: s["fields"].append(field(s, "naam")), "dit veld staat er twee keer."),
    ("afdelingen", "", lambda s: field(s, "naam").pop("name"), "een veld heeft geen 'name'."),
    ("afdelingen", "", lambda s: s.update(foreignKeys=[{"fields": ["naam"]}]), "een verwijzing in 'foreignKeys'"),
    (
        "afdelingen",
        "naam",
        lambda s: s.update(foreignKeys=[{"fields": ["naam"], "reference": {"resource": "afdeling", "fields": ["id"]}}]),
        "verwijst naar niets: de tabel 'afdeling' bestaat niet. Bedoelt u 'afdelingen'?",
    ),
    (
        "afdelingen",
        "naam",
        lambda s: s.update(foreignKeys=[{"fields": ["naam"], "reference": {"resource": "wetten", "fields": ["bron"]}}]),
        "verwijst niet naar het kenmerk van 'wetten'. Verwijs naar: id.",
    ),
    (
        "afdelingen",
        "naam",
        lambda s: s.update(
            foreignKeys=[{"fields": ["naam"], "reference": {"resource": "selectielijsten", "fields": ["jaar"]}}]
        ),
        "heeft een ander type",
    ),
    ("verwerking_doelen", "", lambda s: s["x_ouder"].update(tabel="verwerking_doelen"), "loopt in een kring"),
    ("verwerking_doelen", "", lambda s: s["x_ouder"].update(tabel="verwerking"), "'x_ouder' noemt niets"),
    ("verwerking_doelen", "", lambda s: s["x_ouder"].update(veld="titel"), "onder 'titel' in 'verwerkingen' staat al"),
    ("verwerking_doelen", "", lambda s: s.update(x_ouder="verwerkingen"), "'x_ouder' noemt geen tabel en veld."),
]


@pytest.mark.parametrize(("table", "name", "edit", "sentence"), TABLE_FAULTS, ids=[f[3][:40] for f in TABLE_FAULTS])
def test_a_table_that_contradicts_itself_or_another_is_told(
    table: str, name: str, edit: Callable[[dict[str, Any]], object], sentence: str, data: Path
) -> None:
    """Keys that name no field, references to nothing, fields that stand twice."""
    change(data, f"{SCHEMAS}/{table}.schema.yaml", edit)

    lines = told(data)

    assert all(line.startswith(f"- {SCHEMAS}/{table}.schema.yaml, tabel '{table}'") for line in lines)
    assert [line for line in lines if sentence in line and (f"veld '{name}'" in line or not name)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("title: 'A\nfields: [\n", "regel "),
        ("title: A\ntitle: B\n", "regel 2: dit is geen geldige YAML ('title' staat er twee keer)."),
        ("- a\n", "moet uit sleutels en waarden bestaan."),
    ],
)
def test_wrong_yaml_in_a_schema_is_told_with_its_line(text: str, sentence: str, data: Path) -> None:
    """The last of two equal keys does not win in silence."""
    (data / f"{SCHEMAS}/afdelingen.schema.yaml").write_text(text, "utf-8")

    (line,) = told(data)

    assert line.startswith(f"- {SCHEMAS}/afdelingen.schema.yaml, tabel 'afdelingen': ")
    assert sentence in line


def test_all_faults_of_all_schemas_are_told_together(data: Path) -> None:
    """Whoever mends one does not have to run again to see the next."""
    change(data, f"{SCHEMAS}/afdelingen.schema.yaml", lambda s: field(s, "naam").update(type="tekst"))
    change(data, f"{SCHEMAS}/rollen.schema.yaml", lambda s: s.update(primaryKey=["nummer"]))

    assert [re.findall(r"tabel '(\w+)'", line)[0] for line in told(data)] == ["afdelingen", "rollen"]


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda p: p["resources"].append(p["resources"][0]), "de tabel 'verwerkingen' staat er twee keer."),
        (lambda p: p["resources"][0].pop("path"), "bij de tabel 'verwerkingen' ontbreekt iets."),
        (lambda p: p["resources"][0].update(format="xlsx"), "heeft 'format: xlsx'. Kies yaml of csv."),
        (lambda p: p["resources"].append("tabel"), "bij de tabel 'tabel' ontbreekt iets."),
        (lambda p: p.pop("version"), "'version' ontbreekt"),
    ],
)
def test_a_data_package_that_contradicts_itself_is_told(
    edit: Callable[[dict[str, Any]], object], sentence: str, data: Path
) -> None:
    """The list of tables is judged as the schemas are."""
    change(data, "datapackage.yaml", edit)

    (line,) = told(data)

    assert line.startswith("- datapackage.yaml: ")
    assert sentence in line


@pytest.mark.parametrize(
    ("file", "edit", "sentence"),
    [
        (
            "datapackage.yaml",
            lambda p: p["resources"].remove(resource(p, "kerncijfers")),
            "noemt de tabel 'kerncijfers' niet",
        ),
        (
            f"{SCHEMAS}/afdelingen.schema.yaml",
            lambda s: s["fields"].remove(field(s, "naam")),
            "'naam': het veld ontbreekt",
        ),
        (
            f"{SCHEMAS}/termijnen.schema.yaml",
            lambda s: field(s, "geldig_tot").update(type="string"),
            "een ander type",
        ),
        (
            f"{SCHEMAS}/wetten.schema.yaml",
            lambda s: field(s, "citeertitel")["constraints"].pop("required"),
            "verplicht",
        ),
        (
            f"{SCHEMAS}/verwerking_bewaring.schema.yaml",
            lambda s: s["x_ouder"].update(veld="b"),
            "'bewaring': het veld",
        ),
    ],
)
def test_schemas_of_another_version_are_told_before_anything_else(
    file: str, edit: Callable[[dict[str, Any]], object], sentence: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What this programme needs and does not find is a sentence and exit code 2, never an error of Python."""
    change(data, file, edit)

    code = main(["check", "--project", str(data.parent)])

    told = capsys.readouterr().err
    assert (code, "passen niet bij deze Glashelder" in told, sentence in told) == (2, True, True), told
    assert "Haal uw eigen datapackage.yaml weg" in told

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from glashelder.exceptions import FolderError, SchemaError
from glashelder.schema.catalogue import Catalogue, Reference, read_catalogue
from glashelder.tree.folder import Folder

PACKAGE = {
    "title": "Proef",
    "version": "1.0.0",
    "licenses": [{"name": "CC0-1.0"}],
    "resources": [
        {"name": "dingen", "path": "dingen", "format": "yaml", "schema": "dingen.yaml"},
        {"name": "delen", "path": "dingen", "format": "yaml", "schema": "delen.yaml"},
        {"name": "soorten", "path": "codelijsten/soorten.csv", "format": "csv", "schema": "soorten.yaml"},
    ],
}


def field(name: str, **more: object) -> dict[str, object]:
    """Return the description of a field."""
    texts = {"title": name, "description": f"Wat {name} is.", "example": "x", "x_wet": "geen", "x_publiek": True}
    return {"name": name, "type": "string", **texts, **more}


def refers(fields: list[str], resource: str, targets: list[str]) -> dict[str, object]:
    """Return the description of a foreign key."""
    return {"fields": fields, "reference": {"resource": resource, "fields": targets}}


SCHEMAS = {
    "dingen.yaml": {
        "title": "Dingen",
        "description": "Alle dingen.",
        "primaryKey": ["id"],
        "fields": [
            field("id", constraints={"required": True}),
            field("soort", x_publiek=False, x_wet="AVG artikel 5"),
            field("namen", type="list", delimiter="|"),
        ],
        "foreignKeys": [refers(["soort"], "soorten", ["code"])],
    },
    "delen.yaml": {
        "title": "Delen",
        "description": "Delen van dingen.",
        "primaryKey": ["ding_id", "volgnummer"],
        "x_ouder": {"tabel": "dingen", "veld": "delen"},
        "fields": [field("ding_id"), field("volgnummer", type="integer")],
        "foreignKeys": [refers(["ding_id"], "dingen", ["id"])],
    },
    "soorten.yaml": {
        "title": "Soorten",
        "description": "Alle soorten.",
        "primaryKey": ["code"],
        "fields": [field("code")],
    },
}


def write(folder: Path, package: dict[str, Any] = PACKAGE, **schemas: dict[str, Any]) -> Path:
    """Write a data package and its schemas; return its folder."""
    for name, content in {
        **SCHEMAS,
        **{f"{k}.yaml": v for k, v in schemas.items()},
        "datapackage.yaml": package,
    }.items():
        (folder / name).write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return folder


def test_tables_are_read_with_their_fields_keys_and_parents(tmp_path: Path) -> None:
    """Everything the programme asks of a schema is in the catalogue."""
    catalogue = read_catalogue(Folder(write(tmp_path)))
    dingen, delen, soorten = catalogue.tables.values()

    assert (catalogue.title, catalogue.version, catalogue.licence) == ("Proef", "1.0.0", {"name": "CC0-1.0"})
    assert (dingen.path, dingen.format, dingen.primary_key) == ("dingen", "yaml", ("id",))
    assert dingen.references == (Reference(("soort",), "soorten", ("code",)),)
    assert [(f.name, f.is_required, f.is_public, f.law) for f in dingen.fields] == [
        ("id", True, True, "geen"),
        ("soort", False, False, "AVG artikel 5"),
        ("namen", False, True, "geen"),
    ]
    assert [f.name for f in dingen.public_fields] == ["id", "namen"]
    assert dingen.by_name["namen"].delimiter == "|"
    assert (delen.parent, delen.parent_field, delen.parent_key) == ("dingen", "delen", (("ding_id", "id"),))
    assert catalogue.children("dingen") == {"delen": delen}
    assert [t.is_codelist for t in (dingen, delen, soorten)] == [False, False, True]


def test_a_resource_may_give_its_own_title(tmp_path: Path) -> None:
    """Tables that share a schema can have a title of their own."""
    resources = [{**r, "title": "Eigen titel"} for r in PACKAGE["resources"]]

    tables = read_catalogue(Folder(write(tmp_path, {**PACKAGE, "resources": resources}))).tables

    assert {t.title for t in tables.values()} == {"Eigen titel"}


def test_the_real_catalogue_has_every_table_of_the_package(catalogue: Catalogue, repo: Path) -> None:
    """The data package of the demo is read whole."""
    package = yaml.safe_load((repo / "register_data" / "datapackage.yaml").read_text("utf-8"))

    assert list(catalogue.tables) == [r["name"] for r in package["resources"]]


def test_a_folder_without_a_data_package_is_told_with_the_cure(tmp_path: Path) -> None:
    """Someone who stands in the wrong folder reads which option to give."""
    with pytest.raises(FolderError, match="--data"):
        read_catalogue(Folder(tmp_path))


@pytest.mark.parametrize("name", ["title", "version", "licenses", "resources"])
def test_a_data_package_without_a_property_is_told(name: str, tmp_path: Path) -> None:
    """A property that is missing is named, with the file."""
    package = {k: v for k, v in PACKAGE.items() if k != name}

    with pytest.raises(SchemaError, match=rf"datapackage\.yaml.*{name}"):
        read_catalogue(Folder(write(tmp_path, package)))


@pytest.mark.parametrize("name", ["title", "description", "primaryKey", "fields"])
def test_a_schema_without_a_property_is_told(name: str, tmp_path: Path) -> None:
    """The file that must be mended is named, not the one that led to it."""
    schema = {k: v for k, v in SCHEMAS["soorten.yaml"].items() if k != name}

    with pytest.raises(SchemaError, match=rf"soorten\.yaml.*{name}"):
        read_catalogue(Folder(write(tmp_path, soorten=schema)))


@pytest.mark.parametrize(
    "code",
    [
        field("code", x_mag_ontbreken=True),
        field("code", x_mag_ontbreken=False, constraints={"required": True}),
        field("code", x_mag_ontbreken=True, constraints={"required": True}),
    ],
)
def test_only_a_required_field_that_is_no_key_may_be_a_gap(code: dict[str, object], tmp_path: Path) -> None:
    """What is not required may always be empty; without a key a row is no row."""
    with pytest.raises(SchemaError, match="x_mag_ontbreken"):
        read_catalogue(Folder(write(tmp_path, soorten={**SCHEMAS["soorten.yaml"], "fields": [code]})))


@pytest.mark.parametrize("name", ["name", "type", "title", "description", "example", "x_wet", "x_publiek"])
def test_a_field_without_a_property_is_told(name: str, tmp_path: Path) -> None:
    """Every field says what it is, gives an example, names its law and whether it is public."""
    incomplete = {k: v for k, v in field("code").items() if k != name}

    with pytest.raises(SchemaError, match=rf"soorten\.yaml.*{name}"):
        read_catalogue(Folder(write(tmp_path, soorten={**SCHEMAS["soorten.yaml"], "fields": [incomplete]})))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("dingen", {"foreignKeys": [refers(["soort"], "bestaat_niet", ["code"])]}),
        ("dingen", {"foreignKeys": [refers(["soort"], "soorten", ["bestaat_niet"])]}),
        ("dingen", {"foreignKeys": [refers(["bestaat_niet"], "soorten", ["code"])]}),
        ("dingen", {"foreignKeys": [{"fields": ["soort"]}]}),
        ("soorten", {"primaryKey": ["bestaat_niet"]}),
        ("soorten", {"fields": ["code"]}),
        ("soorten", {"fields": [field("code", type="tekst")]}),
        ("soorten", {"fields": [field("code"), field("x", type="boolean")]}),
        ("soorten", {"fields": [field("code"), field("x", type="boolean", trueValues=[], falseValues=["nee"])]}),
        ("soorten", {"fields": [field("code", constraints={"pattern": "(["})]}),
        ("delen", {"foreignKeys": []}),
        ("delen", {"x_ouder": "dingen"}),
    ],
    ids=lambda v: str(v)[:60],
)
def test_schemas_that_contradict_each_other_are_told(table: str, change: dict[str, object], tmp_path: Path) -> None:
    """A key or parent that leads nowhere is found before any data is read."""
    with pytest.raises(SchemaError, match=table):
        read_catalogue(Folder(write(tmp_path, **{table: {**SCHEMAS[f"{table}.yaml"], **change}})))


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        lambda f: f.write_text("- a\n", encoding="utf-8"),
        lambda f: f.write_text("a: [\n", encoding="utf-8"),
        lambda f: f.write_bytes("titel: Café".encode("cp1252")),
        lambda f: f.write_text("a: !!python/object/apply:os.getcwd []\n", encoding="utf-8"),
    ],
    ids=["weg", "lijst", "kapot", "windows-1252", "python"],
)
@pytest.mark.parametrize("name", ["soorten.yaml", "datapackage.yaml"])
def test_an_unreadable_schema_is_told(name: str, spoil: Callable[[Path], object], tmp_path: Path) -> None:
    """Whatever is wrong with the file, the message names it and no stack trace is shown."""
    spoil(write(tmp_path) / name)

    with pytest.raises((SchemaError, FolderError), match=name):
        read_catalogue(Folder(tmp_path))

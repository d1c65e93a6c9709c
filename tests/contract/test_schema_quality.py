"""The schemas are the one source of checks, help texts and open data, so they must be whole."""

import re
from pathlib import Path

import pytest
import yaml

from glashelder.findings import Origin
from glashelder.load.rows import RawRow
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec, read_catalogue
from glashelder.tree.folder import Folder
from glashelder.validate.shape import judge

DATA = Path(__file__).resolve().parents[2] / "register_data"
SCHEMAS = sorted(f"landelijk/schemas/{f.name}" for f in (DATA / "landelijk/schemas").glob("*.yaml"))
CATALOGUE = read_catalogue(Folder(DATA))
TABLES = [pytest.param(table, id=name) for name, table in CATALOGUE.tables.items()]
FIELDS = [pytest.param(f, id=f"{name}.{f.name}") for name, t in CATALOGUE.tables.items() for f in t.fields]
SCHEMA_KEYS = {
    "title",
    "description",
    "fieldsMatch",
    "primaryKey",
    "x_minstens_een_rij",
    "x_herkenning",
    "x_ouder",
    "x_record",
    "x_verkort",
    "fields",
    "foreignKeys",
}
FIELD_KEYS = {
    "name", "type", "title", "description", "example", "constraints", "x_wet", "x_publiek",
    "delimiter", "trueValues", "falseValues", "x_toegestaan", "x_mag_ontbreken", "x_meerdere",
}  # fmt: skip


def schema_of(path: str) -> dict[str, object]:
    """Return a schema file as it was written."""
    return dict(yaml.safe_load((DATA / path).read_text("utf-8")))


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_says_what_it_is_why_and_for_whom(field: FieldSpec) -> None:
    """Title, description, example, law and publicity are filled in, as text a reader can be shown."""
    assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name)
    assert set(field.descriptor) <= FIELD_KEYS
    assert all(
        isinstance(t, str) and t.strip() == t and t for t in (field.title, field.description, field.example, field.law)
    )
    assert field.description.endswith((".", "?", "…"))
    assert isinstance(field.is_public, bool)
    assert field.type != "list" or "delimiter" in field.descriptor
    assert field.type != "boolean" or (field.descriptor["trueValues"], field.descriptor["falseValues"]) == (
        ["ja"],
        ["nee"],
    )


@pytest.mark.parametrize("table", TABLES)
def test_the_examples_of_a_table_make_a_sound_row(table: TableSpec) -> None:
    """An example that its own field would refuse teaches the wrong thing."""
    row = RawRow(table.name, {f.name: f.example for f in table.fields}, Origin("voorbeeld", 1))

    assert [f.message for _, _, faults in judge(table, [row]) for f in faults] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_table_says_what_it_holds(table: TableSpec) -> None:
    """Title and description are filled in, field names are unique, and key fields are required.

    Only a departure may name no field: then it is about the whole row.
    """
    assert table.title
    assert table.description.endswith(".")
    assert len(table.by_name) == len(table.fields)
    optional = ["veld"] if table.name == "afwijkingen" else []
    assert [k for k in table.primary_key if not table.by_name[k].is_required] == optional


@pytest.mark.parametrize("path", SCHEMAS)
def test_a_schema_refuses_extra_and_missing_columns(path: str) -> None:
    """`fieldsMatch: equal` is what other users of Frictionless need to check as we do; nothing else is in a schema."""
    schema = schema_of(path)

    assert schema["fieldsMatch"] == "equal"
    assert set(schema) <= SCHEMA_KEYS


def test_every_schema_is_used_and_every_table_has_its_schema() -> None:
    """Schemas and data package agree both ways; a table is described in the schema of its name, or as a code list."""
    resources = yaml.safe_load((DATA / "datapackage.yaml").read_text("utf-8"))["resources"]
    used = {r["schema"] for r in resources}

    assert used == {
        f"landelijk/schemas/{f.name}" for f in (DATA / "landelijk/schemas").iterdir() if f.suffix == ".yaml"
    }
    assert {r["name"] for r in resources if r["schema"] != f"landelijk/schemas/{r['name']}.schema.yaml"} == {
        r["name"] for r in resources if r["schema"] == "landelijk/schemas/codelijst.schema.yaml"
    }
    assert len({r["name"] for r in resources}) == len(resources)


def test_every_table_has_its_file_and_every_file_its_table() -> None:
    """A CSV that no table names would never be read."""
    named = {place for t in CATALOGUE.tables.values() if t.format == "csv" for place in t.places}

    files = {f.relative_to(DATA).as_posix() for f in DATA.rglob("*.csv")}
    assert named == {re.sub(r"^(?!landelijk/)[^/]+/", "", path) for path in files}, "each layer has the same tables"
    assert {t.path for t in CATALOGUE.tables.values() if t.format == "yaml"} == {"verwerkingen"}


def test_the_glossary_names_every_table(repo: Path, catalogue: Catalogue) -> None:
    """A Dutch noun that stands in code has its English meaning in the glossary."""
    glossary = (repo / "docs" / "glossary.md").read_text("utf-8")

    assert [name for name in catalogue.tables if f"`{name}`" not in glossary] == []


def test_every_codelist_is_referred_to(catalogue: Catalogue) -> None:
    """A list that no field chooses from is dead."""
    targets = {r.table for t in catalogue.tables.values() for r in t.references}

    assert sorted(n for n, t in catalogue.tables.items() if t.is_codelist and n not in targets) == []


def test_every_reference_names_the_whole_key_of_its_target(catalogue: Catalogue) -> None:
    """A reference to part of a key would point at several rows, and one of another type at none."""
    wrong = [
        (table.name, reference.table)
        for table in catalogue.tables.values()
        for reference in table.references
        for target in [catalogue.tables[reference.table]]
        if reference.target_fields != target.primary_key
        or [table.by_name[f].type for f in reference.fields] != [target.by_name[f].type for f in target.primary_key]
    ]

    assert wrong == []


def test_a_nested_table_tells_its_place_in_its_parent(catalogue: Catalogue) -> None:
    """Rows of a nested table get the key of the record and their number from the loader, never from the editor."""
    for table in (t for t in catalogue.tables.values() if t.parent):
        given = {own for own, _ in table.parent_key}

        assert table.parent in catalogue.tables
        assert set(table.primary_key) == given | {"volgnummer"}
        assert table.parent_field not in catalogue.tables[table.parent].by_name


def test_what_is_not_public_is_known_by_name(catalogue: Catalogue) -> None:
    """Making a field public or private is a decision: it changes this list in the same commit."""
    private = {f"{n}.{f.name}" for n, t in catalogue.tables.items() for f in t.fields if not f.is_public}

    assert private == {
        "verwerkers.contactpersoon_intern",
        "verwerkersovereenkomsten.kenmerk",
        "verwerking_systemen.systeem",
        "verwerkingen.dpia_raadpleging_op",
        "verwerkingen.dpia_restrisico",
        "toegestane_vondsten.reden",
        "toegestane_vondsten.regel",
        "toegestane_vondsten.vastgesteld_op",
        "toegestane_vondsten.waarde",
        "verwerkingen.interne_notitie",
        "verwerkingen.gebaseerd_op",
        "verwerkingen.zonder",
        *(f"{t.name}.vervalt" for t in catalogue.tables.values() if t.recognised_by),
        "verwerkingen.proceseigenaar_id",
    }


def test_every_table_has_a_title_of_its_own(catalogue: Catalogue) -> None:
    """A reader who sees "Codelijst" twenty times knows nothing: lists that share a schema are named in the package."""
    titles = [table.title for table in catalogue.tables.values()]

    assert sorted(titles) == sorted(set(titles))


def test_which_required_fields_may_be_a_known_gap_is_known_by_name(catalogue: Catalogue) -> None:
    """A page without one of these says "niet ingevuld"; without any other required field there is no page."""
    found = {f"{n}.{f.name}" for n, t in catalogue.tables.items() for f in t.fields if f.may_lack}

    assert found == {
        "verwerkingen.afdeling_id",
        "verwerkingen.samenvatting",
        "verwerking_doorgiften.instrument",
    }

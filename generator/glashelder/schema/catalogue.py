"""Reads `datapackage.yaml` and the Table Schemas into typed specifications.

In: the data tree. Out: a `Catalogue` of `TableSpec`s. The schemas are the only place that says what a
table may hold; validation, open data, help texts, records and the data dictionary all read these specifications.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from glashelder.exceptions import FolderError
from glashelder.schema.faults import Faults
from glashelder.schema.field_check import YES_NO, check_field
from glashelder.schema.form_version import refuse_other_form
from glashelder.schema.own import add_own
from glashelder.schema.package_file import PACKAGE_FILE, read_package
from glashelder.schema.schema_file import read_schema_file
from glashelder.schema.table_check import Described, check_table, check_together, names_in
from glashelder.settings import Settings
from glashelder.tree.folder import at
from glashelder.tree.stack import NATIONAL
from glashelder.tree.tree import Layers, Tree, has

MARKS = (PACKAGE_FILE, "organisaties.csv")
"""Any of these marks a folder as a register; the first may come from the package."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its Table Schema descriptor, and the parts the programme uses."""

    name: str
    type: str
    title: str
    description: str
    example: str
    law: str
    is_public: bool
    constraints: dict[str, Any]
    descriptor: dict[str, Any]
    allows: frozenset[str] = frozenset()
    """Text rules that do not look here: the field is meant for what they find (`x_toegestaan`)."""
    is_own: bool = False
    """True for a field that a municipality added (`schema/own.py`)."""
    may_be_list: bool = False
    """True where a list in a row of a record stands for a row with each of its values (`x_meerdere`)."""

    @property
    def is_required(self) -> bool:
        """True when the schema demands a value."""
        return bool(self.constraints.get("required"))

    @property
    def may_lack(self) -> bool:
        """True for a required field that a record can do without: a page says that it is not filled in."""
        return bool(self.descriptor.get("x_mag_ontbreken"))

    @property
    def is_always_filled(self) -> bool:
        """True when every record has a value."""
        return self.is_required and not self.may_lack

    @property
    def delimiter(self) -> str:
        """The character between the items of a list in one cell (Table Schema `delimiter`)."""
        return str(self.descriptor.get("delimiter", ","))

    @property
    def readable_example(self) -> str:
        """The example as a person reads it: the items of a list with commas between them."""
        return ", ".join(self.example.split(self.delimiter)) if self.type == "list" else self.example


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: these fields hold the key of a row in `table`."""

    fields: tuple[str, ...]
    table: str
    target_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table: where its rows are, what its fields are, and to which tables it refers.

    Attributes:
        path: its file in a layer, or the folder of its records (`tree/stack.py`).
    """

    name: str
    title: str
    description: str
    path: str
    format: str
    primary_key: tuple[str, ...]
    fields: tuple[FieldSpec, ...]
    references: tuple[Reference, ...]
    parent: str = ""
    parent_field: str = ""
    after: str = ""
    """The field or list of the parent below which people fill in these rows; if it has none: below all of it."""
    is_needed: bool = False
    """True for a nested table of which no record can be published without a row (`x_ouder.nodig`)."""
    short_field: str = ""
    """The field of a nested row that a bare item of its list fills in (`x_verkort`)."""
    needs_row: bool = False
    schema: str = ""
    """The file that says all this, relative to the data folder."""
    record: str = ""
    """The class of the records in Python (`x_record`)."""
    recognised_by: tuple[str, ...] = ()
    """The fields by which a nested row is known in a record that rests on another (`x_herkenning`)."""
    is_closed: bool = False
    """True for a list of choices that the programme computes with (`x_gesloten`): no layer adds to it."""
    is_law: bool = False
    """True for a table that says what the law says (`x_uit_de_wet`): a row that a layer adds needs a reason."""
    places: tuple[str, ...] = ()
    """The files, or the folder, in which the data package says that its rows stand."""
    by_name: dict[str, FieldSpec] = field(default_factory=dict, repr=False)

    @property
    def is_codelist(self) -> bool:
        """True for a list of fixed choices."""
        return "codelijsten/" in self.path

    @property
    def is_national(self) -> bool:
        """True for a table of which every row of the data package is national."""
        return all(place.startswith(NATIONAL) for place in self.places)

    @property
    def parent_key(self) -> tuple[tuple[str, str], ...]:
        """Pairs (own field, field of the parent) that tie a nested row to the record it stands in."""
        for reference in self.references:
            if reference.table == self.parent:
                return tuple(zip(reference.fields, reference.target_fields, strict=True))
        return ()

    @property
    def public_fields(self) -> tuple[FieldSpec, ...]:
        """The allow-list: only these fields may leave the house."""
        return tuple(f for f in self.fields if f.is_public)


@dataclass(frozen=True)
class Catalogue:
    """All tables of the data package, in the order of `datapackage.yaml`."""

    title: str
    version: str
    licence: dict[str, str]
    tables: dict[str, TableSpec]

    @cached_property
    def _children(self) -> dict[str, dict[str, TableSpec]]:
        nested = [t for t in self.tables.values() if t.parent]
        return {name: {t.parent_field: t for t in nested if t.parent == name} for name in self.tables}

    def children(self, table: str) -> dict[str, TableSpec]:
        """Return the nested tables of `table` by the YAML key under which their rows stand."""
        return self._children[table]


def project_catalogue(settings: Settings, contents: Mapping[str, bytes] | None = None) -> Catalogue:
    """Read the data package of a project; `contents` as for `read_catalogue`.

    Raises:
        FolderError: the folder of the data holds no register.
        SchemaError: as `read_catalogue`, or the package of the project is of another version than ours.
    """
    is_there = any(has(settings.own_data, layer + mark) for mark in MARKS for layer in {"", settings.own_layer})
    if not is_there and not settings.organisations:
        msg = (
            f"In {settings.data_dir} staat geen register. Wijs met --data de map aan waarin organisaties.csv staat. "
            "Begint u pas? Maak daar dan een leeg bestand organisaties.csv: glashelder check zegt wat er nog ontbreekt."
        )
        raise FolderError(msg)
    if isinstance(settings.data_tree, Layers) and has(settings.own_data, PACKAGE_FILE):
        refuse_other_form(settings, PACKAGE_FILE)
    return read_catalogue(settings.data_tree, contents)


def read_catalogue(tree: Tree, contents: Mapping[str, bytes] | None = None) -> Catalogue:
    """Read the data package in a tree; `contents` holds its files if these were read before.

    Raises:
        FolderError: `datapackage.yaml` is missing.
        SchemaError: schemas are missing, unreadable or contradict themselves or each other; all faults are named.
    """
    if not has(tree, PACKAGE_FILE):
        msg = f"Geen {PACKAGE_FILE} in {tree.name}. Wijs met --data de map register_data aan."
        raise FolderError(msg)
    faults, contents = Faults(tree.name), contents or {}
    package = read_package(tree, contents, faults)
    tables = {
        r["name"]: Described(r, read_schema_file(tree, r["schema"], contents, where), where)
        for r in package["resources"]
        for where in (faults.at(r["schema"], r["name"]),)
    }
    add_own(tree, tables, contents, faults)
    faults.stop()
    for table in tables.values():
        check_table(table)
    faults.stop()
    check_together(tables)
    faults.stop()
    return Catalogue(
        title=package["title"],
        version=package["version"],
        licence=package["licenses"][0],
        tables={name: _table(table) for name, table in tables.items()},
    )


def read_fields(file: Path) -> tuple[FieldSpec, ...]:
    """Read a Table Schema that describes no table of a data package; its fields are not published.

    Raises:
        SchemaError: it is missing, unreadable or not complete.
    """
    tree, name = at(file)
    faults = Faults(str(file.parent))
    where = faults.at(name)
    descriptors = read_schema_file(tree, name, {}, where).get("fields", [])
    faults.stop()
    fields = [{"x_wet": "geen", "x_publiek": False, **descriptor} for descriptor in descriptors]
    for field_ in fields:
        check_field(field_, where.field(field_["name"]), [key for key in field_ if key.startswith("x_")])
    faults.stop()
    return tuple(map(read_field, fields))


def _table(described: Described) -> TableSpec:
    resource, schema = described.resource, described.schema
    parent = schema.get("x_ouder", {})
    fields = tuple(read_field(f, is_own=f["name"] in described.added) for f in schema["fields"])
    return TableSpec(
        name=resource["name"],
        title=resource.get("title", schema["title"]),
        description=resource.get("description", schema["description"]),
        path=resource["path"].removeprefix(NATIONAL),
        format=resource["format"],
        primary_key=names_in(schema["primaryKey"]),
        fields=fields,
        references=tuple(_reference(f) for f in schema.get("foreignKeys", ())),
        parent=parent.get("tabel", ""),
        parent_field=parent.get("veld", ""),
        after=parent.get("na", ""),
        is_needed=parent.get("nodig", False),
        short_field=schema.get("x_verkort", ""),
        needs_row=schema.get("x_minstens_een_rij", False),
        schema=resource["schema"],
        record=schema.get("x_record", ""),
        recognised_by=tuple(schema.get("x_herkenning", ())),
        is_closed=YES_NO[resource.get("x_gesloten", False)],
        is_law=YES_NO[resource.get("x_uit_de_wet", False)],
        places=(resource["path"], *resource.get("extrapaths", ())),
        by_name={f.name: f for f in fields},
    )


def read_field(descriptor: dict[str, Any], *, is_own: bool = False) -> FieldSpec:
    """Return the specification of a field from its description, which is sound."""
    return FieldSpec(
        name=descriptor["name"],
        type=descriptor["type"],
        title=descriptor["title"],
        description=descriptor["description"],
        example=descriptor["example"],
        law=descriptor["x_wet"],
        is_public=YES_NO[descriptor["x_publiek"]],
        constraints=descriptor.get("constraints", {}),
        descriptor=descriptor,
        allows=frozenset(descriptor.get("x_toegestaan", ())),
        is_own=is_own,
        may_be_list=descriptor.get("x_meerdere", False),
    )


def _reference(descriptor: dict[str, Any]) -> Reference:
    target = descriptor["reference"]
    return Reference(names_in(descriptor["fields"]), target["resource"], names_in(target["fields"]))

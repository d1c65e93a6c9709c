"""Reads `datapackage.yaml` and the Table Schemas into typed specifications.

In: the data tree. Out: a `Catalogue` of `TableSpec`s. The schemas are the only place that says what a
table may hold; validation, open data, help texts and the data dictionary all read these specifications.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from glashelder.exceptions import FolderError, SchemaError
from glashelder.schema.form_version import refuse_other_form
from glashelder.settings import Settings
from glashelder.tree.tree import Layers, Tree, has

PACKAGE_FILE = "datapackage.yaml"
MARKS = (PACKAGE_FILE, "organisaties.csv")
"""By one of these a folder is known as that of a register; the first may come from the package."""
NATIONAL = "landelijk/"
"""Where in a register the tables and schemas stand that are the same for all municipalities."""
_TYPES = ("string", "integer", "boolean", "date", "list")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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

    @property
    def is_required(self) -> bool:
        """True when the schema demands a value."""
        return bool(self.constraints.get("required"))

    @property
    def delimiter(self) -> str:
        """The sign between the items of a list in one cell (Table Schema `delimiter`)."""
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
    """One table: where its rows are, what its fields are, and to which tables it refers."""

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
    needs_row: bool = False
    by_name: dict[str, FieldSpec] = field(default_factory=dict, repr=False)

    @property
    def is_codelist(self) -> bool:
        """True for a list of fixed choices."""
        return "codelijsten/" in self.path

    @property
    def is_national(self) -> bool:
        """True for a table that is the same for all municipalities."""
        return self.path.startswith(NATIONAL)

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
    if not any(has(settings.own_data, mark) for mark in MARKS):
        msg = f"In {settings.data_dir} staat geen register. Wijs met --data de map aan waarin organisaties.csv staat."
        raise FolderError(msg)
    if isinstance(settings.data_tree, Layers) and has(settings.own_data, PACKAGE_FILE):
        refuse_other_form(settings, PACKAGE_FILE)
    return read_catalogue(settings.data_tree, contents)


def read_catalogue(tree: Tree, contents: Mapping[str, bytes] | None = None) -> Catalogue:
    """Read the data package in a tree; `contents` holds its files where these were read before.

    Raises:
        FolderError: `datapackage.yaml` is missing.
        SchemaError: a schema is missing, unreadable or contradicts another one.
    """
    if not has(tree, PACKAGE_FILE):
        msg = f"Geen {PACKAGE_FILE} in {tree.name}. Wijs met --data de map register_data aan."
        raise FolderError(msg)
    contents = contents or {}
    package = _read_yaml(tree, PACKAGE_FILE, contents)
    with _complete(tree.shown(PACKAGE_FILE)):
        catalogue = Catalogue(
            title=package["title"],
            version=package["version"],
            licence=package["licenses"][0],
            tables={r["name"]: _read_table(tree, r, contents) for r in package["resources"]},
        )
    _check_references(catalogue)
    return catalogue


@contextmanager
def _complete(path: str) -> Iterator[None]:
    """Turn a property that is missing, or has another shape than it must have, into a `SchemaError`."""
    try:
        yield
    except (KeyError, IndexError) as error:
        msg = f"In {path} ontbreekt de eigenschap {error}."
        raise SchemaError(msg) from error
    except (TypeError, AttributeError, re.error) as error:
        msg = f"In {path} past een eigenschap niet: {error}."
        raise SchemaError(msg) from error


def _read_yaml(tree: Tree, path: str, contents: Mapping[str, bytes]) -> dict[str, Any]:
    shown = tree.shown(path)
    try:
        raw = contents[path] if path in contents else tree.read(path)
        content = yaml.load(raw.decode(), Loader=_LOADER)  # noqa: S506 (safe loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        msg = f"Het bestand {shown} is niet te lezen: {error}"
        raise SchemaError(msg) from error
    if not isinstance(content, dict):
        msg = f"Het bestand {shown} moet uit sleutels en waarden bestaan."
        raise SchemaError(msg)
    return content


def _read_table(tree: Tree, resource: dict[str, Any], contents: Mapping[str, bytes]) -> TableSpec:
    path = resource["schema"]
    schema = _read_yaml(tree, path, contents)
    with _complete(tree.shown(path)):
        parent = schema.get("x_ouder", {})
        fields = tuple(_read_field(f) for f in schema["fields"])
        return TableSpec(
            name=resource["name"],
            title=resource.get("title", schema["title"]),
            description=resource.get("description", schema["description"]),
            path=resource["path"],
            format=resource["format"],
            primary_key=tuple(schema["primaryKey"]),
            fields=fields,
            references=tuple(_read_reference(f) for f in schema.get("foreignKeys", ())),
            parent=parent.get("tabel", ""),
            parent_field=parent.get("veld", ""),
            needs_row=schema.get("x_minstens_een_rij", False),
            by_name={f.name: f for f in fields},
        )


def _read_field(descriptor: dict[str, Any]) -> FieldSpec:
    if descriptor["type"] not in _TYPES:
        msg = f"veld {descriptor['name']} heeft type {descriptor['type']}; kies uit {', '.join(_TYPES)}"
        raise TypeError(msg)
    if descriptor["type"] == "boolean" and not (descriptor["trueValues"] and descriptor["falseValues"]):
        msg = f"veld {descriptor['name']} heeft geen woorden voor ja en nee"
        raise TypeError(msg)
    re.compile(descriptor.get("constraints", {}).get("pattern", ""))
    return FieldSpec(
        name=descriptor["name"],
        type=descriptor["type"],
        title=descriptor["title"],
        description=descriptor["description"],
        example=descriptor["example"],
        law=descriptor["x_wet"],
        is_public=descriptor["x_publiek"],
        constraints=descriptor.get("constraints", {}),
        descriptor=descriptor,
        allows=frozenset(descriptor.get("x_toegestaan", ())),
    )


def _read_reference(descriptor: dict[str, Any]) -> Reference:
    target = descriptor["reference"]
    return Reference(tuple(descriptor["fields"]), target["resource"], tuple(target["fields"]))


def _check_references(catalogue: Catalogue) -> None:
    for table in catalogue.tables.values():
        own = {*table.primary_key, *(f for reference in table.references for f in reference.fields)}
        if not own <= set(table.by_name):
            msg = (
                f"Tabel {table.name} noemt in een sleutel een veld dat zij niet heeft: {min(own - set(table.by_name))}."
            )
            raise SchemaError(msg)
        for reference in table.references:
            target = catalogue.tables.get(reference.table)
            if target is None or not set(reference.target_fields) <= set(target.by_name):
                msg = f"Tabel {table.name} verwijst naar {reference.table}, maar die tabel of dat veld bestaat niet."
                raise SchemaError(msg)
        if table.parent and not table.parent_key:
            msg = f"Tabel {table.name} heeft x_ouder {table.parent}, maar geen verwijzing daarnaar."
            raise SchemaError(msg)

"""Do the schemas agree with themselves and with each other? In: the schemas as they were typed. Out: faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from glashelder.schema.faults import Where
from glashelder.schema.field_check import check_field

_PARENT_KEYS = {"tabel", "veld", "na", "nodig"}
_KEYS = {
    *("title", "description", "fieldsMatch", "primaryKey", "fields", "foreignKeys"),
    *("x_herkenning", "x_minstens_een_rij", "x_ouder", "x_record", "x_verkort", "rdfType"),
}


@dataclass(frozen=True)
class Described:
    """A table as it was typed.

    Attributes:
        resource: what the data package says of it.
        schema: its schema, with what a municipality added.
        where: where faults are reported.
        added: the same for each field that a municipality added.
    """

    resource: dict[str, Any]
    schema: dict[str, Any]
    where: Where
    added: dict[str, Where] = field(default_factory=dict)

    @property
    def types(self) -> dict[str, str]:
        """The type of each field."""
        return {f["name"]: f["type"] for f in self.schema["fields"]}

    def place(self, name: str) -> Where:
        """Return where faults of a field are reported."""
        return self.added.get(name, self.where).field(name)


def names_in(value: Any) -> tuple[str, ...]:
    """Return the field names of a key: Table Schema allows one name where a list of them is meant."""
    return (value,) if isinstance(value, str) else tuple(map(str, value))


def check_table(table: Described) -> None:
    """Report what is wrong in one schema by itself."""
    schema, where = table.schema, table.where
    for key in schema.keys() - _KEYS:
        where.unknown("de eigenschap", key, _KEYS)
    for key in ("title", "description"):
        if not isinstance(schema.get(key), str):
            where.add(f"'{key}' ontbreekt of is geen tekst.", "Vul het in, tussen aanhalingstekens.")
    parent = schema.get("x_ouder", {"tabel": "", "veld": ""})
    if not isinstance(parent, dict) or not all(isinstance(parent.get(key), str) for key in ("tabel", "veld")):
        where.add("'x_ouder' noemt geen tabel en veld.", "Schrijf 'x_ouder: {tabel: verwerkingen, veld: doelen}'.")
    elif parent.keys() - _PARENT_KEYS or not (
        isinstance(parent.get("na", ""), str) and parent.get("nodig", True) is True
    ):
        where.add(
            "'x_ouder' heeft iets wat niet past.", "Behalve 'tabel' en 'veld' kan er 'na: veld' en 'nodig: true' staan."
        )
    names = _check_fields(table)
    _check_short_forms(table)
    _check_key(schema.get("primaryKey"), names, where)
    for described in schema.get("fields") or ():
        if isinstance(described, dict) and described.get("x_mag_ontbreken") and described.get("name") in _key(schema):
            cure = "Haal 'x_mag_ontbreken' weg."
            table.place(described["name"]).add("een kenmerk kan niet ontbreken: zonder is er geen rij.", cure)
    for name in schema.get("x_herkenning", ()):
        if name not in names:
            where.add(f"'x_herkenning' noemt het veld '{name}', dat er niet is.", "Noem een veld van deze tabel.")
    _check_references(table, names)


def _check_fields(table: Described) -> list[str]:
    fields = table.schema.get("fields")
    if not isinstance(fields, list) or not fields:
        table.where.add(
            "'fields' ontbreekt of is geen lijst van velden.", "Noem onder 'fields:' elk veld met '- name: '."
        )
        return []
    named = [f for f in fields if isinstance(f, dict) and isinstance(f.get("name"), str)]
    if len(named) < len(fields):
        table.where.add("een veld heeft geen 'name'.", "Begin elk veld met '- name: ', en zet de rest eronder.")
    for described in named:
        check_field(described, table.place(described["name"]))
    names = [f["name"] for f in named]
    for name, times in Counter(names).items():
        if times > 1:
            table.place(name).add("dit veld staat er twee keer.", "Haal er een weg, of geef het een andere naam.")
    return names


def _check_short_forms(table: Described) -> None:
    """Report a field that cannot be typed in a short way: it is no text in a nested row, or its value is given."""
    schema = table.schema
    fields = {
        f["name"]: f for f in schema.get("fields") or () if isinstance(f, dict) and isinstance(f.get("name"), str)
    }
    short = [("x_verkort", schema["x_verkort"])] if "x_verkort" in schema else []
    for key, name in [*short, *(("x_meerdere", name) for name, f in fields.items() if "x_meerdere" in f)]:
        is_typed = name in fields and name not in (schema.get("primaryKey") or ())
        if "x_ouder" not in schema or not is_typed or fields[name].get("type") != "string":
            cure = "Noem een tekstveld dat iemand invult in een tabel met 'x_ouder', of haal het weg."
            table.where.add(f"'{key}' past niet bij '{name}'.", cure)


def _key(schema: dict[str, Any]) -> tuple[str, ...]:
    key = schema.get("primaryKey")
    return names_in(key) if isinstance(key, str | list) else ()


def _check_key(key: Any, names: list[str], where: Where) -> None:
    if not key or not isinstance(key, str | list):
        where.add("'primaryKey' ontbreekt of noemt geen veld.", "Schrijf bijvoorbeeld 'primaryKey: [id]'.")
        return
    for name in names_in(key):
        if name not in names:
            where.add(f"'primaryKey' noemt het veld '{name}', dat er niet is.", "Noem een veld van deze tabel.")


def _check_references(table: Described, names: list[str]) -> None:
    references = table.schema.get("foreignKeys", [])
    if not isinstance(references, list):
        table.where.add("'foreignKeys' is geen lijst.", "Begin elke verwijzing met '- fields: '.")
        return
    for reference in references:
        target = reference.get("reference") if isinstance(reference, dict) else None
        if not (
            isinstance(target, dict)
            and isinstance(target.get("resource"), str)
            and all(
                isinstance(names, str | list) and names for names in (reference.get("fields"), target.get("fields"))
            )
        ):
            cure = "Vul 'fields', 'reference.resource' en 'reference.fields' in."
            table.where.add("een verwijzing in 'foreignKeys' is niet volledig.", cure)
            continue
        for name in names_in(reference["fields"]):
            if name not in names:
                table.where.add(
                    f"een verwijzing noemt het veld '{name}', dat er niet is.", "Noem een veld van deze tabel."
                )


def check_together(tables: Mapping[str, Described]) -> None:
    """Report references and parents that lead nowhere. Every schema is sound by itself."""
    taken: dict[tuple[str, str], str] = {}
    for name, table in tables.items():
        for reference in table.schema.get("foreignKeys", ()):
            _check_target(table, reference, tables)
        if "x_ouder" in table.schema:
            place = table.schema["x_ouder"]["tabel"], table.schema["x_ouder"]["veld"]
            _check_parent(table, place[0], tables)
            if taken.setdefault(place, name) != name or (place[0] in tables and place[1] in tables[place[0]].types):
                cure = "Kies bij 'x_ouder' een ander 'veld'."
                table.where.add(f"onder '{place[1]}' in '{place[0]}' staat al iets anders.", cure)


def _check_target(table: Described, reference: dict[str, Any], tables: Mapping[str, Described]) -> None:
    fields, name = names_in(reference["fields"]), reference["reference"]["resource"]
    where = table.place(fields[0])
    if name not in tables:
        where.unknown("dit veld verwijst naar niets: de tabel", name, tables)
        return
    target, theirs = tables[name], names_in(reference["reference"]["fields"])
    key = names_in(target.schema["primaryKey"])
    if set(theirs) != set(key) or len(fields) != len(theirs):
        where.add(f"dit veld verwijst niet naar het kenmerk van '{name}'.", f"Verwijs naar: {', '.join(key)}.")
    elif [table.types[f] for f in fields] != [target.types[f] for f in theirs]:
        where.add(f"dit veld heeft een ander type dan waar het naar verwijst, in '{name}'.", "Maak de types gelijk.")


def _check_parent(table: Described, parent: str, tables: Mapping[str, Described]) -> None:
    if parent not in tables:
        table.where.unknown("'x_ouder' noemt niets: de tabel", parent, tables)
        return
    if parent not in {r["reference"]["resource"] for r in table.schema.get("foreignKeys", ())}:
        cure = "Zet die verwijzing bij 'foreignKeys'."
        table.where.add(f"'x_ouder' noemt '{parent}', maar geen veld verwijst daarnaar.", cure)
    if "volgnummer" not in table.types:
        table.where.add(
            "een tabel met 'x_ouder' heeft een veld 'volgnummer' nodig.", "Voeg het toe, met 'type: integer'."
        )
    way = [table.resource["name"]]
    while parent in tables and parent not in way:
        way.append(parent)
        parent = tables[parent].schema.get("x_ouder", {}).get("tabel", "")
    if parent == way[0]:
        cure = "Haal 'x_ouder' bij een ervan weg."
        table.where.add(f"'x_ouder' loopt in een kring: {' → '.join([*way, parent])}.", cure)
    elif tables[way[-1]].resource["format"] != "yaml":
        cure = "Rijen in een rij kunnen alleen in YAML."
        table.where.add(f"'x_ouder' noemt '{way[-1]}', en dat is een CSV-bestand.", cure)

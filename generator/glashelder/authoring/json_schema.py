"""JSON Schema (draft-07) for the YAML records of a table, for completion and hover in text editors.

In: the catalogue and the choices. Out: a file that `yaml-language-server` reads: it knows draft-07, and shows
`enumDescriptions`, `patternErrorMessage` and `errorMessage` (https://github.com/redhat-developer/yaml-language-server).

An editor reads YAML 1.2 and sees numbers, booleans and nulls where our reader keeps text, so a text field accepts
those too. `null` and `""` are empty fields. What a JSON Schema cannot check (a date that does not exist, HTML in a
text) is left to `glashelder check`. The types do not include `null` or `true`, because an editor would offer them.
"""

from __future__ import annotations

import json
import re
from typing import Any

from glashelder.authoring.choices import Choices, chosen_from, typed_fields
from glashelder.layers.departure_findings import RESTS_ON
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

FOLDER = "_generated"
_Json = dict[str, Any]
_EMPTY: _Json = {"title": "Leeg", "maxLength": 0, "not": {"type": ["number", "boolean", "array", "object"]}}
_TRUE_OR_FALSE: _Json = {"title": "Tekst", "not": {"type": ["string", "number", "null", "array", "object"]}}
_DATE = "^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])$"
_NOT_BLANK = r"\S"
_INTEGER = "^[-+]?[0-9]+$"
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)", re.ASCII)
SEVERAL = "Meer waarden? Zet ze tussen rechte haken met komma's ertussen, of elk op een regel met een streepje ervoor."
_NUMBERS = ("0", "7", "42", "123", "2026")


def schema_path(table: TableSpec) -> str:
    """Return the path of the schema for the records of `table`, relative to the data folder."""
    return f"{FOLDER}/{table.name}.schema.json"


def modeline(table: TableSpec, layer: str = "") -> str:
    """Return the first line of a record in a layer, which names the schema for the editor."""
    return f"# yaml-language-server: $schema={'../' * (f'{layer}{table.path}'.count('/') + 1)}{schema_path(table)}"


def record_tables(catalogue: Catalogue) -> tuple[TableSpec, ...]:
    """Return the tables whose records are YAML files."""
    return tuple(t for t in catalogue.tables.values() if t.format == "yaml" and not t.parent)


def schema_text(table: TableSpec, catalogue: Catalogue, choices: Choices) -> str:
    """Return the contents of the file; the same input gives the same text."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Gegenereerd, niet bewerken. Gemaakt door 'glashelder schema' uit de tabellen van het register.",
        **_record(table, catalogue, choices),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _record(table: TableSpec, catalogue: Catalogue, choices: Choices) -> _Json:
    sources = chosen_from(table)
    fields = typed_fields(table)
    properties = {f.name: _property(f, sources.get(f.name, ""), choices) for f in fields}
    for name, child in catalogue.children(table.name).items():
        rows = {"type": "array", "items": _row(child, catalogue, choices)}
        properties[name] = {"title": child.title, "description": child.description, "anyOf": [rows, _EMPTY]}
    schema = {
        "title": table.title,
        "description": table.description,
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in _required(table) if not table.recognised_by or name in table.recognised_by],
        "properties": properties,
    }
    return _resting(schema, table, catalogue) if RESTS_ON in table.by_name else schema


def _required(table: TableSpec) -> list[str]:
    return [f.name for f in typed_fields(table) if f.is_required]


def _resting(schema: _Json, table: TableSpec, catalogue: Catalogue) -> _Json:
    """Return the schema of a record that need not be whole when it rests on another."""
    whole = {
        name: {"items": {"required": _required(child)}}
        for name, child in catalogue.children(table.name).items()
        if child.recognised_by
    }
    return schema | {
        "required": list(table.primary_key),
        "if": {"not": {"required": [RESTS_ON]}},
        "then": {"required": _required(table), "properties": whole},
    }


def _row(table: TableSpec, catalogue: Catalogue, choices: Choices) -> _Json:
    """Return the schema of an item of a list: a row with its fields, or a bare value where that stands for a row."""
    row = _record(table, catalogue, choices)
    if not table.short_field:
        return row
    field = table.by_name[table.short_field]
    bare = _allowed(field, chosen_from(table).get(field.name, ""), choices)
    return {"anyOf": [row, *({"title": field.title, "description": _help(field), **one} for one in bare)]}


def _property(field: FieldSpec, source: str, choices: Choices) -> _Json:
    allowed = _allowed(field, source, choices)
    if field.may_be_list:
        several = {"type": "array", "items": {"anyOf": allowed}, "minItems": 1, "uniqueItems": True}
        allowed = [*allowed, {"title": f"{field.title}: meer waarden", **several}]
    if field.is_required and len(allowed) == 1:
        return {"title": field.title, "description": _help(field), **allowed[0]}
    alternatives = allowed if field.is_required else [*allowed, _EMPTY]
    return {"title": field.title, "description": _help(field), "anyOf": alternatives}


def _help(field: FieldSpec) -> str:
    lines = [field.description, f"Voorbeeld: {field.readable_example}"]
    if field.may_be_list:
        lines.append(SEVERAL)
    if field.law != "geen":
        lines.append(f"Wet: {field.law}")
    if not field.is_public:
        lines.append("Komt niet op de website.")
    return "\n".join(lines)


def _allowed(field: FieldSpec, source: str, choices: Choices) -> list[_Json]:
    """Return the schemas of which a value must match one, apart from an empty value."""
    if choices.get(source):
        return [_one_of(field, source, choices)]
    if field.type == "boolean":
        words = [*field.descriptor["trueValues"], *field.descriptor["falseValues"]]
        return [{"enum": words, "errorMessage": f"{field.title}: typ {' of '.join(words)}."}]
    if field.type == "date":
        return [{"type": "string", "pattern": _DATE, **_error(field, "schrijf jaar-maand-dag.")}]
    if field.type == "integer":
        limits = {"minimum": field.constraints["minimum"]} if "minimum" in field.constraints else {}
        return [{"type": ["string", "integer"], "pattern": _INTEGER, **limits, **_error(field, "typ een heel getal.")}]
    if field.type == "list":
        other = f"[^{re.escape(field.delimiter)}]"
        pattern = f"^{other}*\\S{other}*$"
        error = _error(field, f"vul tekst in, zonder het teken '{field.delimiter}'.")
        item = {"title": field.title, "type": ["string", "number"], "pattern": pattern, **error}
        return [{"type": "array", "items": item, "minItems": 1, **_error(field, "begin elke regel met een streepje.")}]
    return _text(field)


def _one_of(field: FieldSpec, source: str, choices: Choices) -> _Json:
    codes = [c.code for c in choices[source]]
    numbers = [(int(c.code), c.title) for c in choices[source] if _NUMBER.fullmatch(c.code)]
    return {
        "enum": [*codes, *(number for number, _ in numbers)],
        "enumDescriptions": [*(c.title for c in choices[source]), *(title for _, title in numbers)],
        "errorMessage": f"{field.title}: kies een kenmerk uit {source}.",
    }


def _text(field: FieldSpec) -> list[_Json]:
    limits = {"maxLength": field.constraints["maxLength"]} if "maxLength" in field.constraints else {}
    if "pattern" not in field.constraints:
        text = {"type": ["string", "number"], **limits, "pattern": _NOT_BLANK, **_error(field, "vul tekst in.")}
        return [text, _TRUE_OR_FALSE]
    pattern = field.constraints["pattern"]
    types = ["string", "integer"] if any(re.fullmatch(pattern, n) for n in _NUMBERS) else "string"
    return [{"type": types, **limits, "pattern": pattern, **_error(field, field.description)}]


def _error(field: FieldSpec, cure: str) -> _Json:
    """Return the Dutch message of an editor for another value, instead of its English one."""
    return {"errorMessage": f"{field.title}: {cure} Voorbeeld: {field.readable_example}"}

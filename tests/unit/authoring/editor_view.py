"""A register as a text editor sees it: YAML 1.2 core values, judged by a JSON Schema, beside the real check."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from glashelder.authoring.choices import Choices, chosen_from, typed_fields
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

_PLAIN = re.compile(r"[A-Za-z0-9+][^:#\n\r\t|{}\[\],&*!?'\"%@`<>\\]*", re.ASCII)


class _CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """PyYAML with the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema) in place of 1.1."""


_CoreLoader.yaml_implicit_resolvers = {}
for _tag, _form in (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"true|True|TRUE|false|False|FALSE"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
):
    _CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_form})\Z"), None)
# PyYAML would read 0363 as octal and 1:30 as a number of base sixty; the core schema knows neither.
_CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: _integer(loader.construct_scalar(node)))
_CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: _float(loader.construct_scalar(node)))


def _integer(text: str) -> int:
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _float(text: str) -> float:
    return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))


def as_seen(text: str) -> Any:
    """Return what an editor sees in the text of a YAML file."""
    return yaml.load(text, _CoreLoader)


def scalar(text: str) -> str:
    """Write a text as a person would: bare where YAML allows that, otherwise between quotes."""
    return text if _PLAIN.fullmatch(text) and text == text.strip() else json.dumps(text, ensure_ascii=False)


def sound_value(field: FieldSpec, source: str, choices: Choices) -> str:
    """Return a value that a field may have: a code that is there, or else the example."""
    return choices[source][0].code if choices.get(source) else field.example


def record(table: TableSpec, catalogue: Catalogue, choices: Choices) -> dict[str, Any]:
    """Return a record with a sound value in every field, and a row in every list."""
    sources = chosen_from(table)
    values: dict[str, Any] = {f.name: sound_value(f, sources.get(f.name, ""), choices) for f in typed_fields(table)}
    for name, child in catalogue.children(table.name).items():
        values[name] = [record(child, catalogue, choices)]
    return values


def as_yaml(values: dict[str, Any], indent: str = "") -> str:
    """Write a record as YAML, each value as a person would type it."""
    lines = []
    for name, value in values.items():
        if isinstance(value, str):
            lines.append(f"{indent}{name}: {scalar(value)}")
        elif value and isinstance(value[0], str):
            lines += [f"{indent}{name}:", *(f"{indent}  - {scalar(item)}" for item in value)]
        else:
            rows = [as_yaml(row, indent + "    ").rstrip("\n") for row in value]
            lines += [f"{indent}{name}:", *(f"{indent}  - {row.lstrip()}" for row in rows)]
    return "\n".join(lines) + "\n"

"""Reads the design tokens of a house style: `tokens.json` (DTCG) and `theme.css`, as municipalities publish them.

Out: `Tokens`, flat and by one name for both: `basis-color-action-1-color-default`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from glashelder.findings import Finding, Place
from glashelder.tree.tree import Tree, has

_MAX_DEPTH = 20
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PROPERTY = re.compile(r"--([\w-]+)\s*:\s*([^;{}]*?)\s*(?=[;}])")
_REFERENCE = re.compile(r"\{([\w. -]+)\}|var\(\s*--([\w-]+)\s*(?:,[^()]*)?\)")


class Tokens(Struct, frozen=True):
    """The tokens of a house style, and the file in which each can be changed.

    Attributes:
        path: the own file of the municipality, as people see its path: what stands there goes before a theme.
        values: what is typed, by name; it may refer to another.
        from_theme: the names that only the published theme gives.
    """

    path: str
    values: Mapping[str, str]
    from_theme: frozenset[str] = frozenset()

    def value(self, name: str) -> str | None:
        """Return a value in which every reference is followed; None if there is none."""
        typed = self.values.get(name)
        return None if typed is None else self._followed(typed, 0)

    def _followed(self, text: str, depth: int) -> str:
        if depth == _MAX_DEPTH:
            return text

        def target(found: re.Match[str]) -> str:
            name = found[2] or found[1].removesuffix(".value").replace(".", "-")
            typed = self.values.get(name)
            return found[0] if typed is None else self._followed(typed, depth + 1)

        return _REFERENCE.sub(target, text)


def read_tokens(templates: Tree, base: str) -> tuple[Tokens, list[Finding]]:
    """Return the tokens of `<base>.tokens.json` over those of `<base>.theme.css`; neither has to be there."""
    json_file, css_file = f"{base}.tokens.json", f"{base}.theme.css"
    theme: dict[str, str] = {}
    own: dict[str, str] = {}
    findings: list[Finding] = []
    if has(templates, css_file):
        css = _COMMENT.sub("", templates.read(css_file).decode("utf-8", "replace"))
        for name, value in _PROPERTY.findall(css):
            theme.setdefault(name, value)  # the first block is that of the light theme
    if has(templates, json_file):
        try:
            own = dict(_flat(_without_sets(json.loads(templates.read(json_file)))))
        except (ValueError, OSError) as error:
            place = Place(templates.shown(json_file), getattr(error, "lineno", 1), 1)
            cure = "Controleer komma's, haken en aanhalingstekens."
            findings.append(Finding("huisstijl-onleesbaar", "Dit is geen geldig JSON-bestand.", place, cure))
    return Tokens(templates.shown(json_file), theme | own, frozenset(theme.keys() - own.keys())), findings


def _without_sets(tokens: Any) -> Any:
    """Return tokens without the sets in which an editor of designs keeps them: a reference does not name these."""
    metadata = tokens.get("$metadata") if isinstance(tokens, dict) else None
    names = metadata.get("tokenSetOrder") if isinstance(metadata, dict) else None
    if not isinstance(names, list):
        return tokens
    merged: dict[str, Any] = {}
    for name in names:
        _merge(merged, tokens.get(name))
    return merged


def _merge(into: dict[str, Any], other: Any) -> None:
    for key, value in other.items() if isinstance(other, dict) else ():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value


def _flat(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    if not isinstance(node, dict):
        if path:
            yield "-".join(path), _text(node)
        return
    value = node.get("$value", node.get("value"))
    if value is not None and ("$value" in node or not isinstance(value, dict)):
        yield "-".join(path), _text(value)
        return
    for key, below in node.items():
        if not key.startswith("$") and isinstance(below, dict):
            yield from _flat(below, (*path, key))


def _text(value: Any) -> str:
    """Return a value as CSS writes it: DTCG has lists of fonts, and objects for sizes, colours and shadows."""
    if isinstance(value, list):
        return ", ".join(f'"{_text(item)}"' if " " in _text(item) else _text(item) for item in value)
    if isinstance(value, dict):
        if "unit" in value:
            return f"{value.get('value', '')}{value['unit']}"
        if "blur" in value:
            sizes = (value.get("offsetX", value.get("x")), value.get("offsetY", value.get("y")), value["blur"])
            return " ".join([*map(_size, (*sizes, value.get("spread", 0))), _text(value.get("color", ""))])
        return str(value.get("hex") or json.dumps(value))
    return str(value)


def _size(value: Any) -> str:
    text = _text(value)
    return f"{text}px" if text.isdigit() and text != "0" else text

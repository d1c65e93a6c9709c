"""Reads one YAML file of the schemas. In: a file. Out: its keys and values, or a fault with its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from glashelder.exceptions import why_not
from glashelder.schema.faults import Where
from glashelder.tree.tree import Tree

_CURE = "Kijk op die regel, en die erboven, naar de inspringing, de aanhalingstekens en de dubbele punten."


class _TwiceError(yaml.YAMLError):
    """A key stands twice in one mapping."""

    def __init__(self, key: str, line: int) -> None:
        super().__init__(f"regel {line}: dit is geen geldige YAML ('{key}' staat er twee keer).")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader that does not let the last of two equal keys win in silence."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 (as in PyYAML)
        seen: set[Any] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise _TwiceError(key.value, key.start_mark.line + 1)
            seen.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


def read_schema_file(tree: Tree, path: str, contents: Mapping[str, bytes], where: Where) -> dict[str, Any]:
    """Return what a file holds; nothing, and a fault, when it cannot be read. `contents` holds files that were read."""
    try:
        raw = contents[path] if path in contents else tree.read(path)
        content = yaml.load(raw.decode(), Loader=_Loader)  # noqa: S506 (a safe loader)
    except OSError as error:
        where.add(
            f"dit bestand is niet te lezen ({why_not(error)}).", "Zet het terug, of haal weg wat ernaar verwijst."
        )
    except UnicodeDecodeError:
        where.add("dit bestand is geen UTF-8.", "Bewaar het als UTF-8.")
    except _TwiceError as error:
        where.add(str(error), _CURE)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"regel {mark.line + 1}: " if mark else ""
        where.add(f"{line}dit is geen geldige YAML.", _CURE)
    else:
        if isinstance(content, dict):
            return content
        where.add("dit bestand moet uit sleutels en waarden bestaan.", "Begin elke regel met 'sleutel: '.")
    return {}

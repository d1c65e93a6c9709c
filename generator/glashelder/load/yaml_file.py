"""Reads a small, safe part of YAML as text: mappings, lists and scalars, with the line of everything.

Every scalar stays text; the Table Schema alone gives types (PyYAML reads `gemeentecode: 0363` as 243).
Anchors, aliases, tags, duplicate keys and deep nesting are faults: PyYAML keeps the last of two equal
keys in silence (yaml/pyyaml#165) and follows aliases into billions of nodes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import yaml

from glashelder.findings import Finding, Place, Pointer
from glashelder.load.yaml_errors import explain, find_slip

MAX_DEPTH = 20
_NO_FIELDS = "geen-velden"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Mapping(dict[str, "Node"]):
    """A YAML mapping that knows the line it starts on and the place of each of its keys."""

    __slots__ = ("keys_at", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.keys_at: dict[str, tuple[int, int]] = {}


class Items(list["Node"]):
    """A YAML list that knows the place of each of its items."""

    __slots__ = ("at",)

    def __init__(self) -> None:
        super().__init__()
        self.at: list[tuple[int, int]] = []


Node = str | Items | Mapping


@dataclass(slots=True)
class YamlFile:
    """What stands in a YAML file, or None, with every fault found in it."""

    root: Mapping | None
    findings: list[Finding] = field(default_factory=list)


class _StructureError(Exception):
    """Reading cannot go on; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def parse_yaml(text: str, path: str, first: str = "'id: …' en 'titel: …'") -> YamlFile:
    """Parse the text of one YAML record. `path` is how findings name the file, `first` what one begins with."""
    # `yaml.parse` would wrap each event in a generator of Python; the loader gives them straight from libyaml.
    reader = _Reader(path, _LOADER(text).get_event, first)
    try:
        root = reader.document()
    except _StructureError as error:
        slip = find_slip(text, path, 1) if error.finding.rule == _NO_FIELDS else None
        return YamlFile(None, [*reader.findings, slip or error.finding])
    except yaml.YAMLError as error:
        return YamlFile(None, [*reader.findings, explain(error, text, path)])
    return YamlFile(root, reader.findings)


def cell_place(root: Mapping | None, pointer: Pointer, key: str) -> tuple[int, int] | None:
    """Return line and column of what stands at `key` in the row that `pointer` leads to, if it was typed there."""
    node, chosen = root, dict[str | int, tuple[int, int]]()
    for name, index in zip(pointer[::2], pointer[1::2], strict=False):
        items = node.get(str(name)) if node else None
        if not isinstance(items, Items) or not isinstance(index, int) or index >= len(items):
            return None
        if isinstance(item := items[index], Mapping):
            node, chosen = item, {}
        else:
            chosen[name] = items.at[index]
    if len(pointer) % 2:
        return chosen.get(pointer[-3]) if key == pointer[-1] else None
    return chosen.get(key) or (node.keys_at.get(key) if node else None)


class _Reader:
    """Turns the events of one document into nodes, gathering faults that do not stop it."""

    def __init__(self, path: str, next_event: Callable[[], yaml.Event], first: str) -> None:
        self._path = path
        self._first = first
        self._next = next_event
        self.findings: list[Finding] = []

    def document(self) -> Mapping:
        """Read the only document of the stream; it must be a mapping."""
        self._next()  # stream start
        if isinstance(self._next(), yaml.StreamEndEvent):
            raise self._stop("bestand-leeg", "Dit bestand is leeg.", 1, 1, "Vul het in, of verwijder het.")
        root = self._node(self._next(), 0)
        if not isinstance(root, Mapping):
            message = "Hier horen velden te staan (naam: waarde)."
            raise self._stop(_NO_FIELDS, message, 1, 1, f"Begin met {self._first}.")
        self._next()  # document end
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            line, _ = _start(after)
            raise self._stop(
                "tweede-document",
                "Na '---' begint een tweede document.",
                line,
                1,
                "Hoort dit bij de tekst erboven? Laat de regel met '---' dan evenver inspringen als die tekst. Is het "
                "een losse streep? Haal die regel weg.",
            )
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                raise self._special(event)
            return event.value
        if isinstance(event, yaml.AliasEvent) or _has_anchor_or_tag(event):
            raise self._special(event)
        if depth > MAX_DEPTH:
            raise self._stop(
                "te-diep",
                f"Hier zijn meer dan {MAX_DEPTH} lagen in elkaar gezet.",
                *_start(event),
                "Haal overbodige haken en inspringingen weg.",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            items = Items()
            while not isinstance(event := self._next(), yaml.SequenceEndEvent):
                items.at.append(_start(event))
                items.append(self._node(event, depth + 1))
            return items
        return self._mapping(event, depth)

    def _mapping(self, start: yaml.Event, depth: int) -> Mapping:
        mapping = Mapping(_start(start)[0])
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            place = _start(event)
            key = self._node(event, depth + 1)
            if not isinstance(key, str):
                raise self._stop(
                    "sleutel-geen-tekst",
                    "Een veldnaam moet tekst zijn.",
                    *place,
                    "Is dit tekst? Zet er dan dubbele aanhalingstekens omheen. Is het een veldnaam? Haal de haken weg.",
                )
            value = self._node(self._next(), depth + 1)
            if key in mapping:
                self._duplicate(key, place, mapping)
                continue
            mapping[key] = value
            mapping.keys_at[key] = place
        return mapping

    def _duplicate(self, key: str, place: tuple[int, int], mapping: Mapping) -> None:
        first = mapping.keys_at[key][0]
        self.findings.append(
            Finding(
                "veld-dubbel",
                f"Het veld '{key}' staat hier twee keer; de eerste keer op regel {first}.",
                Place(self._path, *place, field=key),
                "Houd één van de twee en verwijder de andere.",
            )
        )

    def _special(self, event: yaml.Event) -> _StructureError:
        return self._stop(
            "yaml-bijzonder-teken",
            "Een waarde begint hier met '&', '*' of '!'. Dat heeft in YAML een bijzondere betekenis.",
            *_start(event),
            "Zet de waarde tussen aanhalingstekens.",
        )

    def _stop(self, rule: str, message: str, line: int, column: int, hint: str) -> _StructureError:
        return _StructureError(Finding(rule, message, Place(self._path, line, column), hint))


def _start(event: yaml.Event) -> tuple[int, int]:
    """Return line and column, from 1, where an event starts; a parser of text always knows."""
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def _has_anchor_or_tag(event: yaml.Event) -> bool:
    return getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None

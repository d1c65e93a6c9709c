"""What stands between the braces of a house-style file: names that a letter has, and no more than if, for and upper."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

import jinja2
from jinja2 import nodes

from glashelder.findings import Finding, Place
from glashelder.letters.house_style.names import REQUIRED, element, in_loop, known_names, members, scope

_FILTERS = frozenset({"capitalize", "first", "join", "last", "length", "lower", "trim", "upper"})
_ALLOWED = (
    nodes.And, nodes.Compare, nodes.Const, nodes.CondExpr, nodes.If, nodes.Not, nodes.Operand, nodes.Or,
    nodes.Output, nodes.Template, nodes.TemplateData, nodes.Test,
)  # fmt: skip
_PARSER = jinja2.Environment(autoescape=True)  # it only reads: nothing of the file is run here
_ANY = object()


def code_faults(sources: Iterable[str], path: str) -> list[Finding]:
    """Return what is wrong with the Jinja text of all parts of a file together; `path` is how findings name it."""
    reader = _CodeReader(path)
    unread = [source for source in sources if not reader.read(source)]
    return reader.findings + ([] if unread else reader.missing())


class _CodeReader:
    """Reads code, and remembers what was wrong and which names it used."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._used: set[str] = set()
        self.findings: list[Finding] = []

    def read(self, source: str) -> bool:
        """Read one part; tell whether that could be done."""
        try:
            self._visit(_PARSER.parse(source), scope())
        except jinja2.TemplateSyntaxError as error:
            line = "".join(source.splitlines()[error.lineno - 1 : error.lineno]).strip()
            self._code(f"Glashelder begrijpt deze invulplek niet: {line[:80]}")
        except RecursionError:
            self._code("Een invulplek heeft te veel haakjes.")
        else:
            return True
        return False

    def missing(self) -> list[Finding]:
        """Return what every letter needs and no part shows."""
        return [
            Finding(
                "huisstijl-invulplek-ontbreekt",
                f"In dit bestand ontbreekt {meaning}.",
                Place(self._path, field=name),
                f"Zet op die plek de invulplek {name}, zoals in letters/huisstijl.docx van Glashelder.",
            )
            for name, meaning in REQUIRED.items()
            if name not in self._used
        ]

    def _visit(self, node: nodes.Node, names: dict[str, Any]) -> Any:
        """Check a node and return the type of its value."""
        if isinstance(node, nodes.For):
            return self._loop(node, names)
        if isinstance(node, nodes.Name | nodes.Getattr):
            return self._name(node, names)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return element(self._visit(node.node, names)) or _ANY
        if not isinstance(node, _ALLOWED) and not (isinstance(node, nodes.Filter) and node.name in _FILTERS):
            self._code(f"Dit kan niet in een huisstijl: {_word(node)}.")
            return _ANY
        for child in node.iter_child_nodes():
            self._visit(child, names)
        return _ANY

    def _loop(self, node: nodes.For, names: dict[str, Any]) -> Any:
        row = self._visit(node.iter, names)
        if not isinstance(node.target, nodes.Name) or node.recursive:
            self._code("Dit kan niet in een huisstijl: een lus met meer dan één naam.")
            return _ANY
        inner = in_loop(names, node.target.name, element(row) or _ANY)
        for child in (*node.body, *([node.test] if node.test else []), *node.else_):
            self._visit(child, inner)
        return _ANY

    def _name(self, node: nodes.Name | nodes.Getattr, names: dict[str, Any]) -> Any:
        if isinstance(node, nodes.Name):
            kind, full, found = names, node.name, names
        else:
            kind = self._visit(node.node, names)
            full, found = f"{_full(node.node)}.{node.attr}", members(kind)
        last = full.rpartition(".")[2]
        self._used.add(full)
        if kind is _ANY and not last.startswith("_"):
            return _ANY
        if last in found:
            return found[last]
        self._unknown(full)
        return _ANY

    def _unknown(self, name: str) -> None:
        near = difflib.get_close_matches(name, known_names(), n=3, cutoff=0.5)
        self.findings.append(
            Finding(
                "huisstijl-invulplek-onbekend",
                f"De invulplek '{name[:80]}' bestaat niet.",
                Place(self._path, field=name[:80]),
                f"Bedoelt u {' of '.join(near)}?" if near else f"Deze bestaan: {', '.join(known_names())}.",
            )
        )

    def _code(self, message: str) -> None:
        self.findings.append(
            Finding(
                "huisstijl-code-niet-toegestaan",
                message,
                Place(self._path),
                "Gebruik alleen invulplekken, 'if' en 'for', zoals in letters/huisstijl.docx van Glashelder.",
            )
        )


def _full(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_full(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"


def _word(node: nodes.Node) -> str:
    if isinstance(node, nodes.Filter):
        return f"het filter '{node.name}'"
    return "een functie" if isinstance(node, nodes.Call) else "een berekening of opdracht"

"""Findings about what YAML drops or joins, with the cure that fits what stands before it; and which a record gives.

In: a `Slip`, or the text of a record. Out: findings. A request for a letter, a page and a record share these words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from glashelder.findings import Finding
from glashelder.load.yaml_errors import AS_ITEM, DASHES, quoted
from glashelder.load.yaml_file import Mapping
from glashelder.load.yaml_slips import BLOCK, HEADER, QUOTED, Slip, joined, left_out
from glashelder.schema.catalogue import Catalogue, TableSpec

_CURES = {
    QUOTED: "Zet dit binnen de aanhalingstekens.",
    BLOCK: "Spring deze regel even ver in als de tekst erboven.",
    HEADER: "Zet dit op de volgende regel, bij de rest.",
}
_ITEM = re.compile(rf"[{DASHES}]\s|[0-9]{{1,2}}[.)]\s")
_NO_ITEM = re.compile(rf"[{DASHES[1:]}]|-\S")
_MAY_HOLD_ONE = re.compile(rf"\n *(?:[{DASHES[1:]}]|-[^ \n-])")
_CLOSED = {"pattern", "enum"}


def dropped(slip: Slip, path: str, record: str = "") -> Finding:
    """Return the fault that YAML drops a text."""
    cure = _CURES.get(slip.after) or quoted(f"{slip.before}{slip.text}")[1]
    return Finding(
        "tekst-na-hekje",
        f"Na een hekje (#) leest YAML uitleg. Dit stuk valt daardoor weg: ‘{slip.text}’.",
        slip.place(path, record),
        f"Hoort dit bij de tekst? {cure} Is het uitleg? Zet die op een eigen regel boven het veld.",
    )


def run_together(slip: Slip, path: str, hint: str, record: str = "") -> Finding:
    """Return the fault that a line is joined to the one above it."""
    message = f"Deze regel komt vast achter de regel erboven: ‘{slip.text}’."
    return Finding("regels-lopen-door", message, slip.place(path, record), hint)


def item_joined(slip: Slip, path: str, record: str = "") -> Finding:
    """Return the fault that an item of a list is joined to the one above it."""
    return run_together(slip, path, AS_ITEM, record)


def is_item(text: str) -> bool:
    """Tell whether a line reads as an item of a list."""
    return _ITEM.match(text) is not None


def record_slips(
    text: str, root: Mapping, table: TableSpec, catalogue: Catalogue
) -> Iterator[tuple[Slip, Callable[[Slip, str, str], Finding]]]:
    """Yield what YAML drops behind the texts of a record, and each item of a list that it joins, with what tells it.

    Behind a code, a date or the name of a list of rows a `#` is explanation, as in any YAML file. Behind a text it may
    be a part of that text, and nobody can know.
    """
    cut = list(left_out(text))
    items = [slip for slip in joined(text) if _NO_ITEM.match(slip.text)] if _MAY_HOLD_ONE.search(text) else []
    kinds = dict(_texts(root, table, catalogue)) if cut or items else {}
    yield from ((slip, dropped) for slip in cut if kinds.get(slip.field_at) in ("string", "list"))
    yield from ((slip, item_joined) for slip in items if kinds.get(slip.field_at) == "list")


def _texts(node: Mapping, table: TableSpec, catalogue: Catalogue) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place and type of each field in which anything may be typed: no code, no row of another table."""
    children = catalogue.children(table.name)
    chosen = {name for reference in table.references for name in reference.fields}
    for name, value in node.items():
        if isinstance(value, list) and name in children:
            if any(isinstance(row, str) for row in value):
                yield node.keys_at[name], "list"
            for row in value:
                if isinstance(row, Mapping):
                    yield from _texts(row, children[name], catalogue)
        elif (spec := table.by_name.get(name)) and name not in chosen and not _CLOSED & spec.constraints.keys():
            yield node.keys_at[name], "list" if isinstance(value, list) else spec.type

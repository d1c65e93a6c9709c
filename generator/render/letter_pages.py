"""The text of a letter of a department as its page needs it: for the script to fill in, and with dots for who has none.

In: a letter as its template says it. Out: blocks with letterhead, subject, signature and enclosures round the text, so
that the browser fills in the whole letter with one function.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.render.letter_fill import FilledBlock, Values, fill, names
from generator.render.letter_source import Block, Line, Part

DOTS = "." * 40
_REGIME = "regime-"
_SHOWN_REGIME = "regime-avg"


def slot(name: str, before: str = "", als: str = "") -> Line:
    """Return a line that holds one slot."""
    return Line(tuple(part for part in (Part(before), Part("", name)) if part.tekst or part.slot), als)


def compact(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Return blocks as `brieftekst.js` reads them, without what is empty."""
    return [_filled(dataclasses.asdict(block)) for block in blocks]


def with_dots(blocks: Iterable[Block]) -> tuple[FilledBlock, ...]:
    """Return the letter under the AVG with every choice in it and dots where a value belongs."""
    blocks = tuple(blocks)
    return fill(blocks, _dots(blocks))


def as_json(facts: Mapping[str, Any], blocks: Iterable[Block]) -> str:
    """Return what the script needs, as JSON."""
    return json.dumps({**facts, "blokken": compact(blocks)}, ensure_ascii=False, separators=(",", ":"))


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _filled(inner) for name, inner in value.items() if inner}
    return [_filled(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _dots(blocks: tuple[Block, ...]) -> Values:
    """Return values that are all dots: every list has one item and every condition holds, but there is one law."""
    rows: dict[str, dict[str, str]] = {}
    values: dict[str, Any] = {}
    for name in names(blocks):
        owner, _, column = name.partition(".")
        if column:
            rows.setdefault(owner, {})[column] = DOTS
        elif name.startswith(_REGIME):
            values[name] = name == _SHOWN_REGIME
        else:
            values[name] = DOTS
    repeated = {head.per for block in blocks for head in (block, *block.regels) if head.per}
    return values | {name: [rows.get(name, DOTS)] for name in repeated}


def framed(environment, name):  # TEMP
    """TEMP."""
    from generator.render.letter_source import read_letter, text_environment
    env = text_environment(environment.loader.searchpath[0])
    env.globals["wet"] = lambda key, art: f"{key} {art}"
    text = read_letter(env.get_template(f"letters/{name}.txt.j2").render())
    top = read_letter(f"---\n---\n- [organisatie]\n- [orgaan_hoofdletter]\n- [postadres]\n\n- [naam]\n- [adres]\n\n- Datum: [datum]\n- [als kenmerk] Ons kenmerk: [kenmerk]\n\n## {text.titel}")
    end = read_letter("---\n---\nMet vriendelijke groet,\n\n- [ondertekening]\n- [functie]")
    para = lambda bs: [dataclasses.replace(b, soort="alinea") if b.soort == "lijst" else b for b in bs]
    return (*para(top.blokken), *text.blokken, *para(end.blokken))

"""The text of a letter of a department as its page needs it: for the script to fill in, and with dots to write on.

In: the template of the letter. Out: its blocks with letterhead, title and signature round them, as JSON and as text.
The frame is that of `templates/letters/_brief.txt.j2`; a test holds the text of browser and programme equal.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from markupsafe import Markup
from msgspec import Struct, to_builtins
from msgspec.structs import replace

from glashelder.law.rights import AVG
from glashelder.letters.catalogue.letters import Afdelingsbrief
from glashelder.letters.deadline_facts import deadline_facts
from glashelder.letters.department.facts import law_facts, letter_facts
from glashelder.letters.text.fill import FilledBlock, fill, stand_ins
from glashelder.letters.text.source import Block, read_blocks, read_line
from glashelder.letters.text.template import Template, read_template
from glashelder.model.register import Register
from glashelder.tree.tree import Tree

DOTS = "." * 40
_TOP = """
- [organisatie]
- [orgaan_hoofdletter]
- [postadres]

- [naam]
- [adres]

- Datum: [datum]
- [als kenmerk] Ons kenmerk: [kenmerk]
"""
_END = """
Met vriendelijke groet,

- [ondertekening]
- [functie]
"""


class LetterPage(Struct, frozen=True):
    """What a page holds of its letter.

    Attributes:
        vaste_tekst: the letter under the AVG with every choice in it, and dots where a value belongs.
        gegevens: all that the script makes the letter from, as JSON.
    """

    vaste_tekst: tuple[FilledBlock, ...]
    gegevens: Markup


def letter_page(templates: Tree, register: Register, brief: Afdelingsbrief) -> LetterPage:
    """Return what the page of one letter holds.

    Raises:
        jinja2.TemplateError: the template is not sound.
    """
    template = read_template(templates, brief.id, register)
    blocks = _framed(template)
    text = {
        "blokken": _compact(blocks),
        **{key: _short(template.head[key]) for key in ("wet", "bijlagen", "bijlage")},
        "teksten": {name: _compact(annex) for name, annex in template.annexes.items()},
    }
    law = {"wetten": law_facts(register, template.laws), "feiten": deadline_facts(register)}
    dotted = stand_ins(blocks, AVG, lambda _: DOTS)
    return LetterPage(fill(blocks, dotted), _as_json(letter_facts(register, brief) | law | text))


def _as_json(facts: Mapping[str, Any]) -> Markup:
    """Return JSON as the text of an element; quotes mean nothing there, and as entities would double its size."""
    text = msgspec.json.encode(facts).decode()
    return Markup(html.escape(text, quote=False))  # noqa: S704 (escaped here)


def _framed(template: Template) -> tuple[Block, ...]:
    title = Block("titel", (read_line(template.text.titel),))
    return (*_lines_as_paragraphs(_TOP), title, *template.text.blokken, *_lines_as_paragraphs(_END))


def _lines_as_paragraphs(text: str) -> list[Block]:
    """Return blocks in which a list is a paragraph of more lines, as in a letterhead."""
    return [replace(block, soort="alinea") for block in read_blocks(text)]


def _compact(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [_short(block) for block in blocks]


def _short(block: Block) -> dict[str, Any]:
    """Return a block as `letter-fill.js` reads it, without what is empty."""
    return {"regels": [], **_without_empty(to_builtins(block))}


def _without_empty(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _without_empty(inner) for name, inner in value.items() if inner}
    return [_without_empty(inner) for inner in value] if isinstance(value, (list, tuple)) else value

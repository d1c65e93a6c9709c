"""The text of a letter: from a template with front matter to blocks that every carrier can set.

In: `templates/letters/<brief>.txt.j2` and facts that are known when the site is built. Out: a `LetterText`. The markup
is `## kop`, `- punt` and empty lines. What is known only when the letter is made stands in it as `[naam]` (a slot),
`[als kopie]` (a condition) and `[per doelen]` (a repetition); `fill` fills them in, as the browser does.
A value never passes through here, so it is never read as markup.
"""

from __future__ import annotations

import re
from functools import cache, partial

import jinja2
from jinja2.sandbox import SandboxedEnvironment
from msgspec import Struct

from glashelder.templating.template_fault import FaultEnvironment
from glashelder.templating.tree_loader import TreeLoader
from glashelder.tree.tree import Tree

_HEAD = re.compile(r"\[(als|per) ([a-z0-9_. -]+)\]\s*")
_SLOT = re.compile(r"\[([a-z_]+(?:\.[a-z_]+)?)\]")
_FENCE = "---"


class Part(Struct, frozen=True):
    """A piece of a line: fixed text, or a slot by its name."""

    tekst: str
    slot: str = ""


class Line(Struct, frozen=True):
    """One line: its pieces, when it is shown, and for each of what it is repeated (both empty: once, always)."""

    delen: tuple[Part, ...]
    als: str = ""
    per: str = ""

    def __str__(self) -> str:
        """Return the line with its slots as written, for letters that have none."""
        return "".join(part.tekst or f"[{part.slot}]" for part in self.delen)


class Block(Struct, frozen=True):
    """A heading (`kop`), a paragraph (`alinea`) or a list (`lijst`) with its lines.

    Attributes:
        als: shown only if this holds: `kopie`, `niet kopie`, `kopie en niet kind`.
        per: repeated, with its neighbours of the same name, for each item of that value.
    """

    soort: str
    regels: tuple[Line, ...]
    als: str = ""
    per: str = ""


class LetterText(Struct, frozen=True):
    """A letter without letterhead and signature.

    Attributes:
        front: the front matter: onderwerp, wet, bijlagen and the rest.
        blokken: the body.
        vaste_tekst: the body as the maker of the template wrote it, slots and all.
    """

    front: dict[str, str]
    blokken: tuple[Block, ...]
    vaste_tekst: str

    @property
    def titel(self) -> str:
        """What the letter is about."""
        return self.front["onderwerp"]


class _TextEnvironment(FaultEnvironment, SandboxedEnvironment):
    """Lets a template reach nothing outside its values, and says what is wrong with it."""


@cache
def text_environment(templates: Tree) -> jinja2.Environment:
    """Return the environment for plain text: a template cannot reach outside its values, nothing is undefined.

    One for all letters of a tree: each clause that they share is compiled once.
    """
    return _TextEnvironment(
        loader=TreeLoader(templates),
        autoescape=False,  # plain text; each carrier escapes for itself
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def split_front(text: str) -> tuple[str, str]:
    """Return the lines above the letter, and the letter; two empty texts when there is nothing above it."""
    before, *rest = text.split(f"{_FENCE}\n", 2)
    return (rest[0], rest[1]) if not before.strip() and len(rest) > 1 else ("", "")


def read_letter(text: str) -> LetterText:
    """Return the letter in a rendered template."""
    head, body = split_front(text)
    pairs = (line.partition(":") for line in head.splitlines() if line.strip())
    front = {key.strip(): value.strip() for key, _, value in pairs}
    return LetterText(front, tuple(read_blocks(body)), body)


def read_blocks(body: str) -> list[Block]:
    """Return the blocks of a text without front matter."""
    return [_block(chunk) for chunk in re.split(r"\n\s*\n", body.strip()) if chunk]


def _block(chunk: str) -> Block:
    als, per, chunk = _head(chunk)
    if chunk.startswith("## "):
        return Block("kop", (read_line(chunk[3:]),), als, per)
    if chunk.startswith("- "):
        return Block("lijst", tuple(map(read_line, re.split(r"\n- ", chunk[2:]))), als, per)
    return Block("alinea", (read_line(chunk),), als, per)


def read_line(text: str) -> Line:
    """Return one line with its condition, repetition and slots."""
    als, per, text = _head(text)
    return Line(_parts(text), als, per)


def _head(text: str) -> tuple[str, str, str]:
    """Return the condition, the repetition, and the text without them."""
    found = {"als": "", "per": ""}
    while match := _HEAD.match(text):
        found[match[1]] = match[2]
        text = text[match.end() :]
    return found["als"], found["per"], text


def _parts(line: str) -> tuple[Part, ...]:
    """Return the line, on one line and without blanks at the ends, cut at its slots."""
    make = (Part, partial(Part, ""))
    return tuple(make[i % 2](bit) for i, bit in enumerate(_SLOT.split(" ".join(line.split()))) if bit)

"""The text of a letter: from a template with front matter to blocks that every carrier can set.

In: `templates/letters/<brief>.txt.j2` and a view. Out: a `LetterText`. The markup is `## kop`, `- punt` and empty
lines; `[naam]` is a slot and `[als kopie]` a condition, both only for the letter that a resident fills in.
A value can be text and nothing else: it is set between two marks, on one line, so it is never read as markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.law.letter_request import one_line

_OPEN, _CLOSE = "\ue004", "\ue005"
_VALUE = re.compile(f"{_OPEN}[^{_CLOSE}]*{_CLOSE}")
_CONDITION = re.compile(r"\[als ([a-z0-9-]+)\]\s*")
_SLOT = re.compile(r"\[([a-z]+)\]")
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: fixed text, or a slot by its name."""

    tekst: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`kop`), a paragraph (`alinea`) or a list (`lijst`) with its lines, shown only if `als` holds."""

    soort: str
    regels: tuple[str, ...]
    als: str = ""

    @property
    def delen(self) -> tuple[tuple[Part, ...], ...]:
        """The lines, each cut at its slots."""
        return tuple(_parts(line) for line in self.regels)


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter without letterhead and signature.

    Attributes:
        front: the front matter: titel, wet, bezwaarclausule, bijlagen.
        blokken: the body.
        vaste_tekst: the body without any value: what the maker of the template wrote.
    """

    front: dict[str, str]
    blokken: tuple[Block, ...]
    vaste_tekst: str

    @property
    def titel(self) -> str:
        """What the letter is about."""
        return self.front["titel"]

    @property
    def bijlagen(self) -> tuple[str, ...]:
        """What is enclosed."""
        return tuple(filter(None, (part.strip() for part in self.front.get("bijlagen", "").split("|"))))


def text_environment(templates_dir: Path) -> jinja2.Environment:
    """Return the environment for plain text: a template cannot reach outside its values, nothing is undefined."""
    return SandboxedEnvironment(
        loader=jinja2.FileSystemLoader(templates_dir),
        autoescape=False,  # plain text; each carrier escapes for itself
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_letter(templates_dir: Path, name: str, view: Any) -> LetterText:
    """Return the text of letter `name`, filled in.

    Raises:
        jinja2.TemplateError: the template is not sound, or asks for a value that the view lacks.
        KeyError: the front matter lacks a key.
    """
    environment = text_environment(templates_dir)
    environment.finalize = _marked
    return read_letter(environment.get_template(f"letters/{name}.txt.j2").render(brief=view))


def read_letter(text: str) -> LetterText:
    """Return the letter in a rendered template. Text from an escaping template is taken back to plain text."""
    plain = text.unescape() if isinstance(text, Markup) else text
    _, head, body = plain.split(f"{_FENCE}\n", 2)
    pairs = (line.partition(":") for line in head.splitlines() if line.strip())
    front = {key.strip(): _clean(value) for key, _, value in pairs}
    return LetterText(front, tuple(_blocks(body)), _VALUE.sub("", body))


def _marked(value: Any) -> str:
    return f"{_OPEN}{one_line(str(value))}{_CLOSE}"


def _blocks(body: str) -> list[Block]:
    return [_block(chunk) for chunk in re.split(r"\n\s*\n", body.strip()) if chunk]


def _block(chunk: str) -> Block:
    condition = _CONDITION.match(chunk)
    als, chunk = (condition[1], chunk[condition.end() :]) if condition else ("", chunk)
    if chunk.startswith("## "):
        return Block("kop", (_clean(chunk[3:]),), als)
    if chunk.startswith("- "):
        return Block("lijst", tuple(map(_clean, re.split(r"\n- ", chunk[2:]))), als)
    return Block("alinea", (_clean(chunk),), als)


def _clean(text: str) -> str:
    return " ".join(text.replace(_OPEN, "").replace(_CLOSE, "").split())


def _parts(line: str) -> tuple[Part, ...]:
    pieces = _SLOT.split(line)
    make = (Part, partial(Part, ""))
    return tuple(make[i % 2](piece) for i, piece in enumerate(pieces) if piece)

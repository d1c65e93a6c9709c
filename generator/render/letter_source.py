"""The text of a letter: from a template with front matter to blocks that every carrier can set.

In: `templates/letters/<brief>.txt.j2` and facts that are known when the site is built. Out: a `LetterText`. The markup
is `## kop`, `- punt` and empty lines. What is known only when the letter is made stands in it as `[naam]` (a slot),
`[als kopie]` (a condition) and `[per doelen]` (a repetition); `letter_fill` fills them in, as the browser does.
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
_HEAD = re.compile(r"\[(als|per) ([a-z0-9_. -]+)\]\s*")
_SLOT = re.compile(r"\[([a-z_]+(?:\.[a-z_]+)?)\]")
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: fixed text, or a slot by its name."""

    tekst: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces, when it is shown, and for each of what it is repeated (both empty: once, always)."""

    delen: tuple[Part, ...]
    als: str = ""
    per: str = ""

    def __str__(self) -> str:
        """Return the line with its slots as written, for letters that have none."""
        return "".join(part.tekst or f"[{part.slot}]" for part in self.delen)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`kop`), a paragraph (`alinea`) or a list (`lijst`) with its lines.

    Attributes:
        als: shown only if this holds: `kopie`, `niet kopie`, `kopie en niet kind`.
        per: repeated, with its neighbours of the same name, for each item of that value.
    """

    soort: str
    regels: tuple[Line, ...]
    als: str = ""
    per: str = ""


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
    als, per, chunk = _head(chunk)
    if chunk.startswith("## "):
        return Block("kop", (_line(chunk[3:]),), als, per)
    if chunk.startswith("- "):
        return Block("lijst", tuple(map(_line, re.split(r"\n- ", chunk[2:]))), als, per)
    return Block("alinea", (_line(chunk),), als, per)


def _line(text: str) -> Line:
    als, per, text = _head(text)
    return Line(_parts(text), als, per)


def _head(text: str) -> tuple[str, str, str]:
    """Return the condition, the repetition, and the text without them."""
    found = {"als": "", "per": ""}
    while match := _HEAD.match(text):
        found[match[1]] = match[2]
        text = text[match.end() :]
    return found["als"], found["per"], text


def _clean(text: str) -> str:
    return " ".join(text.replace(_OPEN, "").replace(_CLOSE, "").split())


def _parts(line: str) -> tuple[Part, ...]:
    """Return the line cut at its slots; a value between marks holds none."""
    parts: list[Part] = []
    for piece in re.split(f"({_VALUE.pattern})", line):
        if _VALUE.fullmatch(piece):
            parts.append(Part(piece))
            continue
        make = (Part, partial(Part, ""))
        parts += [make[i % 2](bit) for i, bit in enumerate(_SLOT.split(piece)) if bit]
    return _joined(parts)


def _joined(parts: list[Part]) -> tuple[Part, ...]:
    """Return the parts with neighbouring texts as one, on one line, without blanks at the ends."""
    joined: list[Part] = []
    for part in parts:
        text = re.sub(r"\s+", " ", part.tekst.replace(_OPEN, "").replace(_CLOSE, ""))
        if joined and not part.slot and not joined[-1].slot:
            joined[-1] = Part(joined[-1].tekst + text)
        else:
            joined.append(Part(text, part.slot))
    if joined and not joined[0].slot:
        joined[0] = Part(joined[0].tekst.lstrip())
    if joined and not joined[-1].slot:
        joined[-1] = Part(joined[-1].tekst.rstrip())
    return tuple(p for p in joined if p.tekst or p.slot)

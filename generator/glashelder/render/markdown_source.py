"""Looks at Markdown as it was typed: blocks of code, what is said behind their fences, and texts without code.

Python-Markdown takes only a language behind a fence; Material users know titles, line numbers and marked lines, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

CODE = "\x00"
"""What stands for a character of code, and of what is escaped."""
_FENCED = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<info>[^\n`]*)\n(?P<code>.*?)(?<=\n)(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL
)
_INDENTED = re.compile(
    r"^[ \t]+(?P<fence>`{3,}|~{3,})(?P<info>[^\n`]*)\n.*?^[ \t]+(?P=fence)", re.MULTILINE | re.DOTALL
)
_OPTION = re.compile(r"""([\w-]+)=(?:"[^"]*"|'[^']*'|[^\s}]*)""")
_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_ESCAPED = re.compile(r"\\[*_{}\[\]()>#+\-.!]")


class Fence(NamedTuple):
    """A block of code between fences.

    Attributes:
        start: where its first line begins.
        language: as it was typed; empty if there is none.
        options: the names of what else is said.
        is_indented: it belongs to a list or box, and is no block of code to Python-Markdown.
    """

    start: int
    language: str
    options: tuple[str, ...]
    is_indented: bool


def fences(text: str) -> Iterator[Fence]:
    """Yield the blocks of code between fences."""
    for found in _FENCED.finditer(text):
        yield _fence(found, is_indented=False)
    for found in _INDENTED.finditer(_FENCED.sub(_masked, text)):
        yield _fence(found, is_indented=True)


def plain_fences(text: str) -> str:
    """Return a text with only a language, classes and an anchor behind each fence; every line stays where it is."""
    return _FENCED.sub(lambda m: f"{m['fence']}{_plain(m['info'])}\n{m['code']}{m['fence']}", text)


def without_escaped(text: str) -> str:
    """Return a text of the same length without the characters that a backslash makes ordinary; code may end in one."""
    return _ESCAPED.sub(CODE * 2, text)


def without_code(text: str) -> str:
    """Return a text of the same length without its code; each line stays a line."""
    return _SPAN.sub(_masked, _FENCED.sub(_masked, text))


def _fence(found: re.Match[str], *, is_indented: bool) -> Fence:
    info = _OPTION.sub("", found["info"])
    language = re.search(r"[\w#+-]+", info)
    options = tuple(name for name in _OPTION.findall(found["info"]) if name != "lang")
    return Fence(found.start(), language[0].lower() if language else "", options, is_indented)


def _plain(info: str) -> str:
    spoken = re.search(r"""\blang=["']?([\w-]+)""", info)
    words = _OPTION.sub("", info).strip().strip("{}").split()
    if "{" not in info:
        language = re.match(r"[\w#.+-]+", words[0]) if words else None
        return f" {language[0]}" if language else ""
    kept = [word for word in words if word.startswith((".", "#"))] + ([f"lang={spoken[1]}"] if spoken else [])
    return f" {{ {' '.join(kept)} }}" if kept else ""


def _masked(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", CODE, found[0])

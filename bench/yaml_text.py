"""Writes a record as YAML text as an editor would: block scalars for long text, quotes only where needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | Sequence[str] | Sequence["Row"]
Row = Mapping[str, "Value"]

_WIDTH = 100
_PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9](?:[^:#\n]|:(?! |$)|(?<! )#)*")


def record_text(record: Row) -> str:
    """Return the YAML text of one record."""
    return "\n".join(_mapping(record, "")) + "\n"


def _mapping(row: Row, indent: str) -> Iterator[str]:
    for key, value in row.items():
        if isinstance(value, str):
            yield from _scalar(key, value, indent)
        else:
            yield f"{indent}{key}:"
            yield from _items(value, indent + "  ")


def _items(items: Sequence[str] | Sequence[Row], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, str):
            yield f"{indent}- {_inline(item)}"
        else:
            lines = list(_mapping(item, indent + "  "))
            yield f"{indent}- {lines[0].lstrip()}"
            yield from lines[1:]


def _scalar(key: str, text: str, indent: str) -> Iterator[str]:
    is_long = len(text) > _WIDTH or key == "samenvatting"
    if not is_long and "\n" not in text:
        yield f"{indent}{key}: {_inline(text)}"
        return
    paragraphs = text.split("\n\n")
    yield f"{indent}{key}: {'|-' if len(paragraphs) > 1 else '>-'}"
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        for line in _wrapped(paragraph):
            yield f"{indent}  {line}"


def _inline(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and not text.endswith((" ", ":"))
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _wrapped(text: str) -> Iterator[str]:
    line: list[str] = []
    length = 0
    for word in text.split():
        if line and length + len(word) >= _WIDTH:
            yield " ".join(line)
            line, length = [], 0
        line.append(word)
        length += len(word) + 1
    yield " ".join(line)

"""Applies the text rules to texts outside the tables: the pages of `content/` and the letter templates."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from glashelder.findings import Place
from glashelder.leaks.scan.hit import Hit
from glashelder.leaks.scan.texts import look_through
from glashelder.leaks.text_rules import TEXT_RULES
from glashelder.load.names import is_plain
from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.work.cache import Cache, fingerprint


def document_hits(content_dir: Path, templates_dir: Path, cache: Cache) -> list[Hit]:
    """Return what the text rules find in pages (their front matter included) and in letter templates."""
    found = {
        f"{folder.name}/{file.relative_to(folder).as_posix()}": file
        for folder, pattern in ((content_dir, "*.md"), (templates_dir, "*.j2"))
        for file in sorted(folder.rglob(pattern))
        if is_plain(os.fspath(file.relative_to(folder))) and file.is_file()
    }
    texts = {path: read_text(file, path, MAX_YAML_BYTES).text or "" for path, file in found.items()}
    makers = {path: (fingerprint(text), partial(_hits, path, text)) for path, text in texts.items()}
    return [hit for hits in cache.recall_all("texts", makers).values() for hit in hits]


def _hits(path: str, text: str) -> tuple[Hit, ...]:
    return tuple(look_through(text, TEXT_RULES, partial(_place, path, text)))


def _place(path: str, text: str, start: int) -> Place:
    return Place(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))

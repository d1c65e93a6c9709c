"""Which Word files letters are made of. Apart, because to know that there are some asks no library for Word files."""

from __future__ import annotations

import re

from glashelder.tree.tree import Tree, has

HOUSE_STYLE = "letters/huisstijl.docx"
_OF_ORGANISATION = re.compile(r"huisstijl/(?!~\$)[^/]*\.do[ct][^/]*")  # Word notes with `~$` that a file is open


def house_style_of(templates: Tree, organisatie: str) -> str:
    """Return the Word file of an organisation: its own, or else that of the project."""
    own = f"huisstijl/{organisatie}.docx"
    return own if has(templates, own) else HOUSE_STYLE


def house_style_files(templates: Tree) -> list[str]:
    """Return the house-style files of a project: that of the letters, and those of separate organisations."""
    found = (path for path in templates.files("huisstijl") if _OF_ORGANISATION.fullmatch(path))
    return [*found, *(path for path in (HOUSE_STYLE,) if has(templates, path))]

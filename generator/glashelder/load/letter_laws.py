"""The laws that the templates of letters cite: `{{ wet("avg", "artikel 12") }}`."""

from __future__ import annotations

import re

from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.tree.tree import Tree

_CITED = re.compile(r"""\bwet\(\s*["']([^"']+)["']""")


def cited_laws(templates: Tree) -> frozenset[str]:
    """Return their ids. What a letter cites is public, whatever else rests on that law."""
    paths = (path for path in templates.files("letters") if path.endswith(".j2"))
    texts = (read_text(templates, path, MAX_YAML_BYTES).text or "" for path in paths)
    return frozenset(law for text in texts for law in _CITED.findall(text))

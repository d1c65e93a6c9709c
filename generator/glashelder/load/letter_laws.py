"""The laws that the templates of letters cite: `{{ wet("avg", "artikel 12") }}`."""

from __future__ import annotations

import re
from pathlib import Path

from glashelder.load.text_file import MAX_YAML_BYTES, read_text

_CITED = re.compile(r"""\bwet\(\s*["']([^"']+)["']""")


def cited_laws(templates_dir: Path) -> frozenset[str]:
    """Return their ids. What a letter cites is public, whatever else rests on that law."""
    texts = (read_text(file, file.name, MAX_YAML_BYTES).text or "" for file in templates_dir.glob("letters/**/*.j2"))
    return frozenset(law for text in texts for law in _CITED.findall(text))

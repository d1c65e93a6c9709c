"""Changes the summary of one record, as an editor would, so that a marker can be looked for on its page."""

from __future__ import annotations

import re
from pathlib import Path

_IN_YAML = re.compile(r"(\nsamenvatting: >-\n  )(?:Meting\w+\. )?")
_IN_MARKDOWN = re.compile(r"(\A# .*\n\n)(?:Meting\w+\. )?")


def change_summary(file: Path, number: int) -> str:
    """Put a marker before the summary in a record (YAML) or its Markdown page; return the marker."""
    marker = f"Meting{number}"
    pattern = _IN_YAML if file.suffix == ".yaml" else _IN_MARKDOWN
    text, found = pattern.subn(rf"\g<1>{marker}. ", file.read_text(encoding="utf-8"), count=1)
    if not found:
        msg = f"{file.name} heeft geen samenvatting."
        raise ValueError(msg)
    file.write_text(text, encoding="utf-8", newline="\n")
    return marker

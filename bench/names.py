"""Turns titles into names for files and addresses."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str, longest: int = 80) -> str:
    """Return the text as a name for an address: small letters, digits and hyphens, cut between words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", plain))
    return name if len(name) <= longest else name[: longest + 1].rpartition("-")[0]

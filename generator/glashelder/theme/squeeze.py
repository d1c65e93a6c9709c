"""Makes our own style sheets small: without comments, and with no more white space than a browser needs."""

from __future__ import annotations

import re

_PART = re.compile(
    r"""(?P<text>"[^"]*"|'[^']*')|(?:\s|/\*.*?\*/)*(?P<mark>[{};,>])(?:\s|/\*.*?\*/)*|(?P<colon>:)\s+|"""
    r"""(?P<space>(?:\s|/\*.*?\*/)+)""",
    re.DOTALL,
)


def squeeze(css: str) -> str:
    """Return a style sheet that means the same. A space before a colon stays: in a selector it has a meaning."""
    return _PART.sub(_short, css).replace(";}", "}").strip()


def _short(found: re.Match[str]) -> str:
    return found["text"] or found["mark"] or found["colon"] or " "

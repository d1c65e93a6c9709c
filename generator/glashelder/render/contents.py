"""Finds the headings of a page that its table of contents names."""

from __future__ import annotations

import html
import re

_HEADING = re.compile(r'<h2\b[^>]*?\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def headings(body: str) -> list[tuple[str, str]]:
    """Return anchor and words of each heading of the second level that has an anchor, in order."""
    found = ((html.unescape(anchor), _TAG.sub("", words)) for anchor, words in _HEADING.findall(body))
    return [(anchor, html.unescape(" ".join(words.split()))) for anchor, words in found]

"""Which articles a text cites, as people write them: "artikelen 22 en 23", "artikel 33, tweede lid, onder b"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_Number = tuple[int, str]
"""An article number with its letter: 30a comes after 30 and before 31."""

_ONE = r"[0-9]{1,4}[a-z]?\b"
_TO = r"\s*,?\s+(?:tot\s+en\s+met|t/m)\s+"
# After the first number, another one may count paragraphs: "artikel 30, 3e lid".
_MORE = rf"(?:\s*,\s*|\s*,?\s+(?:en|of)\s+|{_TO})(?:artikel\s+)?{_ONE}(?!\s*(?:de|ste)?\s*lid\b)"
_ARTICLE = re.compile(r"[0-9]+[a-zA-Z]*")
_LIST = re.compile(rf"(?:^|\bart(?:ikel(?:en)?|\.)?)\s*({_ONE}(?:{_MORE})*)", re.IGNORECASE)
_SPAN = re.compile(rf"({_ONE})(?:{_TO}(?:artikel\s+)?({_ONE}))?", re.IGNORECASE)


class Cited(NamedTuple):
    """A range of articles; a single article if both ends are equal."""

    first: _Number
    last: _Number


@cache
def cited_articles(text: str) -> tuple[Cited, ...]:
    """Return the articles that a text cites; none if it contains no article number."""
    spans = (span.groups() for found in _LIST.finditer(text) for span in _SPAN.finditer(found[1]))
    return tuple(Cited(_number(first), _number(last or first)) for first, last in spans)


def is_cited(article: str, cited: tuple[Cited, ...]) -> bool:
    """Return whether the article with this number (`30`, `30a`) is cited; False for anything that is not a number."""
    if not _ARTICLE.fullmatch(article):
        return False
    number = _number(article)
    return any(one.first <= number <= one.last for one in cited)


def _number(article: str) -> _Number:
    digits = article.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits), article[len(digits) :].lower()

"""The words of the activities in one module, for lists that a browser searches without the index.

In: for each row its id, its title and its words with their weight, of `document_words`. Out: a module, for
`search-rows.js`.
It holds names and what is said in short, not running text: who filters a list, wants the rows that are about a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from glashelder.search.document import QUESTION_MARK
from glashelder.search.words import EMPTY_WORDS, STOP_WORDS

ROWS: Final = "zoeken/verwerkingen.js"
"""The address of the module."""
_LEAST: Final = 3


def rows_module(rows: Iterable[tuple[str, str, Mapping[str, int]]]) -> bytes:
    """Return the module, with rows by title."""
    found = {
        "stopwoorden": sorted(STOP_WORDS),
        "lege": sorted(EMPTY_WORDS),
        "rijen": [[key, title, *_weighed(words)] for key, title, words in sorted(rows, key=_by_title)],
    }
    return b"export default %b\n" % msgspec.json.encode(found)


def _by_title(row: tuple[str, str, Mapping[str, int]]) -> tuple[str, str]:
    key, title, _ = row
    return title.casefold(), key


def _weighed(words: Mapping[str, int]) -> list[tuple[int, str]]:
    by_weight: dict[int, list[str]] = defaultdict(list)
    for word, weight in words.items():
        if weight >= _LEAST and not word.startswith(QUESTION_MARK):
            by_weight[weight].append(word)
    return [(weight, " ".join(sorted(found))) for weight, found in sorted(by_weight.items(), reverse=True)]

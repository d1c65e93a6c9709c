"""The list of each word: the documents with that word, or with a longer word that contains it, as text for a browser.

In: the documents of each word by weight. Out: one text per word, best score first.
"""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import sub
from os.path import commonprefix
from typing import Final

from glashelder.search.compounds import PREFIX, WHOLE, members_of
from glashelder.search.document import QUESTION_MARK

# The weight of running text, and how many documents a part of a word may always add from it.
PROSE: Final = 1
MANY_DOCUMENTS: Final = 100

_LETTERS: Final = string.ascii_uppercase + string.ascii_lowercase

Scored = tuple[int, list[int]]
"""A score or a weight, with the ascending numbers of the documents that have it."""
Postings = dict[str, list[Scored]]


def encoded(vocabulary: Sequence[str], postings: Postings, count: int) -> Iterator[str]:
    """Yield for each word of the sorted vocabulary "score:gaps score:gaps ...", best score first.

    A gap to the next document number is its number of 52s in digits, then the rest as one letter.
    """
    members = members_of([word for word in vocabulary if word[0] != QUESTION_MARK])
    code = [f"{gap // 52 or ''}{_LETTERS[gap % 52]}" for gap in range(count + 1)].__getitem__
    many = max(MANY_DOCUMENTS, count // 3)
    for word in vocabulary:
        whole = [(WHOLE * weight, found) for weight, found in postings[word]]
        longer = members.get(word)
        scored = _merged(whole, _inner(longer, postings, many)) if longer else whole
        yield " ".join(
            [f"{score}:{code(found[0] + 1)}{''.join(map(code, map(sub, found[1:], found)))}" for score, found in scored]
        )


def _inner(members: Iterable[tuple[int, str]], postings: Postings, many: int) -> list[Scored]:
    """Return the lists of the longer words, without running text if that would add most documents."""
    lists = [(grade, weight, found) for grade, member in members for weight, found in postings[member]]
    in_prose = sum(len(found) for _, weight, found in lists if weight == PROSE)
    return [
        (grade * weight, found)
        for grade, weight, found in lists
        if weight > PROSE or grade == PREFIX or in_prose <= many
    ]


def _merged(whole: Iterable[Scored], inner: Iterable[Scored]) -> Iterator[Scored]:
    """Yield each score with its ascending documents; a document counts at its best score only."""
    by_score: dict[int, list[list[int]]] = defaultdict(list)
    for score, found in chain(whole, inner):
        by_score[score].append(found)
    seen: set[int] = set()
    for score in sorted(by_score, reverse=True):
        fresh: set[int] = set().union(*by_score[score]) - seen
        if fresh:
            yield score, sorted(fresh)
            seen |= fresh


def front_coded(vocabulary: Iterable[str]) -> str:
    """Return sorted words, each as a capital for the letters kept of the word before, and the rest.

    Folded words have no capitals, so the capitals also separate the words. A quarter smaller after gzip.
    """
    coded = []
    previous = ""
    for word in vocabulary:
        kept = min(len(commonprefix((previous, word))), len(string.ascii_uppercase) - 1)  # noqa: RUF071 - words, not paths
        coded.append(string.ascii_uppercase[kept] + word[kept:])
        previous = word
    return "".join(coded)

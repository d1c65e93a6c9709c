"""Which words are a part of which longer words, since Dutch writes compounds as one word.

In: the sorted words of the register. Out: for each word the longer words that contain it, graded by its position.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

# How well a part matches a word; `search-index.js` grades what is typed in the same way.
WHOLE, PREFIX, END, INSIDE = 10, 8, 6, 4
SHORTEST_END: Final = 4
SHORTEST_INSIDE: Final = 5


def members_of(vocabulary: Sequence[str]) -> dict[str, list[tuple[int, str]]]:
    """Return for each word the longer words it is a part of, with the grade of match."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in vocabulary:
        lengths[word[:SHORTEST_INSIDE]].add(len(word))
    known = frozenset(vocabulary)
    members: dict[str, list[tuple[int, str]]] = {word: [] for word in vocabulary}
    for word in vocabulary:
        for part in known.intersection(_parts(word, lengths)):
            if grade := _grade(part, word):
                members[part].append((grade, word))
    return members


def _parts(word: str, lengths: Mapping[str, set[int]]) -> set[str]:
    """Return parts of a word, only of lengths that some word with the same first letters has."""
    parts = {word[:2], word[:3], word[:4], word[-SHORTEST_END:]}
    for start in range(len(word) - SHORTEST_INSIDE + 1):
        head = word[start : start + SHORTEST_INSIDE]
        if head in lengths:
            parts.update([word[start : start + length] for length in lengths[head]])
    parts.discard(word)
    return parts


def _grade(part: str, word: str) -> int:
    if word.startswith(part):
        return PREFIX
    if word.endswith(part):
        return END if len(part) >= SHORTEST_END else 0
    return INSIDE if len(part) >= SHORTEST_INSIDE else 0

"""Which words are a part of which longer words: Dutch writes compounds as one word.

In: the sorted words of the register. Out: for each word the longer words that hold it, graded by where they do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final

# How well a word is matched by a part of it; `search-index.js` grades what is typed in the same way.
WHOLE, PREFIX, END, INSIDE = 10, 8, 6, 4
SHORTEST_END: Final = 4
SHORTEST_INSIDE: Final = 5

# With more new and gone words than this, finding all parts of words afresh is faster than one by one.
FEW_WORDS: Final = 50

Members = dict[str, list[tuple[int, str]]]
"""For each word the longer words it is a part of, with the grade of match."""


def members_since(vocabulary: Sequence[str], before: Members) -> Members:
    """Return what `members_of` returns, from the members of a vocabulary that differs in a few words."""
    known = frozenset(vocabulary)
    added, removed = known - before.keys(), before.keys() - known
    if len(added) + len(removed) > FEW_WORDS:
        return members_of(vocabulary)
    members = {word: before.get(word, []) for word in vocabulary}
    for word in (*added, *removed):
        for part in vocabulary:
            if part in word and part != word:
                others = [member for member in members[part] if member[1] != word]
                grade = _grade(part, word) if word in known else 0
                members[part] = sorted([*others, (grade, word)], key=itemgetter(1)) if grade else others
    for word in added:
        longer = ((_grade(word, other), other) for other in vocabulary if word in other and other != word)
        members[word] = [member for member in longer if member[0]]
    return members


def members_of(vocabulary: Sequence[str]) -> Members:
    """Return for each word the longer words it is a part of, with the grade of match."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in vocabulary:
        lengths[word[:SHORTEST_END]].add(len(word))
    known = frozenset(vocabulary)
    members: Members = {word: [] for word in vocabulary}
    for word in vocabulary:
        for part in known.intersection(_parts(word, lengths)):
            if grade := _grade(part, word):
                members[part].append((grade, word))
    return members


def _parts(word: str, lengths: Mapping[str, set[int]]) -> set[str]:
    """Return parts of a word, only of lengths that some word with the same first letters has."""
    parts = {word[:2], word[:3]}
    for start in range(len(word) - SHORTEST_END + 1):
        head = word[start : start + SHORTEST_END]
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

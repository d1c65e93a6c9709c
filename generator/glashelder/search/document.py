"""What search knows of one page, and the words by which it is found.

In: the texts of a page, what visitors type for words of the register (synonyms), and what they ask of this page. Out:
each word of these with its weight.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import IntEnum
from functools import lru_cache
from sys import intern
from typing import Final

from msgspec import Struct

from glashelder.search.words import EMPTY_WORDS, split_words

ASKED: Final = 6
"""What a word weighs that visitors ask a page with: less than its own names, more than the rest."""
_SYNONYM: Final = 3
"""How much less a synonym weighs than the words that it stands for: what was typed comes before what means the same."""
_ANY_TEXT: Final = 1
_WHOLE_NAME: Final = 9
"""What a word weighs at least that is a whole name, such as UWV; that of a title weighs even more."""
_NAMES: Final = 4
"""What weighs so much is a name, or a list of names; what weighs less is text."""
_BETWEEN_NAMES: Final = re.compile(r"[,\n]")
QUESTION_MARK: Final = "="
"""Begins the word under which a whole question stands: whoever asks it in these words gets its page first."""


class Group(IntEnum):
    """Under which heading results stand; at equal score in this order."""

    DO = 0
    TOPIC = 1
    BACKGROUND = 2

    @property
    def title(self) -> str:
        """What visitors read."""
        return ("Doen", "Onderwerpen", "Achtergrond")[self]


class SearchDocument(Struct, frozen=True):
    """One page that can be found.

    Attributes:
        address: Address relative to the root of the site.
        title: Title, shown as the link.
        kind: Dutch label shown with the result: "Verwerking", "Pagina", "Ontvanger".
        summary: One or two sentences shown under the title.
        fields: Texts to search in, each with its weight; a higher weight ranks higher.
        group: The heading among results.
        is_part: True if it is a part of another page, which comes first where both fit as well.
        also: Other names; shown where a visitor typed one of these.
    """

    address: str
    title: str
    kind: str
    summary: str
    fields: tuple[tuple[int, str], ...]
    group: Group = Group.TOPIC
    is_part: bool = False
    also: str = ""


def document_words(
    document: SearchDocument, synonyms: Mapping[str, tuple[str, ...]], questions: Collection[str] = ()
) -> dict[str, int]:
    """Return the words that find a document, each with its highest weight.

    Args:
        document: The page.
        synonyms: What visitors type, and the phrases of the register that mean the same. A page
            with all words of a phrase is also found by what is typed, at a lower weight.
        questions: What visitors ask that this page answers.
    """
    weights: dict[str, int] = {}
    texts = [*document.fields, *((ASKED, question) for question in questions)]
    for weight, text in sorted(texts):
        weights.update(dict.fromkeys(map(intern, split_words(text)), weight))
    names = [(weight, name) for weight, text in texts if weight >= _NAMES for name in _BETWEEN_NAMES.split(text)]
    for weight, name in names:
        words = set(split_words(name)) - EMPTY_WORDS
        if len(words) == 1:
            word = words.pop()
            weights[word] = max(weights[word], weight + 2, _WHOLE_NAME)
    found = _with_synonyms(weights, synonyms)
    found.update(dict.fromkeys(map(as_question, questions), ASKED))
    return found


def as_question(text: str) -> str:
    """Return the word under which a whole question stands, whatever the order of its words."""
    return QUESTION_MARK + "".join(sorted(set(split_words(text))))


def _with_synonyms(weights: dict[str, int], synonyms: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    found = dict(weights)
    for longest, phrase, typed in _phrases(tuple(synonyms.items())):
        # Most pages lack the longest word of most phrases, so that word is checked first.
        if longest in weights and phrase <= weights.keys():
            weight = max(_ANY_TEXT, min(weights[word] for word in phrase) - _SYNONYM)
            for word in typed:
                found[word] = max(weight, found.get(word, 0))
    return found


@lru_cache(maxsize=4)
def _phrases(synonyms: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Return for each phrase its longest word, its words, and the words that are typed for it."""
    sets = [
        (frozenset(split_words(phrase)), frozenset(split_words(typed)))
        for typed, phrases in synonyms
        for phrase in phrases
    ]
    return [(max(phrase, key=lambda word: (len(word), word)), phrase, typed) for phrase, typed in sets if phrase]

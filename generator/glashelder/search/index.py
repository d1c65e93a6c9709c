"""The files in which a browser searches the register without a server.

In: one `SearchDocument` a page, and its words with their weight. Out: relative path to content.

    zoeken/woorden.json        every distinct word, front-coded; the first word of each shard
    zoeken/treffers-17.json    postings of a range of words, as text
    zoeken/titels-3.json       what the result list shows of a few documents

Visitors type parts of Dutch compounds, so "vergunning" must find "parkeervergunning". Such words, and
so their shards, are all over the alphabet. Therefore the list of a word already contains, at a lower
score, the documents of every longer word that it is a part of: one complete word needs one list in
one shard. A word that is still being typed is answered by the shortest words that contain it
("vergun" by "vergunning"), because their lists include the others.

No list is truncated, so "all words must match" stays true. One exception keeps "zorg" from finding
nearly every page: the end or middle of a compound in running text counts only while it is rare.
Documents are numbered by title: ties are ordered by title, and storing the gaps between ascending
numbers keeps even the list of a very common word small.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern
from typing import Final

import msgspec
from msgspec import Struct

from glashelder.search.postings import Postings, encoded, front_coded
from glashelder.search.words import STOP_WORDS, fold, split_words

FOLDER: Final = "zoeken"
TITLES_PER_FILE: Final = 10
SHARD_LENGTH: Final = 5_000
SUMMARY_LENGTH: Final = 160


class SearchDocument(Struct, frozen=True):
    """One page that can be found.

    Attributes:
        address: Address relative to the root of the site.
        title: Title, shown as the link.
        kind: Dutch label shown with the result: "Verwerking", "Pagina", "Ontvanger".
        summary: One or two sentences shown under the title.
        fields: Texts to search in, each with its weight; a higher weight ranks higher.
    """

    address: str
    title: str
    kind: str
    summary: str
    fields: tuple[tuple[int, str], ...]


def document_words(document: SearchDocument, synonyms: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return the words that find a document, each with its highest weight.

    Args:
        document: The page.
        synonyms: What visitors type, and the phrases of the register that mean the same. A page
            with all words of a phrase is also found by what is typed, one weight lower.
    """
    weights: dict[str, int] = {}
    for weight, text in sorted(document.fields):
        weights.update(dict.fromkeys(map(intern, split_words(text)), weight))
    return _with_synonyms(weights, synonyms)


def build_index(documents: Sequence[SearchDocument], words: Sequence[Mapping[str, int]]) -> dict[str, bytes]:
    """Return the files of the index, by path relative to the root of the site.

    Args:
        documents: The pages, in any order.
        words: For each page the result of `document_words`.
    """
    order = sorted(range(len(documents)), key=lambda at: (fold(documents[at].title), documents[at].address))
    postings = _invert([words[at] for at in order])
    vocabulary = sorted(postings)
    shards = list(_shards(encoded(vocabulary, postings, len(order))))
    files = {
        **_numbered("treffers", shards),
        **_numbered("titels", _titles([documents[at] for at in order])),
    }
    firsts = [0]
    for shard in shards[:-1]:
        firsts.append(firsts[-1] + len(shard))
    files[f"{FOLDER}/woorden.json"] = _json(
        {
            "versie": hashlib.sha256(b"".join(files.values())).hexdigest()[:8],
            "perBestand": TITLES_PER_FILE,
            "stopwoorden": sorted(STOP_WORDS),
            "scherven": firsts,
            "woorden": front_coded(vocabulary),
        }
    )
    return files


def _with_synonyms(weights: dict[str, int], synonyms: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    found = dict(weights)
    for longest, phrase, typed in _phrases(tuple(synonyms.items())):
        # Most pages lack the longest word of most phrases, so that word is checked first.
        if longest in weights and phrase <= weights.keys():
            weight = max(1, min(weights[word] for word in phrase) - 1)
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


def _invert(documents: Sequence[Mapping[str, int]]) -> Postings:
    by_weight: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, weights in enumerate(documents):
        for word, weight in weights.items():
            by_weight[weight][word].append(number)
    postings: Postings = defaultdict(list)
    for weight, by_word in sorted(by_weight.items(), reverse=True):
        for word, found in by_word.items():
            postings[word].append((weight, found))
    return postings


def _shards(texts: Iterable[str]) -> Iterator[list[str]]:
    shard: list[str] = []
    length = 0
    for text in texts:
        shard.append(text)
        length += len(text)
        if length >= SHARD_LENGTH:
            yield shard
            shard, length = [], 0
    if shard:
        yield shard


def _titles(documents: Sequence[SearchDocument]) -> Iterator[list[list[str]]]:
    for start in range(0, len(documents), TITLES_PER_FILE):
        yield [
            [document.address, document.title, document.kind, _shortened(document.summary)]
            for document in documents[start : start + TITLES_PER_FILE]
        ]


def _shortened(text: str) -> str:
    if len(text) <= SUMMARY_LENGTH:
        return text
    return text[:SUMMARY_LENGTH].rsplit(maxsplit=1)[0].rstrip(" ,;:.") + " …"


def _numbered(name: str, contents: Iterable[object]) -> dict[str, bytes]:
    return {f"{FOLDER}/{name}-{number}.json": _json(content) for number, content in enumerate(contents)}


def _json(content: object) -> bytes:
    return msgspec.json.encode(content)

"""The files in which a browser searches the register without a server.

In: one `SearchDocument` a page, and its words with their weight. Out: relative path to content.

    zoeken/woorden.json        where each shard begins, and what a browser must know to ask and to rank
    zoeken/treffers-17.json    a range of words, front-coded, with the postings of each as text
    zoeken/titels-3.json       what the result list shows of a few documents
    zoeken/alle-woorden.json   every distinct word, for who types half a word or makes a mistake

Visitors type parts of Dutch compounds, so "vergunning" must find "parkeervergunning". Such words, and
so their shards, are all over the alphabet. Therefore the list of a word already contains, at a lower
score, the documents of every longer word that it is a part of: one complete word needs one list in
one shard. A word that no other word begins with is looked for in the list of all words, which is
fetched for that only.

No list is truncated. One exception keeps "zorg" from finding nearly every page: the end or middle of
a compound in running text counts only while it is rare. Documents are numbered by group, then parents
before parts, then by title. So ties are ordered, the number of a document tells its group, and storing
the gaps between ascending numbers keeps even the list of a very common word small.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

import msgspec

from glashelder.search.document import QUESTION_MARK, Group, SearchDocument
from glashelder.search.postings import Postings, encoded, front_coded
from glashelder.search.words import EMPTY_WORDS, STOP_WORDS, fold

FOLDER: Final = "zoeken"
TITLES_PER_FILE: Final = 4
SHARD_LENGTH: Final = 5_000
SUMMARY_LENGTH: Final = 240


def build_index(documents: Sequence[SearchDocument], words: Sequence[Mapping[str, int]]) -> dict[str, bytes]:
    """Return the files of the index, by path relative to the root of the site.

    Args:
        documents: The pages, in any order.
        words: For each page the result of `document_words`.
    """
    order = sorted(range(len(documents)), key=lambda at: _place(documents[at]))
    ordered = [documents[at] for at in order]
    postings = _invert([words[at] for at in order])
    vocabulary = sorted(postings)
    shards = list(_shards(vocabulary, encoded(vocabulary, postings, len(order))))
    starts = [0, *accumulate(map(len, shards))][:-1]
    files = {
        **_numbered(
            "treffers",
            (
                {"woorden": front_coded(vocabulary[start : start + len(shard)]), "lijsten": shard}
                for start, shard in zip(starts, shards, strict=False)
            ),
        ),
        **_numbered("titels", _titles(ordered)),
        f"{FOLDER}/alle-woorden.json": _json(front_coded(word for word in vocabulary if word[0] != QUESTION_MARK)),
    }
    files[f"{FOLDER}/woorden.json"] = _json(
        {
            "versie": hashlib.sha256(b"".join(files.values())).hexdigest()[:8],
            "aantal": len(ordered),
            "groepen": [[group.title, sum(document.group < group for document in ordered)] for group in Group],
            "perBestand": TITLES_PER_FILE,
            "stopwoorden": sorted(STOP_WORDS),
            "lege": sorted(EMPTY_WORDS),
            "scherven": [vocabulary[start] for start in starts[: len(shards)]],
        }
    )
    return files


def _place(document: SearchDocument) -> tuple[Group, bool, str, str]:
    return document.group, document.is_part, fold(document.title), document.address


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


def _shards(vocabulary: Iterable[str], texts: Iterable[str]) -> Iterator[list[str]]:
    shard: list[str] = []
    length = 0
    for word, text in zip(vocabulary, texts, strict=True):
        shard.append(text)
        length += len(word) + len(text)
        if length >= SHARD_LENGTH:
            yield shard
            shard, length = [], 0
    if shard:
        yield shard


def _titles(documents: Sequence[SearchDocument]) -> Iterator[list[list[str]]]:
    for start in range(0, len(documents), TITLES_PER_FILE):
        yield [
            [one.address, one.title, one.kind, _shortened(one.summary), *filter(None, [one.also])]
            for one in documents[start : start + TITLES_PER_FILE]
        ]


def _shortened(text: str) -> str:
    if len(text) <= SUMMARY_LENGTH:
        return text
    return text[:SUMMARY_LENGTH].rsplit(maxsplit=1)[0].rstrip(" ,;:.") + " …"


def _numbered(name: str, contents: Iterable[object]) -> dict[str, bytes]:
    return {f"{FOLDER}/{name}-{number}.json": _json(content) for number, content in enumerate(contents)}


def _json(content: object) -> bytes:
    return msgspec.json.encode(content)

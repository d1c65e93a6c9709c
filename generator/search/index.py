"""The files in which a browser searches the register without a server.

In: one `SearchDocument` a page, and its words with their weight. Out: relative path to content.

    zoeken/woorden.json        every distinct word, front-coded; the first word of each shard
    zoeken/treffers-17.json    postings of a range of words, as text
    zoeken/titels-3.json       what the result list shows of a few documents

A visitor types parts of Dutch compounds, so "vergunning" has to find "parkeervergunning". That
touches words, and so shards, all over the alphabet. Therefore the list of a word already holds, at a
lower score, the documents of every longer word that it is a part of: one word typed in full is one
list in one shard. A word that is still being typed is answered by the shortest words around it
("vergun" by "vergunning"), for those carry the others.

No list is cut short, so "all words must match" stays true. One exception keeps "zorg" from finding
nearly every page: running text counts for what a compound ends with or has inside only while that is
rare. Documents are numbered by title: ties come out by title, and gaps between ascending numbers
keep even the list of a word that is everywhere small.
"""

from __future__ import annotations

import hashlib
import json
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import itemgetter, sub
from os.path import commonprefix
from sys import intern
from typing import Final

from generator.search.words import STOP_WORDS, fold, split_words

FOLDER: Final = "zoeken"
TITLES_PER_FILE: Final = 10
SHARD_LENGTH: Final = 5_000
SUMMARY_LENGTH: Final = 160

# The weight of running text, and how many documents there a part of a word may always bring in.
PROSE: Final = 1
MANY_DOCUMENTS: Final = 100

# How well a word is matched by a part of it; `zoeken.js` grades what is typed in the same way.
WHOLE, PREFIX, END, INSIDE = 10, 8, 6, 4
SHORTEST_END: Final = 4
SHORTEST_INSIDE: Final = 5

# With more new and gone words than this, finding all parts of words afresh is faster than one by one.
FEW_WORDS: Final = 50

_LETTERS: Final = string.ascii_uppercase + string.ascii_lowercase

# A score or a weight, with the ascending numbers of the documents that have it.
_Scored = tuple[int, list[int]]
_Postings = dict[str, list[_Scored]]


_Members = dict[str, list[tuple[int, str]]]


@dataclass(frozen=True, slots=True)
class Remembered:
    """What one build of the index can leave for the next: all of it depends on words and document numbers only."""

    count: int
    postings: _Postings
    members: _Members
    encoded: dict[str, str]
    vocabulary: str


@dataclass(frozen=True, slots=True)
class SearchDocument:
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
        synonyms: What a visitor types, and the phrases of the register that mean the same. A page
            with all words of a phrase is found by what is typed too, one weight lower.
    """
    weights: dict[str, int] = {}
    for weight, text in sorted(document.fields):
        weights.update(dict.fromkeys(map(intern, split_words(text)), weight))
    return _with_synonyms(weights, synonyms)


def build_index(
    documents: Sequence[SearchDocument], words: Sequence[Mapping[str, int]], before: Remembered | None = None
) -> tuple[dict[str, bytes], Remembered]:
    """Return the files of the index, by path relative to the root of the site, and what to remember.

    Args:
        documents: The pages, in any order.
        words: For each page the result of `document_words`.
        before: What the last build left. The files are the same without it, and take longer to make.
    """
    order = sorted(range(len(documents)), key=lambda at: (fold(documents[at].title), documents[at].address))
    postings = _invert([words[at] for at in order])
    vocabulary = sorted(postings)
    after = _encode(vocabulary, postings, len(order), before)
    shards = list(_shards(after.encoded.values()))
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
            "woorden": after.vocabulary,
        }
    )
    return files, after


def _with_synonyms(weights: dict[str, int], synonyms: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    found = dict(weights)
    for longest, phrase, typed in _phrases(tuple(synonyms.items())):
        # Most pages lack the longest word of most phrases, so that word is looked for first.
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


def _invert(documents: Sequence[Mapping[str, int]]) -> _Postings:
    by_weight: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, weights in enumerate(documents):
        for word, weight in weights.items():
            by_weight[weight][word].append(number)
    postings: _Postings = defaultdict(list)
    for weight, by_word in sorted(by_weight.items(), reverse=True):
        for word, found in by_word.items():
            postings[word].append((weight, found))
    return postings


def _members_since(vocabulary: Sequence[str], before: _Members) -> _Members:
    """Return what `_members` returns, from the members of a vocabulary that differs in a few words."""
    known = frozenset(vocabulary)
    added, removed = known - before.keys(), before.keys() - known
    if len(added) + len(removed) > FEW_WORDS:
        return _members(vocabulary)
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


def _members(vocabulary: Sequence[str]) -> _Members:
    """Return for each word the longer words it is a part of, with the grade of match."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in vocabulary:
        lengths[word[:SHORTEST_END]].add(len(word))
    known = frozenset(vocabulary)
    members: _Members = {word: [] for word in vocabulary}
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


def _encode(vocabulary: Sequence[str], postings: _Postings, count: int, before: Remembered | None) -> Remembered:
    """Encode the postings of every word; those of which nothing changed are taken over."""
    members = _members(vocabulary) if before is None else _members_since(vocabulary, before.members)
    same: Mapping[str, str] = {}
    if before is not None and before.count == count:
        changed = {word for word in vocabulary if postings[word] != before.postings.get(word)}
        changed |= before.postings.keys() - postings.keys()
        same = {
            word: before.encoded[word]
            for word in vocabulary
            if word not in changed
            and changed.isdisjoint(member for _, member in members[word])
            and changed.isdisjoint(member for _, member in before.members[word])
        }
    fresh = _encoded_postings([word for word in vocabulary if word not in same], members, postings, count)
    encoded = {word: same.get(word) or next(fresh) for word in vocabulary}
    if before is not None and before.encoded.keys() == encoded.keys():
        return Remembered(count, dict(postings), members, encoded, before.vocabulary)
    return Remembered(count, dict(postings), members, encoded, _front_coded(vocabulary))


def _encoded_postings(words: Iterable[str], members: _Members, postings: _Postings, count: int) -> Iterator[str]:
    """Yield for each word "score:gaps score:gaps ...", best score first.

    A gap to the next document number is its number of 52s in digits, then the rest as one letter.
    """
    code = [f"{gap // 52 or ''}{_LETTERS[gap % 52]}" for gap in range(count + 1)].__getitem__
    many = max(MANY_DOCUMENTS, count // 3)
    for word in words:
        whole = [(WHOLE * weight, found) for weight, found in postings[word]]
        scored = _merged(whole, _inner(members[word], postings, many)) if members[word] else whole
        yield " ".join(
            [f"{score}:{code(found[0] + 1)}{''.join(map(code, map(sub, found[1:], found)))}" for score, found in scored]
        )


def _inner(members: Iterable[tuple[int, str]], postings: _Postings, many: int) -> list[_Scored]:
    """Return the lists of the longer words, without prose where that would be most documents."""
    lists = [(grade, weight, found) for grade, member in members for weight, found in postings[member]]
    in_prose = sum(len(found) for _, weight, found in lists if weight == PROSE)
    return [
        (grade * weight, found)
        for grade, weight, found in lists
        if weight > PROSE or grade == PREFIX or in_prose <= many
    ]


def _merged(whole: Iterable[_Scored], inner: Iterable[_Scored]) -> Iterator[_Scored]:
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


def _shards(encoded: Iterable[str]) -> Iterator[list[str]]:
    shard: list[str] = []
    length = 0
    for text in encoded:
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


def _front_coded(vocabulary: Iterable[str]) -> str:
    """Return sorted words, each as a capital for the letters kept of the word before, and the rest.

    Folded words have no capitals, so these separate the words too. A quarter smaller after gzip.
    """
    coded = []
    previous = ""
    for word in vocabulary:
        kept = min(len(commonprefix((previous, word))), len(string.ascii_uppercase) - 1)  # noqa: RUF071 - words, not paths
        coded.append(string.ascii_uppercase[kept] + word[kept:])
        previous = word
    return "".join(coded)


def _numbered(name: str, contents: Iterable[object]) -> dict[str, bytes]:
    return {f"{FOLDER}/{name}-{number}.json": _json(content) for number, content in enumerate(contents)}


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()

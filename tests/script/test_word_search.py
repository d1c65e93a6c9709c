"""The ranking of the search, over indexes that the programme made."""

import gzip
import json
from typing import Any

import pytest
from script_process import Script
from search_example import index_files, large_register, scripts, small_register

BYTE_BUDGET = 36_000
QUERIES = {
    "vergunning": "Parkeervergunning voor bewoners",
    "bijstand": "Bijzondere hulp bij hoge kosten",
    "pgb": "Persoonsgebonden budget voor zorg",
    "paspoorten": "Paspoort en identiteitskaart",
    "rijbewijs": "Rijbewijs aanvragen",
    "rijbewijzen": "Rijbewijs aanvragen",
    "pasport": "Paspoort en identiteitskaart",
    "reisdocumetn": "Paspoort en identiteitskaart",
    "café": "Café of terras beginnen",
    "cafe": "Café of terras beginnen",
    "CAFE": "Café of terras beginnen",
    "school": "Scholen en leerplicht",
    "honden": "Hondenbelasting heffen",
    "woz": "Belasting op huizen",
    "huis": "Huishoudelijke hulp",
    "brieven": "Briefadres aanvragen",
    "parkeerk": "Gehandicaptenparkeerkaart",
    "hoe vraag ik een paspoort": "Paspoort en identiteitskaart",
}


class Index:
    """An index in which a script searches."""

    def __init__(self, script: Script, files: dict[str, bytes]) -> None:
        self._script = script
        self.files = {path.removeprefix("zoeken/"): content for path, content in files.items()}
        self._read = {name: json.loads(content) for name, content in self.files.items()}

    def found(self, *queries: str) -> list[dict[str, Any]]:
        """Return what each query finds."""
        return list(self._script.call("probes.js", "found", self._read, queries))

    def titles(self, query: str) -> list[str]:
        """Return the titles of the first ten results."""
        return list(self.found(query)[0]["titles"])


@pytest.fixture(scope="module")
def small(script: Script) -> Index:
    """Return the index of a small register."""
    return Index(script, index_files(small_register()))


@pytest.fixture(scope="module")
def large(script: Script) -> Index:
    """Return the index of 5,000 documents."""
    return Index(script, index_files(large_register(5_000)))


def test_a_query_finds_its_activity(small: Index) -> None:
    """Plurals, compounds, accents, synonyms and one wrong letter all lead to the activity."""
    found = dict(zip(QUERIES, small.found(*QUERIES), strict=True))

    assert [(query, found[query]) for query, first in QUERIES.items() if first not in found[query]["titles"][:4]] == []
    assert all(result["allWords"] for result in found.values())


@pytest.mark.parametrize("query", ["vergunning", "vergunningen", "vergun"])
def test_a_part_of_a_compound_finds_all_compounds(small: Index, query: str) -> None:
    """Singular, plural and half a word find every kind of permit."""
    assert {title.split()[0] for title in small.titles(query)} >= {
        "Parkeervergunning",
        "Omgevingsvergunning",
        "Evenementenvergunning",
        "Vergunningen",
    }


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        # The law is found by the word that people use for it, below a page that has the word.
        ("bijstand", ["Bijzondere hulp bij hoge kosten", "Participatiewet: uitkering levensonderhoud"]),
        # A word that exists does not find words that look like it.
        ("graf", ["Begraven op de begraafplaats"]),
        # Two words find only the pages that have both.
        ("hulp kind", ["Jeugdhulp toewijzen"]),
        ("qqqq", []),
    ],
)
def test_only_these_are_found(small: Index, query: str, titles: list[str]) -> None:
    """Nothing more, and in this order."""
    assert small.titles(query) == titles


def test_without_a_page_for_all_words_the_best_are_found(small: Index) -> None:
    """What has most of the words comes, and it is known that no page has all."""
    (found,) = small.found("trouwen hondenbelasting qqqq")

    assert found["titles"] == ["Hondenbelasting heffen", "Trouwen of partnerschap"]
    assert not found["allWords"]


def test_a_first_query_is_small(large: Index) -> None:
    """Script and all that one query needs stay within budget at 5,000 documents with 8,000 distinct words."""
    queries = ("vergunning", "paspoorten", "bijstand", "parkeer", "gunning", "ver", "regisster")
    script = sum(len(gzip.compress(content, 6, mtime=0)) for content in scripts().values())
    sizes = {
        query: script + sum(len(gzip.compress(large.files[name], 6, mtime=0)) for name in found["loaded"])
        for query, found in zip(queries, large.found(*queries), strict=True)
    }
    print(sizes)

    assert sum(letter.isupper() for letter in json.loads(large.files["alle-woorden.json"])) >= 8_000
    assert {query: size for query, size in sizes.items() if size > BYTE_BUDGET} == {}

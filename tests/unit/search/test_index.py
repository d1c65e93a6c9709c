import json
import random
import re
import string
from collections.abc import Mapping
from typing import Any

import pytest

from glashelder.search.document import Group, SearchDocument, document_words
from glashelder.search.index import build_index

TITLE, ALSO, SUMMARY, DATA, PROSE = 8, 7, 3, 2, 1


def document(title: str, *fields: tuple[int, str], summary: str = "") -> SearchDocument:
    """Return a document with this title, and an address made of it."""
    address = f"verwerkingen/{title.lower().replace(' ', '-')}/"
    return SearchDocument(address, title, "Verwerking", summary, ((TITLE, title), *fields))


def build(*documents: SearchDocument) -> dict[str, bytes]:
    """Return the index of documents without synonyms."""
    return build_index(documents, [document_words(one, {}) for one in documents])


def content(files: Mapping[str, bytes], name: str) -> Any:
    """Return one file of the index as a value."""
    return json.loads(files[f"zoeken/{name}.json"])


def vocabulary(files: Mapping[str, bytes]) -> list[str]:
    """Return the words of the index, read as the browser reads them."""
    return unpacked(content(files, "alle-woorden"))


def unpacked(packed: str) -> list[str]:
    """Return the words of a front-coded list."""
    words, word = [], ""
    for kept, rest in re.findall("([A-Z])([^A-Z]*)", packed):
        word = word[: string.ascii_uppercase.index(kept)] + rest
        words.append(word)
    return words


def scores(files: Mapping[str, bytes], word: str) -> dict[str, int]:
    """Return title to score for one word of the index, read as the browser reads it."""
    firsts = content(files, "woorden")["scherven"]
    shard = content(files, f"treffers-{max(number for number, first in enumerate(firsts) if first <= word)}")
    found = {}
    for group in shard["lijsten"][unpacked(shard["woorden"]).index(word)].split(" "):
        score, gaps = group.split(":")
        number = -1
        for whole, letter in re.findall(r"(\d*)(\D)", gaps):
            number += 52 * int(whole or 0) + string.ascii_letters.swapcase().index(letter)
            found[titles(files)[number][1]] = int(score)
    return found


def titles(files: Mapping[str, bytes]) -> list[list[str]]:
    """Return what the index shows of each document, in order of number."""
    size = content(files, "woorden")["perBestand"]
    count = sum(path.startswith("zoeken/titels-") for path in files)
    parts = [content(files, f"titels-{number}") for number in range(count)]
    assert all(len(part) == size for part in parts[:-1])
    return [text for part in parts for text in part]


def test_a_word_counts_at_its_highest_weight() -> None:
    """A word in title and prose weighs as much as the title."""
    words = document_words(document("Nieuw paspoort halen", (PROSE, "Uw paspoort ligt klaar"), (ALSO, "pas halen")), {})
    assert words == {"ligt": PROSE, "klaar": PROSE, "pas": ALSO, "nieuw": TITLE, "halen": TITLE, "paspoort": TITLE}


def test_a_whole_name_weighs_more_than_a_word_of_a_longer_one() -> None:
    """Who types a name gets the page of that name, even where it is another name of the page, or asked with a verb."""
    words = document_words(document("UWV", (ALSO, "WOZ, waarde van huizen\nozb aanvragen")), {})
    names = {"uwv": TITLE + 2, "woz": ALSO + 2, "ozb": ALSO + 2}
    assert words == names | dict.fromkeys(("waarde", "huizen", "aanvragen"), ALSO)


def test_a_question_is_a_word_of_its_own_beside_its_words() -> None:
    """Whoever asks it so gets its page first, in whatever order the words come."""
    words = document_words(document("Adres wijzigen"), {}, ["Wil ik verhuizen naar een kamer?"])
    assert words == {"adres": TITLE, "wijzigen": TITLE, "verhuizen": 6, "kamer": 6, "=kamerverhuizen": 6}


def test_a_synonym_finds_documents_with_all_words_of_a_phrase() -> None:
    """The typed word is added three weights below the lowest of the phrase, and never below one."""
    synonyms = {"pgb": ("persoonsgebonden budget", "budgethouder"), "potje": ("gebonden budget",)}
    by_title = document_words(document("Persoonsgebonden budget"), synonyms)
    by_prose = document_words(document("Zorg", (PROSE, "budgethouder")), synonyms)
    assert by_title["pgb"] == TITLE - 3
    assert by_prose["pgb"] == PROSE
    assert "potje" not in by_title


def test_a_synonym_does_not_lower_a_word_of_the_document() -> None:
    """A page that has the typed word itself keeps the higher weight."""
    assert document_words(document("PGB voor budgethouder"), {"pgb": ("budgethouder",)})["pgb"] == TITLE


def test_a_part_of_a_compound_finds_the_compound_at_a_lower_score() -> None:
    """Whole word, beginning, end and inside of a word score in this order."""
    files = build(
        document("Soort vergunning"),
        document("Soort vergunninghouder"),
        document("Soort parkeervergunning"),
        document("Soort parkeervergunninghouder"),
    )
    assert scores(files, "vergunning") == {
        "Soort vergunning": 80,
        "Soort vergunninghouder": 64,
        "Soort parkeervergunning": 48,
        "Soort parkeervergunninghouder": 32,
    }


def test_short_words_are_not_looked_for_inside_others() -> None:
    """Three letters count at the beginning of a word, four at its end, five anywhere."""
    files = build(*map(document, ["Wet", "Wethouder", "Kieswet", "Zorg", "Jeugdzorg", "Verzorging"]))
    assert scores(files, "wet").keys() == {"Wet", "Wethouder"}
    assert scores(files, "zorg").keys() == {"Zorg", "Jeugdzorg"}


def test_a_document_has_its_best_score_only() -> None:
    """A page with a word and a compound of it scores by the word."""
    files = build(document("Zorg en jeugdzorg"))
    assert scores(files, "zorg") == {"Zorg en jeugdzorg": 80}


def test_running_text_counts_for_part_of_a_compound_only_while_rare() -> None:
    """With compounds in most texts, the part finds titles and whole words; beginnings stay."""
    rare = [document(f"Taak {number}", (PROSE, "jeugdzorg zorgplan")) for number in range(100)]
    many = [*rare, document("Laatste", (PROSE, "jeugdzorg zorgplan")), document("Zorg"), document("Soort thuiszorg")]
    assert len(scores(build(*rare[:50], document("Zorg")), "zorg")) == 51
    assert scores(build(*many), "zorg")["Soort thuiszorg"] == 48
    assert scores(build(*many), "zorg")["Laatste"] == 8
    ends = [document(f"Taak {number}", (PROSE, "jeugdzorg")) for number in range(101)]
    assert scores(build(*ends, document("Zorg")), "zorg").keys() == {"Zorg"}


def test_groups_come_in_order_and_parents_before_parts() -> None:
    """The number of a document tells its group; at equal score who decides comes before what is a part of it."""
    letter = SearchDocument("brief/", "Zelf inzien", "Brief", "", (), Group.DO)
    part = SearchDocument("deel/", "Aanvraag", "Verwerking", "", (), Group.TOPIC, is_part=True)
    law = SearchDocument("wet/", "Archiefwet", "Wet", "", (), Group.BACKGROUND)

    files = build(part, law, document("Zwemmen"), letter)

    assert [text[1] for text in titles(files)] == ["Zelf inzien", "Zwemmen", "Aanvraag", "Archiefwet"]
    assert content(files, "woorden")["groepen"] == [["Doen", 0], ["Onderwerpen", 1], ["Achtergrond", 3]]


def test_documents_are_numbered_by_title() -> None:
    """Ties come out by title, whatever the case or accents, then by address."""
    files = build(document("Éénmalig"), document("Zwemmen"), document("afval"), document("Feest"))
    assert [text[1] for text in titles(files)] == ["afval", "Éénmalig", "Feest", "Zwemmen"]


def test_every_word_of_many_documents_comes_back() -> None:
    """Gaps, shards and front coding lose nothing."""
    source = random.Random(3)
    names = ["".join(source.choices("abcde", k=source.randint(3, 30))) for _ in range(900)]
    prose = {f"Titel {number}": source.sample(names, 40) for number in range(400)}
    files = build(*(document(title, (PROSE, " ".join(words))) for title, words in prose.items()))
    assert sum(path.startswith("zoeken/treffers-") for path in files) > 1
    used = {word for words in prose.values() for word in words}
    assert set(vocabulary(files)) >= used
    for name in source.sample(sorted(used), 20):
        assert scores(files, name).keys() >= {title for title, words in prose.items() if name in words}


@pytest.mark.parametrize("sentences", [1, 20])
def test_a_long_summary_is_cut_at_a_word(sentences: int) -> None:
    """Under a result stand some 240 characters, from which the browser chooses, never half a word."""
    text = " ".join(["Wij gebruiken uw adres."] * sentences)
    shown = titles(build(document("Paspoort", summary=text)))[0][3]
    assert len(shown) <= 242
    assert shown == text or shown.endswith(" …")
    assert set(re.findall(r"\w+", shown)) == {"Wij", "gebruiken", "uw", "adres"}


def test_the_same_pages_give_the_same_bytes() -> None:
    """The order of pages and of words in memory does not show."""
    pages = [document(title, (PROSE, "naam adres")) for title in ("Trouwen", "Parkeren", "Afval")]
    assert build(*pages) == build(*reversed(pages))


def test_the_version_follows_the_content() -> None:
    """A browser asks for other shards as soon as anything in them changed."""
    one, other = build(document("Afval")), build(document("Afval", summary="Wij halen het op."))
    assert content(one, "woorden")["versie"] != content(other, "woorden")["versie"]


def test_no_pages_is_an_empty_index() -> None:
    """A site without pages still has a word list."""
    files = build()
    assert list(files) == ["zoeken/alle-woorden.json", "zoeken/woorden.json"]
    assert vocabulary(files) == []

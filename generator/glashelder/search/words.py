"""Words in the form that the search uses: lower case, without accents, without stop words.

In: any text of the register. Out: its words. `fold.js` folds what a visitor types in the same way, so change both
together; the index takes the stop words to the browser.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

STOP_WORDS: Final = frozenset(
    """
    aan al als bij dan dat de deze die dit door dus een en er had heb hebt heeft het hier hoe hun
    ik in is je kan kunnen kunt maar mag met mijn moet na naar niet nog nu of om omdat onder ons onze
    ook op over te tot tussen uit uw van via voor waar wanneer wat we welke wie wij wil worden wordt
    zal ze zich zij zijn zo zoals zonder zou
    """.split()  # noqa: SIM905 - a list literal would take eighty lines
)

EMPTY_WORDS: Final = frozenset(
    """
    aangeven aanvragen allemaal altijd alweer bekijken betekent betekenen blijft blijven
    doe doen doet doorgeven eens eigenlijk eruit even gaan gaat gemeente geen geven graag hebben
    help heten hoeveel hoelang hoeft iemand iets indienen info informatie jullie kom komen komt krijg
    krijgen krijgt laat laten lang maken mee meer melden moeten moeilijk mogen nieuw nieuwe nodig
    opvragen regelen regels staan staat steeds vraag vragen waarom waarvoor weg weten wanneer werkt wilt
    willen worden zien zit zitten zoek zoeken
    """.split()  # noqa: SIM905 - a list literal would take sixty lines
)
"""Question words and verbs that say little: searched only where nothing else was typed, or to break a tie."""

MAYOR: Final = "benw"
_MAYOR: Final = ("b&w", "b en w")
"""How people write the mayor and aldermen: one word, though its letters stand alone."""

# A soft hyphen only marks where a line may break; combining marks are accents.
_DROPPED: Final = re.compile("[\u00ad\u0300-\u036f]")
# Unicode calls these letters, and people type them for an apostrophe.
_APOSTROPHE: Final = re.compile("[\u02b9-\u02bd]")
_WORD: Final = re.compile(r"b(?:&| en )w(?![^\W_])|[^\W_]{2,}|[0-9]")


def fold(text: str) -> str:
    """Return the text in lower case and without accents."""
    if text.isascii():
        return text.lower()
    return _APOSTROPHE.sub("'", _DROPPED.sub("", unicodedata.normalize("NFKD", text).lower()))


def split_words(text: str) -> list[str]:
    """Return the folded words, without stop words: two or more letters or digits, one digit, or "B en W"."""
    words = (MAYOR if word in _MAYOR else word for word in _WORD.findall(fold(text)))
    return [word for word in words if word not in STOP_WORDS]

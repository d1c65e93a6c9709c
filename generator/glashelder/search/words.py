"""Words as the search knows them: lower case, without accents, without words that say nothing.

In: any text of the register. Out: its words. `fold.js` folds what a visitor types in the same way,
so the two are changed together; the stop words travel to the browser in the index.
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

# A soft hyphen only marks where a line may break; the combining marks are the accents.
_DROPPED: Final = re.compile("[\u00ad\u0300-\u036f]")
_WORD: Final = re.compile(r"[^\W_]{2,}")


def fold(text: str) -> str:
    """Return the text in lower case and without accents."""
    if text.isascii():
        return text.lower()
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text).lower())


def split_words(text: str) -> list[str]:
    """Return the folded words of two or more letters or digits, stop words left out."""
    return [word for word in _WORD.findall(fold(text)) if word not in STOP_WORDS]

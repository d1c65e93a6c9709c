"""Vague words: a text that looks complete but informs no reader.

In: a text as an editor typed it. Out: its words, or the part of it that is too vague. The lists are a matter of taste
and experience, not of law, so what they find is never more than a warning.
"""

from __future__ import annotations

import re

_AROUND = ".,;:!?()[]/'\"‘’“”…–-"
_UNTIL_WHO_KNOWS = re.compile(
    r"(?:zo ?lang|zolang)(?: als| dat| het| dit)*(?: strikt)? (?:nodig|noodzakelijk|relevant|vereist)"
    r"|niet langer dan(?: strikt)? (?:nodig|noodzakelijk|vereist|toegestaan)",
    re.IGNORECASE,
)
_BY_SOME_LAW = re.compile(
    r"(?:conform|volgens|overeenkomstig|op grond van)(?: de| het)?(?: geldende)? "
    r"(?:archiefwet|selectielijst|wet(?:geving)?(?=[.,;]|$))"
    r"|(?:wettelijke|geldende|gebruikelijke) (?:bewaar)?termijn(?:en)?",
    re.IGNORECASE,
)


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without the punctuation around them."""
    return [word for part in text.casefold().split() if (word := part.strip(_AROUND))]


_SAYS_NOTHING = frozenset(
    words(
        # small words
        "de het een en of van voor in op aan bij met te om door uit tot ten ter naar over als dat die deze dit er "
        "zoals ons onze wij we u uw haar zijn hun is wordt worden kunnen moeten mogen goed goede mogelijk maken "
        # what every activity of a municipality does
        "gemeente gemeentelijk gemeentelijke gegevens persoonsgegevens verwerken verwerking gebruiken gebruik "
        "uitvoeren uitvoering uitoefenen uitoefening vervullen vervulling voldoen nakomen naleven wet wetten "
        "wettelijk wettelijke wetgeving publiek publieke publiekrechtelijk publiekrechtelijke taak taken "
        "verplichting verplichtingen plicht plichten belang algemeen algemene doel doelen doeleinden "
        "werkzaamheden proces processen dienstverlening bedrijfsvoering bedrijfsproces bedrijfsprocessen beheer "
        "administratie administratieve diverse overig overige "
    )
)
_ANYBODY = frozenset(
    words(
        "andere anderen bepaalde betrokken betrokkenen bevoegde derde derden diverse externe extern instantie "
        "instanties keten ketenpartner ketenpartners leverancier leveranciers organisatie organisaties overheden "
        "overheid overheidsinstanties overig overige partij partijen partner partners relevante "
        "samenwerkingspartner samenwerkingspartners verschillende en of de het van in "
    )
)


def same_text(text: str) -> str:
    """Return a text in a form in which texts that differ only in case, punctuation or spaces are equal."""
    return " ".join(words(text))


def specific_words(text: str) -> list[str]:
    """Return the words that say what is done here, and do not fit every activity."""
    return [w for w in words(text) if w not in _SAYS_NOTHING]


def names_nobody(name: str) -> bool:
    """Return whether the name of a recipient fits anybody, such as "ketenpartners" or "overige derden"."""
    return all(w in _ANYBODY for w in words(name))


def open_end(text: str | None) -> str:
    """Return the part of a text that leaves open how long, such as "zo lang als nodig"; empty if there is none."""
    found = _UNTIL_WHO_KNOWS.search(text or "")
    return found[0] if found else ""


def some_law(text: str | None) -> str:
    """Return the part of a text that names a law without an article, such as "conform de Archiefwet"; or empty."""
    found = _BY_SOME_LAW.search(text or "")
    return found[0] if found else ""

"""The ways of writing that belong to extensions of Markdown which this site does not have, as data.

Each is looked for in the words that a visitor would read, and taken out before the next is: longer ones come first.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Unknown(NamedTuple):
    """One way of writing: how to find it in the text of a paragraph, what it is for, and what to write instead."""

    pattern: re.Pattern[str]
    what: str
    cure: str


def _unknown(pattern: str, what: str, cure: str) -> Unknown:
    return Unknown(re.compile(pattern, re.MULTILINE), what, cure)


def _around(mark: str) -> str:
    """Return the pattern of words between two equal marks, such as `~~weg~~`, and not of `a==b en c==d`."""
    sign = re.escape(mark[0])
    return rf"(?<![\w{sign}]){re.escape(mark)}(?![\s{sign}])[^{sign}]*(?<![\s{sign}]){re.escape(mark)}(?![\w{sign}])"


_BOX = "Schrijf '!!!' in plaats van '{}', en spring de tekst eronder vier spaties in."

UNKNOWN = (
    _unknown(
        r"\{(?:\+\+[^{}]*\+\+|--[^{}]*--|==[^{}]*==|>>[^{}]*<<|~~[^{}]*~~)\}",
        "een voorstel tot wijziging",
        "Schrijf de zin zoals die moet worden, zonder accolades.",
    ),
    _unknown(r"^[ \t]*;*-+8<-+.*", "een bestand dat wordt ingevoegd", "Zet de tekst zelf op deze plek."),
    _unknown(r"^\?\?\?\+? *[\w\"-].*", "een kader dat open en dicht kan", _BOX.format("???")),
    _unknown(r"^!!! *[\w\"-].*", "een kader dat niet goed begint", "Schrijf een soort zoals in: '!!! tip \"Titel\"'."),
    _unknown(r"^/{3,} *[\w-].*", "een blok met schuine strepen", _BOX.format("///")),
    _unknown(r'^===[!+]? *".*', "een rij tabbladen", "Maak van elk tabblad een kop: '## Titel'."),
    _unknown(r"\A\s*\[[ xX]\] ", "een lijst met vinkjes", "Haal de rechte haken weg."),
    _unknown(r"^(?:`{3,}|~{3,}).*", "een blok code dat niet goed begint of eindigt",
             "Zet boven en onder het blok een eigen regel met ```, zonder spaties ervoor."),
    _unknown(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|.*", "een tabel die geen tabel wordt", "Zet een lege regel boven de tabel."),
    _unknown(r"(?<=\n)[-*+] \S.*\n[-*+] \S.*|(?<=:\n)[-*+] \S.*|(?<=:\n)\d+[.)] \S.*",
             "een opsomming die gewone tekst wordt", "Zet een lege regel boven de opsomming."),
    _unknown(r"^\*\[[^\]\n]+\]:.*", "een afkorting zonder uitleg",
             "Zet de uitleg erachter, op dezelfde regel: '*[AVG]: Algemene verordening gegevensbescherming'."),
    _unknown(r"\$\$[^$]+\$\$|(?<![\w$])\$(?=[^\s\d$])[^$\n]*(?<=\S)\$(?![\w$])", "een formule",
             "Schrijf de berekening in woorden, of zet er een afbeelding met tekst van."),
    _unknown(r"\[\^[^\]\s]+\]", "een verwijzing naar een voetnoot die er niet is",
             "Zet de noot onder aan de pagina, op een eigen regel: '[^1]: De noot.'"),
    _unknown(r"\[TOC\]", "een inhoudsopgave midden in een zin",
             "Zet [TOC] op een eigen regel, met een lege regel erboven en eronder."),
    _unknown(r"\[\[[^\[\]\n]+\]\]", "een link zoals in een wiki",
             "Schrijf de link als [tekst](adres), bijvoorbeeld [uw rechten](/uw-rechten/)."),
    _unknown(r"!?\[(?!\d+\]\[\d+\])[^\[\]]+\] ?\[[^\[\]]*\]", "een verwijzing naar een adres dat nergens staat",
             "Schrijf het adres er meteen achter: [tekst](adres). Of zet het op een eigen regel: '[naam]: adres'."),
    _unknown(r"!?\[[^\[\]]+\]\([^\s()]*", "een link die niet af is",
             "Schrijf [tekst](adres), met een haakje aan het eind en zonder spaties in het adres."),
    _unknown(_around("~~"), "doorgestreepte tekst", "Laat de tekst weg, of schrijf dat zij niet meer geldt."),
    _unknown(_around("=="), "gemarkeerde tekst", "Maak de tekst vet, met twee sterretjes: **zo**."),
    _unknown(_around("^^"), "onderstreepte tekst", "Maak de tekst vet, met twee sterretjes: **zo**."),
    _unknown(r"(?<!\*)\*\*(?!\*)[^*\n]+\*\*(?!\*)", "vet dat niet vet wordt",
             "Zet de sterretjes tegen de woorden aan: **zo**."),
    _unknown(r"(?<=\w)~[^\s~]+~(?!~)", "tekst onder de regel", "Typ het teken zelf, zoals in CO₂."),
    _unknown(r"(?<=\w)\^[^\s^]+\^", "tekst boven de regel", "Typ het teken zelf, zoals in m²."),
    _unknown(r"(?<![\w+])\+\+[a-z0-9\"'-]+(?:\+[a-z0-9\"'-]+)*\+\+(?![\w+])", "een toets van het toetsenbord",
             "Schrijf de naam van de toets, bijvoorbeeld: Ctrl en C."),
    _unknown(r"(?<![\w:/.]):(?:[a-z][a-z0-9_-]*[a-z0-9]|[+-]1|100):(?!\w)(?:\{[^{}\n]*\})?", "een pictogram",
             "Schrijf een woord."),
    _unknown(r"\{:? *[.#][\w-][^{}\n]*\}", "een klasse of anker dat nergens bij hoort",
             "Zet {#naam} achter een kop, of direct achter een link of afbeelding."),
)  # fmt: skip

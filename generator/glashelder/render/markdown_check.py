"""Looks in prose for ways of writing that belong to extensions of Markdown which this site does not have.

They would appear as they were typed. What is within code is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glashelder.findings import Finding, Place, Severity
from glashelder.load.prose import ProsePage


class _Unknown(NamedTuple):
    pattern: re.Pattern[str]
    what: str
    cure: str


_UNKNOWN = (
    _Unknown(re.compile(r"\?\?\?\+? +\w+"), "een kader dat open en dicht kan", "Schrijf '!!!' in plaats van '???'."),
    _Unknown(re.compile(r'===[!+]? +"'), "een rij tabbladen", "Maak van elk tabblad een kop: '## Titel'."),
    _Unknown(re.compile(r"\s*(?:;*-+8<-+)"), "een bestand dat wordt ingevoegd", "Zet de tekst zelf op deze plek."),
    _Unknown(re.compile(r"\s*[-*+] \[[ xX]\] "), "een lijst met vinkjes", "Haal de rechte haken weg."),
    _Unknown(
        re.compile(r".*?:(?:material|fontawesome|octicons|simple)-[\w-]+:"), "een pictogram", "Schrijf een woord."
    ),
)
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_CODE = re.compile(r"`[^`]*`")


def unknown_markdown(page: ProsePage, shown: str) -> Iterator[Finding]:
    """Yield each line that uses such a way of writing."""
    fence = ""
    for number, line in enumerate(page.markdown.split("\n"), page.first_line):
        if (mark := _FENCE.match(line)) and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence and not line.startswith(("    ", "\t")):
            for unknown in _UNKNOWN:
                if unknown.pattern.match(_CODE.sub("", line)):
                    message = f"Hier staat {unknown.what}. Dat werkt op deze website niet."
                    place = Place(f"{shown}/{page.source}", number, 1)
                    yield Finding("markdown-onbekend", message, place, unknown.cure, Severity.WAARSCHUWING)

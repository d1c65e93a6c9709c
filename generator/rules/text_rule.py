"""What a text rule is: something that does not belong in a text, looked for in every text people write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.findings import Severity

NEAR = 40
"""So many signs before and after a value may a word stand that tells what the value is."""
# A number of at least eight digits, however it is spaced; a date as this register writes it is none,
# and neither is what begins with a letter.
_SPACING = r"[ \n\t\xa0.\-–/()]{0,3}"
_NUMBER = re.compile(
    rf"[0-9](?<![0-9A-Za-z][0-9])(?![0-9]{{3}}-[0-9][0-9]-[0-9][0-9](?!{_SPACING}[0-9]))(?:{_SPACING}[0-9]){{7,}}"
)
_SIGN = re.compile(r"[^\W_]")
_SHOWN = 2
_SHORT = 6


class TextFault(NamedTuple):
    """A fault in a text: where it starts, what stands there, what is wrong (masked), and what to do."""

    start: int
    value: str
    message: str
    hint: str


class Glimpse:
    """What can be known of a text at little cost, to pass by the rules that cannot find anything in it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @cached_property
    def digits(self) -> int:
        """The number of digits in the longest number of at least eight digits; 0 if there is none."""
        return max((sum(map(str.isdigit, number)) for number in _NUMBER.findall(self.text)), default=0)

    @cached_property
    def is_plain(self) -> bool:
        """True when every sign can be seen, or is an ordinary space or line end."""
        return self.text.replace("\n", " ").isprintable()

    def has(self, *words: str) -> bool:
        """Tell whether one of these lower-case words is in the text."""
        return any(word in self.lower for word in words)


@dataclass(frozen=True, slots=True)
class TextRule:
    """One text rule. Its id is the name of its file with dashes.

    Attributes:
        law_checked_on: the day (ISO 8601) on which somebody read that law; None where there is no law to read.
        uitleg: for editors: why this is looked for, and what to do.
        find: yields the faults in one text (a cell, a page, a template), in time linear in its length.
        needs: tells from a glimpse at many texts together whether `find` can find anything in any of them.
    """

    id: str
    code: str
    title: str
    law: str
    law_checked_on: str | None
    severity: Severity
    uitleg: str
    find: Callable[[str], Iterator[TextFault]]
    needs: Callable[[Glimpse], bool]


def mask(value: str) -> str:
    """Return the value with all but its last signs hidden: the logs of a check are often public."""
    shown = [m.start() for m in _SIGN.finditer(value)][-_SHOWN:] if len(value) > _SHORT else []
    return "".join(s if i in shown or not _SIGN.match(s) else "•" for i, s in enumerate(value))


def normal(value: str) -> str:
    """Return a value in one spelling: without spaces, dashes and dots, in capitals, +31 6 as 06, no leading zeros."""
    plain = "".join(_SIGN.findall(value)).upper()
    return re.sub(r"^(?:0{0,2}31)?0*(?=6\d{8}$)", "", plain).lstrip("0") or plain


def around(text: str, start: int, end: int) -> str:
    """Return a stretch of text with what stands near it."""
    return text[max(0, start - NEAR) : end + NEAR]

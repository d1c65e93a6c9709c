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
_NUMBER = re.compile(r"\d(?:[\s.\-–/()]{0,3}\d)*")
_ISO_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
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
    def _lower(self) -> str:
        return self.text.lower()

    @cached_property
    def digits(self) -> int:
        """The number of digits in the longest number, however it is spaced; dates of this register are no numbers."""
        numbers = _NUMBER.findall(_ISO_DATE.sub("x", self.text))
        return max((sum(sign.isdigit() for sign in n) for n in numbers if len(n) > _SHORT), default=0)

    def has(self, *words: str) -> bool:
        """Tell whether one of these lower-case words is in the text."""
        return any(word in self._lower for word in words)


@dataclass(frozen=True, slots=True)
class TextRule:
    """One text rule. Its id is the name of its file with dashes.

    Attributes:
        uitleg: for editors: why this is looked for, and what to do.
        find: yields the faults in one text (a cell, a page, a template), in time linear in its length.
        needs: tells from a glimpse at many texts together whether `find` can find anything in any of them.
    """

    id: str
    code: str
    title: str
    law: str
    law_checked_on: str
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

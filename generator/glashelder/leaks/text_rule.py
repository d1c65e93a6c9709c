"""What a text rule is: it searches every text that people write for something that does not belong there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from glashelder.findings import Kind, Severity, rule_id
from glashelder.leaks.folded import Folded
from glashelder.leaks.text_profile import TextProfile

NEAR = 40
"""How many characters before or after a value a word may stand that says what the value is."""
SAMEN = "Staat er nog een ander gegeven van een mens bij, dan is het een fout."
"""Ends the explanation of a rule about data that may belong to an office, but beside other data to a person."""
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_SHOWN = 2
_SHORT = 6


class TextFault(NamedTuple):
    """A fault in a text: its offset, the value, what is wrong (with the value masked), and what to do."""

    start: int
    value: str
    message: str
    hint: str


TextFaults = Iterator[TextFault]
"""What a text rule yields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule:
    """One text rule, in a file of its own.

    Attributes:
        law_checked_on: the date (ISO 8601) on which somebody read that law; None if there is no law to read.
        uitleg: for editors: why this is searched for, and what to do.
        find: yields the faults in one text (a cell, a page, a template), in time linear in its length; a rule about
            personal data is given the text in one spelling.
        needs: whether `find` can find anything in a text with this profile, which may be many texts joined.
    """

    code: str
    title: str
    law: str
    law_checked_on: str | None = None
    severity: Severity
    uitleg: str
    find: Callable[[str], TextFaults]
    needs: Callable[[TextProfile], bool]

    @property
    def id(self) -> str:
        """The name of its file with dashes."""
        return rule_id(self.find)

    @property
    def is_personal(self) -> bool:
        """True if it searches for personal data, False if for misleading characters."""
        return self.code.startswith("PD")

    @property
    def soort(self) -> Kind:
        """What kind of thing it finds."""
        return Kind.PERSOONSGEGEVEN if self.is_personal else Kind.ONJUIST

    def faults(self, profile: TextProfile) -> TextFaults:
        """Yield the faults in a text, with the value as it was typed."""
        if not self.is_personal:
            yield from self.find(profile.text)
            return
        for fault in self.find(profile.folded.text):
            start, value = profile.folded.as_typed(fault.start, fault.start + len(fault.value))
            yield fault._replace(start=start, value=value)


def mask(value: str) -> str:
    """Return the value with all but its last characters hidden: the logs of a check are often public."""
    shown = [m.start() for m in _LETTER_OR_DIGIT.finditer(value)][-_SHOWN:] if len(value) > _SHORT else []
    return "".join(s if i in shown or not _LETTER_OR_DIGIT.match(s) else "•" for i, s in enumerate(value))


def normal(value: str) -> str:
    """Return a value in one spelling: without spaces, dashes and dots, in capitals, +31 6 as 06, no leading zeros."""
    plain = "".join(_LETTER_OR_DIGIT.findall(Folded(value).text)).upper()
    return re.sub(r"^(?:0{0,2}31)?0*(?=6\d{8}$)", "", plain).lstrip("0") or plain


def around(text: str, start: int, end: int) -> str:
    """Return a stretch of text with its surroundings."""
    return text[max(0, start - NEAR) : end + NEAR]

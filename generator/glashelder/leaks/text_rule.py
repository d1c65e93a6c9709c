"""What a text rule is: something that does not belong in a text, looked for in every text people write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from glashelder.findings import Severity, rule_id
from glashelder.leaks.folded import Folded
from glashelder.leaks.glimpse import Glimpse

NEAR = 40
"""So many signs before and after a value may a word stand that tells what the value is."""
SAMEN = "Staat er nog een ander gegeven van een mens bij, dan is het een fout."
"""Ends the explanation of a rule about data that may be of an office, and with others of a person."""
_SIGN = re.compile(r"[^\W_]")
_SHOWN = 2
_SHORT = 6


class TextFault(NamedTuple):
    """A fault in a text: where it starts, what stands there, what is wrong (masked), and what to do."""

    start: int
    value: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class TextRule:
    """One text rule, in a file of its own.

    Attributes:
        law_checked_on: the day (ISO 8601) on which somebody read that law; None where there is no law to read.
        uitleg: for editors: why this is looked for, and what to do.
        find: yields the faults in one text (a cell, a page, a template), in time linear in its length; a rule about
            persons is given the text in one spelling.
        needs: tells from a glimpse at many texts together whether `find` can find anything in any of them.
    """

    code: str
    title: str
    law: str
    law_checked_on: str | None
    severity: Severity
    uitleg: str
    find: Callable[[str], Iterator[TextFault]]
    needs: Callable[[Glimpse], bool]

    @property
    def id(self) -> str:
        """The name of its file with dashes."""
        return rule_id(self.find)

    @property
    def is_personal(self) -> bool:
        """True when it looks for data of persons, false when for signs that mislead."""
        return self.code.startswith("PD")

    def faults(self, glimpse: Glimpse) -> Iterator[TextFault]:
        """Yield the faults in a text, as it was typed."""
        if not self.is_personal:
            yield from self.find(glimpse.text)
            return
        for fault in self.find(glimpse.folded.text):
            start, value = glimpse.folded.as_typed(fault.start, fault.start + len(fault.value))
            yield fault._replace(start=start, value=value)


def mask(value: str) -> str:
    """Return the value with all but its last signs hidden: the logs of a check are often public."""
    shown = [m.start() for m in _SIGN.finditer(value)][-_SHOWN:] if len(value) > _SHORT else []
    return "".join(s if i in shown or not _SIGN.match(s) else "•" for i, s in enumerate(value))


def normal(value: str) -> str:
    """Return a value in one spelling: without spaces, dashes and dots, in capitals, +31 6 as 06, no leading zeros."""
    plain = "".join(_SIGN.findall(Folded(value).text)).upper()
    return re.sub(r"^(?:0{0,2}31)?0*(?=6\d{8}$)", "", plain).lstrip("0") or plain


def around(text: str, start: int, end: int) -> str:
    """Return a stretch of text with what stands near it."""
    return text[max(0, start - NEAR) : end + NEAR]

"""Facts about a text that are cheap to compute, so that rules that cannot find anything in it are skipped."""

from __future__ import annotations

import re

from glashelder.leaks.folded import Folded
from glashelder.work.once import once

# A number of at least eight digits, however it is spaced, but not an ISO 8601 date.
_SPACING = r"(?:[ .\-/()_]{0,3}|,)"
_NUMBER = re.compile(
    rf"[0-9](?<![0-9][0-9])(?![0-9]{{3}}-[0-9][0-9]-[0-9][0-9](?!{_SPACING}[0-9]))(?:{_SPACING}[0-9]){{7,}}"
)


class TextProfile:
    """The facts of one text, or of many joined by a character that cannot be part of a number."""

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def folded(self) -> Folded:
        """The text in one spelling."""
        return Folded(self.text)

    @once
    def lower(self) -> str:
        """The folded text in lower case."""
        return self.folded.text.lower()

    @once
    def digits(self) -> int:
        """The length in digits of the longest number of at least eight digits; 0 if there is none."""
        return max((sum(map(str.isdigit, number)) for number in _NUMBER.findall(self.folded.text)), default=0)

    @once
    def is_plain(self) -> bool:
        """True if every character is visible, or is an ordinary space or line end."""
        return self.text.replace("\n", " ").isprintable()

    def has(self, *words: str) -> bool:
        """Return whether one of these lower-case words is in the text."""
        return any(map(self.lower.__contains__, words))

"""What can be known of a text at little cost, to pass by the rules that cannot find anything in it."""

from __future__ import annotations

import re

from glashelder.leaks.folded import Folded
from glashelder.work.once import once

# A number of at least eight digits, however it is spaced; a date as this register writes it is none.
_SPACING = r"(?:[ .\-/()_]{0,3}|,)"
_NUMBER = re.compile(
    rf"[0-9](?<![0-9][0-9])(?![0-9]{{3}}-[0-9][0-9]-[0-9][0-9](?!{_SPACING}[0-9]))(?:{_SPACING}[0-9]){{7,}}"
)


class Glimpse:
    """One text, or many joined by a sign that no number goes over."""

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
        """The number of digits in the longest number of at least eight digits; 0 if there is none."""
        return max((sum(map(str.isdigit, number)) for number in _NUMBER.findall(self.folded.text)), default=0)

    @once
    def is_plain(self) -> bool:
        """True when every sign can be seen, or is an ordinary space or line end."""
        return self.text.replace("\n", " ").isprintable()

    def has(self, *words: str) -> bool:
        """Tell whether one of these lower-case words is in the text."""
        return any(map(self.lower.__contains__, words))

"""What can be found in an attachment, and why one cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Trace(NamedTuple):
    """Something in a file that a reader does not see: what it is, in Dutch, and its value if it has one."""

    what: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text in a file: it may be there, and is searched like any other text."""

    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that is too large to search, in Dutch: 'de tekst van deze PDF'."""

    what: str


@dataclass(frozen=True, slots=True)
class Unsafe:
    """Something that a website may not have in a picture, in Dutch: 'een script'."""

    what: str


Found = Trace | Prose | Unread | Unsafe


class UnreadableError(Exception):
    """The file is broken, encrypted, or larger than it claims; the message says so in Dutch."""

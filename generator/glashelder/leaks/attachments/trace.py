"""What can be found in an attachment, and why one may not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Trace(NamedTuple):
    """Something a file tells that a reader does not see: what it is, in Dutch, and its value where it has one."""

    what: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Text that a file shows or carries: it may be there, but what it says is looked through as any text is."""

    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that is too large to look through, in Dutch: 'de tekst van deze PDF'."""

    what: str


@dataclass(frozen=True, slots=True)
class Unsafe:
    """Something that a website may not have in a picture, in Dutch: 'een script'."""

    what: str


Found = Trace | Prose | Unread | Unsafe


class UnreadableError(Exception):
    """The file is broken, locked, or larger than it says; the message says so in Dutch."""

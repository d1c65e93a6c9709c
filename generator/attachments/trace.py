"""What can be found in an attachment, and why one may not be read."""

from __future__ import annotations

from typing import NamedTuple


class Trace(NamedTuple):
    """Something a file tells that a reader does not see: what it is, in Dutch, and its value where it has one."""

    what: str
    value: str = ""


class UnreadableError(Exception):
    """The file is broken, locked, or larger than it says; the message says so in Dutch."""

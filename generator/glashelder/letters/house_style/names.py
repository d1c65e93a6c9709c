"""What a house-style file may name between braces: the one list, read from the values that a letter is made of.

A letter that gets other values changes `CONTEXT` and `REQUIRED`; the lint and its messages follow.
"""

from __future__ import annotations

import types
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct

from glashelder.letters.department.frame import LetterView
from glashelder.letters.text.template import FilledLetter

CONTEXT: dict[str, Any] = {"brief": LetterView, "tekst": FilledLetter}
"""The type of every name that `document.py` gives to the file."""

REQUIRED = {
    "tekst.blokken": "de tekst van de brief",
    "tekst.bijlage": "het overzicht achter een besluit dat inzage geeft",
    "tekst.wet": "de wetten waarop de brief berust, met hun versie",
    "tekst.titel": "waar de brief over gaat",
    "brief.naam": "aan wie de brief is",
    "brief.datum": "de datum van de brief",
    "brief.orgaan.ondertekening": "namens welk bestuursorgaan de brief komt",
}
"""What every letter shows, with what it is: without one of these a letter is not whole (Awb art. 3:41, 10:10)."""

_LOOP = dict.fromkeys(("first", "last", "index", "length"), str)


def scope() -> dict[str, Any]:
    """Return the names that a file can begin with, and their types."""
    return dict(CONTEXT)


def in_loop(names: dict[str, Any], target: str, element: Any) -> dict[str, Any]:
    """Return the names inside `{% for target in ... %}`."""
    return names | {target: element, "loop": _LOOP}


@cache
def _members_of_class(kind: type) -> dict[str, Any]:
    found = dict(get_type_hints(kind))
    for name, member in vars(kind).items():
        if isinstance(member, property) and member.fget and not name.startswith("_"):
            found[name] = get_type_hints(member.fget).get("return", str)
    return found


def members(kind: Any) -> dict[str, Any]:
    """Return what may stand behind a point, and its type. A value that may be absent counts as there."""
    if isinstance(kind, dict):
        return kind
    if isinstance(kind, types.UnionType):
        return {name: found for part in get_args(kind) for name, found in members(part).items()}
    return _members_of_class(kind) if isinstance(kind, type) and issubclass(kind, Struct) else {}


def element(kind: Any) -> Any:
    """Return the type of what is in a row of values; None when it is no row."""
    if isinstance(kind, types.UnionType):
        return next((found for part in get_args(kind) if (found := element(part)) is not None), None)
    return get_args(kind)[0] if get_origin(kind) in (tuple, list) and get_args(kind) else None


def known_names() -> list[str]:
    """Return every name that gives a text or a row, written in full, for who looks for the right one."""
    return sorted(_names("", CONTEXT))


def _names(before: str, found: dict[str, Any]) -> list[str]:
    names = []
    for name, kind in found.items():
        inner = members(kind)
        names += _names(f"{before}{name}.", inner) if inner else [f"{before}{name}"]
    return names

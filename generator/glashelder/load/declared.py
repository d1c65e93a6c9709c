"""A table of names that somebody may type, with what each does: the settings of `mkdocs.yml`, the head of a page.

A name that ends in `*` stands for every name that has no row of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What may stand behind a setting, in the words of a finding."""

    TEXT = "een tekst"
    FLAG = "true of false"
    LIST = "een lijst"
    GROUP = "een groep instellingen"
    NAMES = "een lijst met namen"
    ANY = "een waarde"


class How(StrEnum):
    """What becomes of a setting."""

    WORKS = "werkt"
    OTHERWISE = "anders"
    REFUSED = "werkt niet"


class Setting(NamedTuple):
    """One setting.

    Attributes:
        why: what it does here, or why it does nothing; a whole sentence.
        only: the values that work; any other is refused with `why`. Empty: any value.
    """

    name: str
    kind: Kind
    how: How
    why: str
    only: tuple[Any, ...] = ()


def find_setting(name: str, settings: Sequence[Setting]) -> Setting | None:
    """Return the row of a setting, or the row for every other name in its group."""
    exact = next((s for s in settings if s.name == name), None)
    return exact or next((s for s in settings if s.name.endswith("*") and _is_in(name, s.name)), None)


def handbook_table(settings: Sequence[Setting], what: str) -> str:
    """Return all settings as a table in Markdown, for the handbook."""
    rows = (f"| `{s.name}` | {s.how} | {_told(s)} |\n" for s in settings)
    return f"| {what} | hier | wat u moet weten |\n|---|---|---|\n" + "".join(rows)


def _is_in(name: str, pattern: str) -> bool:
    return name.startswith(pattern.removesuffix("*"))


def _told(setting: Setting) -> str:
    values = ["null" if v is None else str(v).lower() if isinstance(v, bool) else v for v in setting.only if v != []]
    return (f"Alleen `{'` of `'.join(values)}` past. " if values else "") + setting.why

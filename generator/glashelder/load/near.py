"""Which of several things somebody meant who typed a name that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

_LEAST = 0.75
"""Below this a guess misleads more often than it helps."""
_SHORT = 2
"""So few letters look like anything."""


def near_keys(typed: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the keys that were probably meant, the best first; `names` holds what each of them is called."""
    wanted = typed.casefold().strip()
    called: dict[str, list[str]] = {}
    for key, all_names in names.items():
        for name in {key.casefold(), *(n.casefold() for n in all_names)}:
            called.setdefault(name, []).append(key)
    if wanted in called:
        return sorted(called[wanted])
    if len(wanted) <= _SHORT:
        return []
    found = difflib.get_close_matches(wanted, sorted(called), n=3, cutoff=_LEAST)
    return list(dict.fromkeys(key for name in found for key in called[name]))


def meant(typed: str, names: Mapping[str, Iterable[str]]) -> str:
    """Return the question whether one of these was meant; empty when nothing looks like it."""
    near = near_keys(typed, names)[:3]
    return f"Bedoelt u {' of '.join(repr(key) for key in near)}?" if near else ""

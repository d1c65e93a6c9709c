"""Finds names of repealed laws in texts, as a whole word: title, abbreviation, and "GBA" for "Wet GBA"."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from glashelder.model.records import Wet
from glashelder.work.once import once

_ACT = "Wet "


class RepealedNames:
    """The names that do not refer to a law in force on a date."""

    def __init__(self, wetten: Iterable[Wet], today: datetime.date) -> None:
        laws = {wet.id: wet for wet in wetten}
        self._laws = laws
        current = {n: w for w in laws.values() if not w.geldig_tot or today < w.geldig_tot for n in _names(w)}
        self._repealed = {n: w for w in laws.values() for n in _names(w) if n not in current}
        self._every = {*current, *self._repealed}
        self._patterns = _by_first_character(self._repealed)

    @once
    def _name(self) -> re.Pattern[str]:
        """Any name. It is slow to compile, and most runs find no text in which a repealed one may occur."""
        # Longest first, including names in force: so no "Huisvestingswet" is found in "Huisvestingswet 2014".
        every = sorted(self._every, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)")

    def may_occur(self, texts: Iterable[str | None]) -> bool:
        """Return quickly whether any of these texts may contain a name; False is certain."""
        whole = "\n".join(filter(None, texts))
        return any(pattern.search(whole) for pattern in self._patterns)

    def find(self, text: str) -> Iterator[tuple[str, Wet, Wet | None]]:
        """Yield each repealed name in the text, its law and its successor, unless the text also names the successor."""
        found = dict.fromkeys(self._name.findall(text)) if self.may_occur([text]) else {}
        for name in found:
            wet = self._repealed.get(name)
            if wet is not None:
                successor = self._laws.get(wet.opvolger_id or "")
                if successor is None or not any(n in found for n in _names(successor)):
                    yield name, wet, successor


def _names(wet: Wet) -> Iterator[str]:
    yield wet.citeertitel
    if wet.afkorting:
        yield wet.afkorting
        if wet.afkorting.startswith(_ACT):
            yield wet.afkorting.removeprefix(_ACT)


def _by_first_character(names: Iterable[str]) -> list[re.Pattern[str]]:
    """One pattern per first character: searching for a fixed start is many times faster than for alternatives."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[name[0]].append(name)
    return [re.compile("|".join(map(re.escape, group))) for group in groups.values()]

"""Words to try the search with, from the register itself: so each of them finds something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glashelder.model.records import Verwerking
from glashelder.model.register import Register

_PLAIN = re.compile(r"[a-zà-ÿ]{5,13}")
"""A word that people use: an abbreviation or a phrase is no example."""
_MOST = 5


def search_examples(register: Register) -> tuple[str, ...]:
    """Return a word of each of the first subjects: the first other name of the activity with most purposes."""
    users = register.users["onderwerpen"]
    words = (next(_words(users[subject]), "") for subject in register.table("onderwerpen") if subject in users)
    return tuple(dict.fromkeys(filter(None, words)))[:_MOST]


def _words(activities: tuple[Verwerking, ...]) -> Iterator[str]:
    mains = (activity for activity in activities if not activity.hoofdverwerking_id)
    for activity in sorted(mains, key=lambda v: (-len(v.doelen), v.id)):
        yield from (word for word in activity.ook_bekend_als[:1] if _PLAIN.fullmatch(word))

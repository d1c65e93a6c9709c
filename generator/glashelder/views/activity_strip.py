"""A strip with a square for each activity, which says at a glance of how many all is in order.

A square has a word, a character and a colour. An activity with which more is wrong shows the first, and tells all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from glashelder.wording.links import Link


class State(Enum):
    """What can be said of an activity, the most serious first: the code of its look, its word and its character."""

    ONVOLLEDIG = ("onvolledig", "niet compleet", "!")
    LAAT = ("laat", "niet op tijd nagekeken", "T")
    DPIA = ("dpia", "onderzoek naar risico’s nog niet klaar", "D")
    COMPLEET = ("compleet", "compleet en op tijd", "✓")

    def __init__(self, code: str, word: str, character: str) -> None:
        self.code = code
        self.word = word
        self.character = character


class Square(Struct, frozen=True):
    """One activity: its link, the state that it shows, and every state in words."""

    link: Link
    stand: State
    woorden: str


class Strip(Struct, frozen=True):
    """The squares, what needs attention first, and of how many activities each state is shown."""

    vakjes: tuple[Square, ...]
    standen: tuple[tuple[State, int], ...]


def activity_strip(activities: Iterable[tuple[Link, Iterable[State]]]) -> Strip:
    """Return the strip of activities, each with what is wrong with it; nothing wrong is `COMPLEET`."""
    squares = [_square(link, tuple(found) or (State.COMPLEET,)) for link, found in activities]
    order = list(State)
    counts = Counter(square.stand for square in squares)
    return Strip(
        tuple(sorted(squares, key=lambda square: order.index(square.stand))),
        tuple((state, counts[state]) for state in order if counts[state]),
    )


def _square(link: Link, found: tuple[State, ...]) -> Square:
    states = [state for state in State if state in found]
    return Square(link, states[0], ", ".join(state.word for state in states))

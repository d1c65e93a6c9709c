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
    COMPLEET = ("compleet", "compleet en op tijd", "C")

    def __init__(self, code: str, word: str, character: str) -> None:
        self.code = code
        self.word = word
        self.character = character


class Square(Struct, frozen=True):
    """One activity: its link, the state that it shows, and every state in words."""

    link: Link
    stand: State
    woorden: str


MOST = 300
"""Of more activities, only those that need attention have a square: a thousand would be half the page."""


class Strip(Struct, frozen=True):
    """The squares, what needs attention first, and how many activities each state has; `meer` have no square."""

    vakjes: tuple[Square, ...]
    meer: int
    standen: tuple[tuple[State, int], ...]


def activity_strip(activities: Iterable[tuple[Link, Iterable[State]]]) -> Strip:
    """Return the strip of activities, each with what is wrong with it; nothing wrong is `COMPLEET`."""
    squares = [_square(link, tuple(found) or (State.COMPLEET,)) for link, found in activities]
    order = list(State)
    counts = Counter(square.stand for square in squares)
    squares.sort(key=lambda square: order.index(square.stand))
    shown = squares if len(squares) <= MOST else [s for s in squares if s.stand != State.COMPLEET][:MOST]
    return Strip(
        tuple(shown),
        len(squares) - len(shown),
        tuple((state, counts[state]) for state in order if counts[state]),
    )


def _square(link: Link, found: tuple[State, ...]) -> Square:
    states = [state for state in State if state in found]
    return Square(link, states[0], ", ".join(state.word for state in states))

"""Charts: the numbers that a drawing is made from."""

from __future__ import annotations

import pytest

from glashelder.views.activity_strip import State, activity_strip
from glashelder.views.charts import lengths, spans
from glashelder.views.stacked_bar import stacked_bar
from glashelder.views.year_bars import year_bars
from glashelder.wording.links import Link


@pytest.mark.parametrize("numbers", [(1, 1, 1), (59, 0, 4, 60), (1, 999), (7,), tuple(range(100))])
def test_the_parts_of_a_whole_fill_it_without_overlap(numbers: tuple[int, ...]) -> None:
    """Whatever is rounded, each part begins where the one before ends, and the last ends at a hundred."""
    found = spans(numbers)

    ends = [0.0]
    for start, width in found:
        assert start == pytest.approx(ends[-1])
        ends.append(start + width)
    assert ends[-1] == pytest.approx(100)


def test_the_longest_bar_is_whole_and_nothing_has_no_bar() -> None:
    """Bars are measured against the largest number; with nothing but noughts, or nothing, no number is divided."""
    assert lengths((5, 10, 0)) == (50.0, 100.0, 0.0)
    assert lengths((0, 0)) == (0.0, 0.0)
    assert (lengths(()), spans(()), spans((0, 0))) == ((), (), ((0.0, 0.0), (0.0, 0.0)))


def test_a_part_that_does_not_occur_leaves_the_tones_of_others() -> None:
    """A state keeps its look from year to year, also when another state is not there."""
    found = stacked_bar((("Uitgevoerd", 3), ("Gepland", 0), ("Niet nodig", 1)))

    assert [(part.titel, part.toon, part.x, part.breedte) for part in found] == [
        ("Uitgevoerd", 1, 0.0, 75.0),
        ("Niet nodig", 3, 75.0, 25.0),
    ]


def test_a_year_without_a_figure_is_no_nought() -> None:
    """What is not known has no words; nought has. Only the last years are drawn."""
    found = year_bars(range(2015, 2026), {2023: 0, 2024: 10, 2019: 99})

    assert [(bar.jaar, bar.waarde, bar.y, bar.hoogte) for bar in found] == [
        (2020, "", 100.0, 0.0),
        (2021, "", 100.0, 0.0),
        (2022, "", 100.0, 0.0),
        (2023, "0", 100.0, 0.0),
        (2024, "10", 0.0, 100.0),
        (2025, "", 100.0, 0.0),
    ]


def test_squares_that_ask_attention_come_first_and_tell_all() -> None:
    """An activity shows the most serious state, its words name every one, and each activity has one square."""
    a, b, c = (Link(name, f"{name}/") for name in "abc")

    strip = activity_strip([(a, []), (b, [State.DPIA]), (c, [State.DPIA, State.LAAT])])

    assert [(square.link.text, square.stand, square.woorden) for square in strip.vakjes] == [
        ("c", State.LAAT, "niet op tijd nagekeken, onderzoek naar risico’s nog niet klaar"),
        ("b", State.DPIA, "onderzoek naar risico’s nog niet klaar"),
        ("a", State.COMPLEET, "compleet en op tijd"),
    ]
    assert strip.standen == ((State.LAAT, 1), (State.DPIA, 1), (State.COMPLEET, 1))


def test_of_very_many_only_what_asks_attention_has_a_square() -> None:
    """A thousand squares would be half the page; what has none is counted."""
    late = [(Link(f"laat {n}", f"{n}/"), [State.LAAT]) for n in range(20)]
    fine = [(Link(f"goed {n}", f"g{n}/"), []) for n in range(980)]

    strip = activity_strip([*fine, *late])

    assert {square.stand for square in strip.vakjes} == {State.LAAT}
    assert (len(strip.vakjes), strip.meer) == (20, 980)
    assert strip.standen == ((State.LAAT, 20), (State.COMPLEET, 980))

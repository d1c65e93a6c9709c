"""Terms on one scale: a longer one has a longer bar, and only what is never destroyed reaches the end."""

import pytest

from glashelder.findings import Origin
from glashelder.model.records import Bewaartermijn
from glashelder.views.retention_scale import MARKS, bar_of

SHORT_TO_LONG = ("P0D", "P2D", "P14D", "P28D", "P3M", "P1Y", "P1Y6M", "P20Y", "P110Y", None)


def term(period: str | None) -> Bewaartermijn:
    """Return a retention period of this length."""
    return Bewaartermijn(
        origin=Origin("x", 1),
        id="x",
        titel="X",
        waardering="vernietigen" if period else "blijvend-bewaren",
        afleidingswijze="afhandeling",
        begin="na afloop",
        is_gecontroleerd=True,
        termijn=period,
    )


def test_a_longer_term_has_a_longer_bar() -> None:
    """From what goes at once to what is kept for ever, no two terms look the same."""
    bars = [bar_of(term(period)) for period in SHORT_TO_LONG]

    lengths = [bar.lengte for bar in bars]
    assert lengths == sorted(set(lengths))
    assert lengths[0] > 0
    assert [bar.is_voor_altijd for bar in bars] == [period is None for period in SHORT_TO_LONG]
    assert [bar.dagen for bar in bars] == sorted(bar.dagen for bar in bars)


@pytest.mark.parametrize("period", ["P150Y", "P99999999Y", "P9999999999D"])
def test_a_term_that_ends_never_looks_like_one_that_does_not(period: str) -> None:
    """However long it is."""
    bar = bar_of(term(period))

    assert not bar.is_voor_altijd
    assert bar.lengte < MARKS[-1].plaats == bar_of(term(None)).lengte


def test_a_bar_ends_at_the_mark_of_its_length() -> None:
    """What stands at a line is what is kept so long."""
    periods = ("P7D", "P1M", "P1Y", "P20Y", None)

    assert [bar_of(term(period)).lengte for period in periods] == [mark.plaats for mark in MARKS]
    assert [mark.naam for mark in MARKS] == ["week", "maand", "jaar", "20 jaar", "altijd"]

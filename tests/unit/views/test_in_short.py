"""What happens with data, in one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from altered import replace

from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.in_short import in_short

ACTIVITY = "hondenbelasting"


@pytest.fixture
def register(check_data: Callable[[Path], Checked], small_package: Path) -> Register:
    """Return the register of Voorbeeldstad."""
    return check_data(small_package).register


def line(register: Register, **changes: Any) -> str:
    """Return the line of an activity with other values."""
    changed = replace(register.verwerkingen[ACTIVITY], **changes)
    return in_short([changed], replace(register, verwerkingen=register.verwerkingen | {ACTIVITY: changed}))


def with_data(register: Register, *kinds: str) -> dict[str, Any]:
    """Return the data of an activity that uses these kinds."""
    first = register.verwerkingen[ACTIVITY].gegevens[0]
    return {"gegevens": tuple(replace(first, gegeven=kind) for kind in kinds)}


def test_what_few_activities_use_is_named(register: Register) -> None:
    """A name and address say nothing of one activity: the rarest stand in front, of equals what is sensitive."""
    told = line(register, **with_data(register, "naam-adres", "vermogen", "contactgegevens", "inkomen"))

    assert told.startswith("Inkomen, vermogen en bezit en 2 andere soorten gegevens · ")


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ((), ""),
        (("vermogen",), "Vermogen en bezit"),
        (("vermogen", "vermogen"), "Vermogen en bezit"),
        (("woz-waarde", "kenteken"), "Kenteken en WOZ-waarde"),
        (("naam-adres", "vermogen", "inkomen"), "Inkomen, vermogen en bezit en 1 andere soort gegevens"),
    ],
)
def test_each_kind_of_data_counts_once(register: Register, kinds: tuple[str, ...], words: str) -> None:
    """However many there are, also none, the sentence is right."""
    assert line(register, heeft_ontvangers=None, ontvangers=(), bewaring=(), **with_data(register, *kinds)) == words


def test_what_is_not_known_is_left_out(register: Register) -> None:
    """Only what the register says with no is told as nothing."""
    nothing: dict[str, Any] = {"gegevens": (), "ontvangers": (), "bewaring": ()}

    assert line(register, heeft_ontvangers=None, **nothing) == ""
    assert line(register, heeft_ontvangers=False, **nothing) == "geen ontvangers"


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (("P0D",), "meteen weg"),
        (("P42D", "P1Y"), "tot 1 jaar"),
        (("P42D",), "tot 6 weken"),
        ((None,), "voor altijd"),
        (("P1Y", None), "deels voor altijd"),
    ],
)
def test_the_longest_period_is_told(register: Register, terms: tuple[str | None, ...], words: str) -> None:
    """What is kept for ever is told, also when it is only a part."""
    activity = register.verwerkingen[ACTIVITY]
    period = register.bewaartermijnen[activity.bewaring[0].bewaartermijn_id or ""]
    periods = {f"t{at}": replace(period, id=f"t{at}", termijn=term) for at, term in enumerate(terms)}
    rows = tuple(replace(activity.bewaring[0], bewaartermijn_id=key) for key in periods)
    changed = replace(activity, gegevens=(), ontvangers=(), heeft_ontvangers=None, bewaring=rows)

    assert in_short([changed], replace(register, bewaartermijnen=periods)) == words


def test_of_several_activities_recipients_count_once(register: Register) -> None:
    """A recipient of two activities is one recipient."""
    activities = list(register.verwerkingen.values())
    known = {o.ontvanger_id for v in activities for o in v.ontvangers}

    assert f" {len(known)} ontvanger" in in_short([*activities, *activities], register)

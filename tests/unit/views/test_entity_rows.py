"""What an overview says of each row."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace

from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.entity_rows import entity_groups
from glashelder.wording.links import RegisterLinks


@pytest.fixture
def register(check_data: Callable[[Path], Checked], small_package: Path) -> Register:
    """Return the register of Voorbeeldstad."""
    return check_data(small_package).register


def laws(register: Register, *changed: tuple[str, datetime.date | None, datetime.date | None]) -> dict[str, list[str]]:
    """Return the explanation of each law by its heading, where some laws have other dates."""
    rows = dict(register.wetten)
    for key, start, end in changed:
        rows[key] = replace(rows[key], geldig_van=start, geldig_tot=end)
    other = replace(register, wetten=rows)
    groups = entity_groups("wetten", [key for key, *_ in changed], other, RegisterLinks(other))
    return {group.titel: [row.uitleg.partition(".")[0] for row in group.rijen] for group in groups}


def test_a_law_that_does_not_hold_stands_apart_and_says_so(register: Register) -> None:
    """It is judged on the newest change of the register, so that no day of a build moves it."""
    law, other, third = list(register.users["wetten"])[:3]
    day = register.stand_op
    assert day is not None
    tomorrow = day + datetime.timedelta(days=1)
    told = f"{day.day} juni {day.year}"
    assert day.month == 6

    found = laws(register, (law, None, day), (other, tomorrow, None), (third, None, tomorrow))

    assert found["Niet van kracht"] == [
        f"Geldt sinds {told} niet meer",
        f"Geldt pas vanaf {tomorrow.day} juni {tomorrow.year}",
    ]
    assert len(found[""]) == 1
    assert laws(replace(register, peildatum=datetime.date(2040, 1, 1)), (third, None, tomorrow)).keys() == {""}


def test_what_no_activity_uses_stands_apart(register: Register) -> None:
    """A law that only a text names is not among those on which activities rest."""
    unused = next(key for key, law in register.wetten.items() if key not in register.users["wetten"])

    assert list(laws(register, (unused, None, None))) == ["Niet in gebruik"]


def test_of_people_only_what_is_about_them_is_told(register: Register) -> None:
    """Of a group of people stand the data about that group, also where an activity has data about others."""
    activity = register.verwerkingen["hondenbelasting"]
    first = activity.gegevens[0]
    about = {"ondernemers": "vermogen", "kinderen": "inkomen"}
    rows = tuple(replace(first, betrokkene=people, gegeven=data) for people, data in about.items())
    changed = replace(register, verwerkingen={activity.id: replace(activity, gegevens=rows)})

    (group,) = entity_groups("betrokkenen", about, changed, RegisterLinks(changed))
    (kinds,) = entity_groups("gegevenssoorten", about.values(), changed, RegisterLinks(changed))

    assert [row.kort for row in group.rijen] == ["Vermogen en bezit", "Inkomen"]
    assert [row.kort for row in kinds.rijen] == ["Over ondernemers", "Over kinderen en jongeren"]
    assert {row.uitleg for row in kinds.rijen} == {"Gevoelige gegevens."}

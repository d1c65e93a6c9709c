"""What the browser counts retention with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace

from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.retention_facts import retention_module, subjects

ACTIVITY = "hondenbelasting"


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return what Voorbeeldstad has."""
    return check_data(small_package)


def rows(checked: Checked, register: Register) -> list[list[object]]:
    """Return what the module of its subject says of the activity."""
    content = retention_module(register, checked.letters, register.verwerkingen[ACTIVITY].onderwerp_id)
    title, letter, kept = json.loads(content.removeprefix(b"export default "))[ACTIVITY]
    assert (title, letter) == ("Hondenbelasting", "verzoek-verwijdering")
    found: list[list[object]] = kept
    return found


def test_each_part_tells_its_period_or_that_it_has_none(checked: Checked) -> None:
    """For ever is null and unknown is empty: the browser must not say of the one what holds of the other."""
    register = checked.register
    activity = register.verwerkingen[ACTIVITY]
    first = activity.bewaring[0]
    period = register.bewaartermijnen[first.bewaartermijn_id or ""]
    periods = {
        "jaren": replace(period, id="jaren", termijn="P7Y", begin="nadat het stopt"),
        "altijd": replace(period, id="altijd", termijn=None, begin="vanaf de dag"),
        "jaareinde": replace(period, id="jaareinde", termijn="P5Y", begin="na het kalenderjaar waarin het stopt"),
    }
    parts = [replace(first, wat=key, bewaartermijn_id=key) for key in periods]
    parts.append(replace(first, wat="onbekend", bewaartermijn_id=None, termijn_in_woorden="zolang de zaak loopt."))
    other = replace(activity, bewaring=tuple(parts))
    changed = replace(register, bewaartermijnen=periods, verwerkingen={ACTIVITY: other})

    assert rows(checked, changed) == [
        ["jaren", "7 jaar, nadat het stopt", "P7Y", False],
        ["altijd", "voor altijd, vanaf de dag", None, False],
        ["jaareinde", "5 jaar, na het kalenderjaar waarin het stopt", "P5Y", True],
        ["onbekend", "zolang de zaak loopt (de precieze termijn is nog niet bekend)", "", False],
    ]


def test_only_subjects_that_keep_something_can_be_chosen(checked: Checked) -> None:
    """A subject is offered if one of its activities says how long it keeps something."""
    register = checked.register
    silent = {key: replace(v, bewaring=()) for key, v in register.verwerkingen.items()}
    one = silent | {ACTIVITY: register.verwerkingen[ACTIVITY]}

    assert [code for code, _ in subjects(replace(register, verwerkingen=one))] == [one[ACTIVITY].onderwerp_id]
    assert subjects(replace(register, verwerkingen=silent)) == ()

"""Where data come from, each source with its kinds, as far as the register says it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from altered import replace

from glashelder.findings import Origin
from glashelder.model.records import Gegeven
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.data_stream import data_stream

ROW: dict[str, Any] = {"origin": Origin("x", 1), "verwerking_id": "x", "volgnummer": 1, "betrokkene": "inwoners"}


@pytest.fixture(scope="module")
def register(check_data: Callable[[Path], Checked], zilverdam: Path) -> Register:
    """Return the register of Zilverdam."""
    return check_data(zilverdam / "register_data").register


def test_each_source_stands_once_with_its_kinds_of_data(register: Register) -> None:
    """Who reads it comes first, and what has no source comes last and is not hidden."""
    rows = (
        Gegeven(**ROW, gegeven="bsn"),
        Gegeven(**ROW, gegeven="inkomen", van_betrokkene=False, bron="UWV"),
        Gegeven(**ROW, gegeven="woz-waarde", van_betrokkene=True),
        Gegeven(**ROW, gegeven="werk", van_betrokkene=False, bron="UWV"),
        Gegeven(**ROW | {"betrokkene": "kinderen"}, gegeven="inkomen", van_betrokkene=False, bron="UWV"),
    )
    verwerking = replace(register.verwerkingen["bijstandsuitkering"], gegevens=rows)

    stream = data_stream(verwerking, register)

    assert [(b.naam, b.soorten, b.is_van_register) for b in stream.bronnen] == [
        ("U zelf", "WOZ-waarde", False),
        ("UWV", "inkomen, werk en arbeidsverleden", True),
        ("", "burgerservicenummer", False),
    ]
    assert [(s.code, s.is_gevoelig) for s in stream.soorten] == [
        ("bsn", True), ("inkomen", True), ("woz-waarde", False), ("werk", False),
    ]  # fmt: skip


def test_no_kind_of_data_of_any_activity_is_left_out(register: Register) -> None:
    """What is used has a source, even if nobody filled it in."""
    for verwerking in register.verwerkingen.values():
        stream = data_stream(verwerking, register)

        told = {name for source in stream.bronnen for name in source.soorten.casefold().split(", ")}
        titles = {register.codelijsten["gegevenssoorten"][g.gegeven].titel.casefold() for g in verwerking.gegevens}
        assert titles <= told | {", ".join(told)}
        assert {s.code for s in stream.soorten} == {g.gegeven for g in verwerking.gegevens}

"""A slip in the country of a transfer is told once, whatever rules look at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.findings import Finding


@pytest.mark.parametrize("instrument", ["adequaatheidsbesluit", "modelcontract", "uitzondering-toestemming"])
@pytest.mark.parametrize("answer", ["ja", "nee"])
@pytest.mark.parametrize("wrong", [("usa", "verwijzing-bestaat-niet"), ("be", "doorgifte-binnen-de-eer")])
def test_a_wrong_country_is_one_finding(
    wrong: tuple[str, str],
    answer: str,
    instrument: str,
    small_package: Path,
    check_package: Callable[[Path], tuple[Finding, ...]],
) -> None:
    """Not also that there is no decision about it, no reason for the exception, or no safeguard for the processor."""
    land, rule = wrong
    file = small_package / "verwerkingen" / "hondenbelasting.yaml"
    text = file.read_text("utf-8").replace("heeft_doorgifte: nee", f"heeft_doorgifte: {answer}")
    assert f"heeft_doorgifte: {answer}" in text
    file.write_text(f"{text}doorgiften:\n  - land: {land}\n    instrument: {instrument}\n", "utf-8")

    told = [f for f in check_package(small_package) if f.place.path.endswith(file.name)]

    assert [(f.rule, f.place.field) for f in told] == [(rule, "land")]

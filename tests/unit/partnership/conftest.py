"""A partnership of three small municipalities, and the road that checks it."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from partnership import make_partnership

from glashelder.config.site_config import with_site_config
from glashelder.findings import Finding
from glashelder.partnership.judging import judge_each
from glashelder.settings import Settings

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(name="data")
def _data(small_project: Path) -> Path:
    """Return the data of the partnership."""
    return make_partnership(small_project)


@pytest.fixture
def findings(data: Path) -> Callable[..., list[Finding]]:
    """Return a function that gives what is found in all registers, or in that of one; but for the usual tip."""

    def find(organisatie: str = "") -> list[Finding]:
        settings = with_site_config(Settings(data.parent, today=TODAY))
        settings = settings.of(organisatie) if organisatie else settings
        return [f for f in judge_each(settings, lambda _: ()) if f.rule != "begin-niet-vastgelegd"]

    return find

"""Fixtures of the tests that run scripts without a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from script_process import Script, script_process


@pytest.fixture(scope="session")
def script() -> Iterator[Script]:
    """Return the process in which scripts run."""
    with script_process() as running:
        yield running

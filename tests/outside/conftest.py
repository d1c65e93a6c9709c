"""Fixture: the wheel, built once for all that look at it from outside."""

from pathlib import Path

import pytest
from wheels import build


@pytest.fixture(scope="session")
def wheel(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this repository."""
    return build(repo, tmp_path_factory.mktemp("wiel"))

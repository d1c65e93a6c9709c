"""Folders that the measurements use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def scratch_parent() -> Path:
    """Return where temporary folders go: in memory where the system offers that, so that no disk is measured."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else Path(tempfile.gettempdir())

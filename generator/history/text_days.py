"""On which day each text was last changed, as far as Git can tell.

A text with a change that is not recorded yet has no day, and in a copy without its beginning no text has one: what is
not known is not guessed. `promises.py` tells of such a copy.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from generator.exceptions import HistoryError
from generator.load.cache import Cache
from generator.load.git import find_repository
from generator.settings import HERE


def text_days(content_dir: Path, cache: Cache) -> dict[str, datetime.date]:
    """Return the day on which each file of the folder was last changed on this branch, by its path from there."""
    try:
        repository = find_repository(content_dir)
        if repository.is_shallow:
            return {}
        head = repository.resolve("HEAD")
        times = cache.recall("text-times", repository.folder, head, repository.times)
        unrecorded = repository.unrecorded()
    except (HistoryError, OSError):
        return {}
    return {
        path: datetime.datetime.fromtimestamp(time, tz=HERE).date()
        for path, time in times.items()
        if path not in unrecorded
    }

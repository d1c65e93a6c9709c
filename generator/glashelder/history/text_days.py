"""The date on which each text was last changed, as far as Git knows.

A text with an uncommitted change has no date, and in a shallow clone no text has one: what is unknown is not guessed.
`promises.py` reports a shallow clone.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from glashelder.exceptions import HistoryError
from glashelder.history.git import find_repository, is_blob
from glashelder.settings import HERE
from glashelder.work.cache import Cache


def text_days(content_dir: Path, cache: Cache) -> dict[str, datetime.date]:
    """Return the date on which each text in the folder was last changed on this branch, by its path in the folder."""
    try:
        repository = find_repository(content_dir)
        if repository.is_shallow:
            return {}
        head = repository.resolve("HEAD")
        changes = cache.recall("text-changes", repository.folder, head, repository.last_changes)
    except HistoryError:
        return {}
    return {
        path: datetime.datetime.fromtimestamp(time, tz=HERE).date()
        for path, (time, blob) in changes.items()
        if path.endswith(".md") and (file := content_dir / path).is_file() and is_blob(file.read_bytes(), blob)
    }

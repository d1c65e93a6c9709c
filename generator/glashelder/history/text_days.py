"""The date on which each text was last changed, as far as Git knows.

A text with an uncommitted change has no date, and in a shallow clone no text has one: what is unknown is not guessed.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from glashelder.exceptions import HistoryError
from glashelder.history.git import find_repository, is_blob
from glashelder.settings import HERE
from glashelder.tree.folder import Folder
from glashelder.tree.tree import has
from glashelder.work.cache import Cache


def text_days(content: Folder, cache: Cache) -> dict[str, datetime.date]:
    """Return the date on which each text in the folder was last changed on this branch, by its path in the folder."""
    try:
        repository = find_repository(Path(content.root))
        if repository.is_shallow:
            return {}
        head = repository.resolve("HEAD")
        changes = cache.recall("text-changes", repository.folder, head, repository.last_changes)
    except HistoryError:
        return {}
    return {
        path: datetime.datetime.fromtimestamp(time, tz=HERE).date()
        for path, (time, blob) in changes.items()
        if path.endswith(".md") and has(content, path) and is_blob(content.read(path), blob)
    }

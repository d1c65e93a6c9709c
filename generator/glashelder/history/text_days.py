"""On which day each text was last changed, as far as Git can tell.

A text with a change that is not recorded yet has no day, and in a copy without its beginning no text has one: what is
not known is not guessed. `promises.py` tells of such a copy.
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
    """Return the day on which each text of the folder was last changed on this branch, by its path from there."""
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

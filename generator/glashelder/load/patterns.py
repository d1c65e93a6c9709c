"""Patterns of files as `.gitignore` has them, for `exclude_docs` and `not_in_nav`."""

from __future__ import annotations

from collections.abc import Callable


def matcher(patterns: str) -> Callable[[str], bool]:
    """Return a function that tells whether a path, relative to the prose, matches one of the lines."""
    if not patterns:
        return lambda _: False
    from pathspec.gitignore import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns.splitlines()).match_file

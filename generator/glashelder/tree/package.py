"""What ships with us: form and national facts, beside the modules in a wheel and at the top of a checkout."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from glashelder.tree.folder import Folder
from glashelder.tree.tree import Layers, Tree, has

_PARTS = {
    "templates": frozenset({"letters", "pages", "partials", "portal", "theme"}),
    "templates/prose": frozenset(),
    "templates/init": frozenset(),
    "requirements": frozenset({"site.txt"}),
    "register_data": frozenset({"datapackage.yaml", "landelijk"}),
}
"""What ships of each folder: in a checkout the demonstration stands beside it. `pyproject.toml` names the same."""
_OURS_ALONE = {"templates": frozenset[str](), "register_data": frozenset({"landelijk"})}
"""What no file of a project can replace: what is national is changed by row, with a reason (`layers/`)."""
_MODULES = Path(__file__).parent.parent
_ROOTS = {name: _MODULES / name if (_MODULES / name).is_dir() else _MODULES.parent.parent / name for name in _PARTS}


def shipped(folder: str) -> Folder:
    """Return what ships with us of a folder that is named above."""
    return Folder(_ROOTS[folder], f"glashelder/{folder}", _PARTS[folder])


def is_ours(own: Tree, folder: str) -> bool:
    """Tell whether a project has the very files that ship with us: it is a checkout of ours."""
    return isinstance(own, Folder) and os.path.realpath(own.root) == os.path.realpath(shipped(folder).root)


def over_shipped(own: Folder, folder: str) -> Tree:
    """Return the files of a project over those that ship with us; in a checkout of ours they are the same files."""
    if is_ours(own, folder):
        return own
    return Layers((replace(own, without=own.without | _OURS_ALONE[folder]), shipped(folder)))


def replaced(own: Tree, folder: str) -> list[str]:
    """Return the files that ship with us and that a project has a version of its own of; none in a checkout of ours."""
    return [] if is_ours(own, folder) else [path for path in shipped(folder).files() if has(own, path)]


def set_aside(own: Folder, folder: str) -> list[str]:
    """Return the files of a project that do not count, because they stand where only ours do."""
    if is_ours(own, folder):
        return []
    return [path for name in sorted(_OURS_ALONE[folder]) for path in own.files(name)]


def not_own(own: Folder, folder: str) -> frozenset[str]:
    """Return the files that a project has from us only."""
    if is_ours(own, folder):
        return frozenset()
    counting = replace(own, without=own.without | _OURS_ALONE[folder])
    return frozenset(path for path in shipped(folder).files() if not has(counting, path))

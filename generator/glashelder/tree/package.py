"""What ships with us: form and national facts, beside the modules in a wheel and at the top of a checkout."""

from __future__ import annotations

import os
from pathlib import Path

from glashelder.tree.folder import Folder
from glashelder.tree.tree import Layers, Tree, has

_PARTS = {
    "templates": frozenset({"letters", "pages", "partials", "theme"}),
    "templates/prose": frozenset(),
    "register_data": frozenset({"datapackage.yaml", "landelijk"}),
}
"""What ships of each folder: in a checkout the demonstration stands beside it. `pyproject.toml` names the same."""


def shipped(folder: str) -> Folder:
    """Return what ships with us of a folder that is named above."""
    modules = Path(__file__).parent.parent
    beside = modules / folder
    return Folder(beside if beside.is_dir() else modules.parent.parent / folder, f"glashelder/{folder}", _PARTS[folder])


def over_shipped(own: Folder, folder: str) -> Tree:
    """Return the files of a project over those that ship with us; in a checkout of ours they are the same files."""
    package = shipped(folder)
    return own if os.path.realpath(own.root) == os.path.realpath(package.root) else Layers((own, package))


def replaced(own: Folder, folder: str) -> list[str]:
    """Return the files that ship with us and that a project has a version of its own of; none in a checkout of ours."""
    tree = over_shipped(own, folder)
    return [] if tree is own else [path for path in shipped(folder).files() if has(own, path)]


def not_own(own: Folder, folder: str) -> frozenset[str]:
    """Return the files that a project has from us only."""
    return frozenset(path for path in shipped(folder).files() if not has(own, path))

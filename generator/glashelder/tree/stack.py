"""The layers of which a register is made: folders in one tree, each with tables of the same schemas.

A layer is a prefix of paths: what is national, what a partnership shares, and what an organisation has itself. An
organisation alone keeps its own tables at the top of the tree.
"""

from __future__ import annotations

from glashelder.tree.tree import Tree, has

NATIONAL = "landelijk/"
"""The tables and schemas that are the same for all municipalities. They ship with us."""
SHARED = "gedeeld/"
"""The tables of a partnership; there is such a layer when the folder is there."""
ALONE = ""
"""The own layer of an organisation that is the only one in its tree."""
OWNER = "organisaties.csv"
"""The table that says whose tables stand beside it."""


def own_folders(tree: Tree) -> tuple[str, ...]:
    """Return the folders in a tree that are each the own layer of one organisation."""
    layers = {NATIONAL.rstrip("/"), SHARED.rstrip("/")}
    return tuple(name for name in tree.names("") or () if name not in layers and has(tree, f"{name}/{OWNER}"))


def stack(tree: Tree, own: str = ALONE) -> tuple[str, ...]:
    """Return the layers of one organisation, the lowest first; `own` is the prefix of its own layer."""
    return (NATIONAL, *([SHARED] if tree.names(SHARED.rstrip("/")) is not None else []), own)

"""The files of the theme as a browser gets them: without what only people read."""

from __future__ import annotations

from glashelder.theme.squeeze import squeeze
from glashelder.tree.tree import Tree


def asset(templates: Tree, path: str) -> bytes:
    """Return a script or style sheet without comments and needless space; any other file as it is."""
    content = templates.read(path)
    if path.endswith(".js"):
        import rjsmin

        squeezed: str = rjsmin.jsmin(content.decode())
        return squeezed.encode()
    return squeeze(content.decode()).encode() if path.endswith(".css") else content

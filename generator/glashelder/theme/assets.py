"""The files of the theme as a browser gets them: without what only people read."""

from __future__ import annotations

from collections.abc import Mapping

from glashelder.theme.material import material_stylesheet
from glashelder.theme.squeeze import squeeze
from glashelder.tree.tree import Tree

PORTAL = "portal/"
"""The form of the portal over several sites; no page of a site uses it."""


def asset(templates: Tree, path: str) -> bytes:
    """Return a script or style sheet without comments and needless space; any other file as it is."""
    content = templates.read(path)
    if path.endswith(".js"):
        import rjsmin

        squeezed: str = rjsmin.jsmin(content.decode())
        return squeezed.encode()
    return squeeze(content.decode()).encode() if path.endswith(".css") else content


def material(templates: Tree, own: Mapping[str, str] | None = None) -> bytes:
    """Return what our templates, or these `own` ones of a municipality too, use of Material's style sheet."""
    used = (path for path in templates.files() if path.endswith((".html", ".js", ".css")))
    texts = {path: templates.read(path).decode() for path in used if not path.startswith(PORTAL)}
    return material_stylesheet(texts | dict(own or {}))

"""Where Jinja gets templates: from a tree, so that those of a project may lie over those that ship with us."""

from __future__ import annotations

from collections.abc import Callable

import jinja2

from glashelder.tree.tree import Tree, has


class TreeLoader(jinja2.BaseLoader):
    """Reads templates from a tree."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template, how messages name it, and a way to ask whether it is still the same."""
        del environment
        try:
            state = self._tree.state(template)
            text = self._tree.read(template).decode()
        except OSError as error:
            raise jinja2.TemplateNotFound(template) from error
        return (
            text,
            self._tree.shown(template),
            lambda: has(self._tree, template) and self._tree.state(template) == state,
        )

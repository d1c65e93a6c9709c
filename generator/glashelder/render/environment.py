"""The Jinja environment of pages and letters: escaping always on, nothing undefined, Dutch dates."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import jinja2.bccache

from glashelder.templating.asked import filters
from glashelder.templating.template_fault import FaultEnvironment
from glashelder.templating.tree_loader import TreeLoader
from glashelder.theme.material import icon
from glashelder.tree.tree import Tree
from glashelder.views.retention_scale import MARKS, bar_of
from glashelder.wording.links import ROOT, law_text_url
from glashelder.wording.sentences import full_stop, uncapitalised
from glashelder.wording.words import amount, date_in_words, first_sentence, paragraphs, period_in_words, term_in_words


def make_environment(templates: Tree, bytecode_dir: Path | None = None) -> jinja2.Environment:
    """Return the environment for all templates in a tree.

    Escaping is set for every template by us: `select_autoescape()` leaves `x.md.j2` and `x.html.j2` unescaped.
    """
    environment = FaultEnvironment(
        loader=TreeLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_BytecodeCache(bytecode_dir) if bytecode_dir else None,
    )
    environment.globals |= {"root": ROOT, "pictogram": icon, "tijdschaal": MARKS}
    own: dict[str, Callable[..., Any]] = {
        "datum": date_in_words,
        "balk": bar_of,
        "duur": period_in_words,
        "termijn": term_in_words,
        "alineas": paragraphs,
        "aantal": amount,
        "eerste_zin": first_sentence,
        "iso": datetime.date.isoformat,
        "klein": uncapitalised,
        "punt": full_stop,
        "wettekst": law_text_url,
    }
    environment.filters |= filters(own)
    return environment


class _BytecodeCache(jinja2.FileSystemBytecodeCache):
    """Keeps compiled templates where that is possible; elsewhere they are compiled each time."""

    def __init__(self, folder: Path) -> None:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)

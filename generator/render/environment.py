"""The Jinja environment of pages and letters: escaping always on, nothing undefined, Dutch dates."""

from __future__ import annotations

import datetime
from pathlib import Path

import jinja2

from generator.views.links import ROOT
from generator.views.sentences import full_stop
from generator.views.words import amount, date_in_words, paragraphs, period_in_words


def make_environment(templates_dir: Path, bytecode_dir: Path | None = None) -> jinja2.Environment:
    """Return the environment for all templates below `templates_dir`.

    Escaping is set for every template by us: `select_autoescape()` leaves `x.md.j2` and `x.html.j2` unescaped.
    """
    cache = None
    if bytecode_dir is not None:
        bytecode_dir.mkdir(parents=True, exist_ok=True)
        cache = jinja2.FileSystemBytecodeCache(str(bytecode_dir))
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_dir),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=cache,
    )
    environment.globals["root"] = ROOT
    environment.filters |= {
        "datum": date_in_words,
        "duur": period_in_words,
        "alineas": paragraphs,
        "aantal": amount,
        "iso": datetime.date.isoformat,
        "punt": full_stop,
    }
    return environment

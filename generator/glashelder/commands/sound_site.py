"""The site of a register without faults, for commands that only need that."""

from __future__ import annotations

import sys

from glashelder.pipeline import check, open_cache
from glashelder.report.text import as_text
from glashelder.settings import Settings
from glashelder.site import Site


def sound_site(settings: Settings) -> Site | None:
    """Return the site of the register; print its faults if it has any, and return None."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    if checked.is_sound:
        return Site(settings, checked, cache)
    sys.stdout.write(as_text(checked.findings))
    return None

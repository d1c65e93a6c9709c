"""Checks the registers of all organisations of a project, one after another, and what lies between them.

No more than one register is held at a time: a partnership may be large.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from glashelder.findings import Finding
from glashelder.judge import Judged, judge
from glashelder.partnership.folders import folder_findings
from glashelder.partnership.gathering import Gathering
from glashelder.partnership.identities import Identities
from glashelder.pipeline import open_cache
from glashelder.settings import Settings
from glashelder.work.cache import Cache


class Judging:
    """Judges the organisations of a project.

    Args:
        settings: of the project, or of one organisation that was chosen.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._gathering = Gathering()
        self._identities = Identities()
        self._is_started = False

    @contextmanager
    def one(self, settings: Settings, also: Callable[[Judged], tuple[Finding, ...]]) -> Iterator[Judged]:
        """Judge one organisation; when the caller is done with its site, forget it.

        Args:
            settings: of this organisation.
            also: says what else is to be found, for who needs that.
        """
        if self._is_started:
            gc.collect()  # the site before this one refers to itself, and the collector may be off
        self._is_started = True
        cache = open_cache(settings)
        try:
            yield self._judged(settings, cache, also)
        finally:
            cache.save()

    def _judged(self, settings: Settings, cache: Cache, also: Callable[[Judged], tuple[Finding, ...]]) -> Judged:
        judged = judge(settings, cache)
        findings = judged.findings
        if judged.checked is not None and settings.organisatie:
            findings += self._identities.add(settings, judged.checked.register)
        judged = judged._replace(findings=(*findings, *also(judged)))
        self._gathering.add(settings, judged.findings)
        return judged

    def findings(self) -> tuple[Finding, ...]:
        """Return what was found in all that was judged, and between them."""
        return (*folder_findings(self._settings), *self._gathering.findings(), *self._identities.findings())


def judge_each(settings: Settings, also: Callable[[Judged], tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """Check every organisation of a project; `also` as for `Judging.one`."""
    judging = Judging(settings)
    for one in settings.each:
        with judging.one(one, also):
            pass
    return judging.findings()

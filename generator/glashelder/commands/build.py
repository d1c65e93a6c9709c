"""`glashelder build`: check, then the whole site, or nothing."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from typing import TYPE_CHECKING

from glashelder.commands.command import Command, add_strict
from glashelder.commands.exit_codes import FAULTS, SOUND, exit_code
from glashelder.findings import Finding
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.work.cache import Cache


def _run(settings: Settings, options: argparse.Namespace) -> int:
    return build_site(settings, strict=options.strict)


def build_site(settings: Settings, *, strict: bool) -> int:
    """Build the site and publish it in one step; on any fault the old site stays as it was.

    Args:
        settings: where the project is.
        strict: whether warnings count as faults.

    Returns:
        The exit code.
    """
    from glashelder.config.site_config import config_findings
    from glashelder.judge import judge
    from glashelder.pipeline import open_cache
    from glashelder.site import building

    if any(f.is_blocking for f in config_findings(settings.config_file)):  # they may name a forbidden folder
        cache = open_cache(settings)
        return _stopped(settings, cache, judge(settings, cache).findings, FAULTS)
    with building(settings, lambda sentence: sys.stderr.write(f"{sentence}\n")):
        return _build(settings, strict=strict)


def _build(settings: Settings, *, strict: bool) -> int:
    from glashelder.config.site_config import is_strict
    from glashelder.judge import judge
    from glashelder.pipeline import open_cache
    from glashelder.report.text import as_text
    from glashelder.site import build
    from glashelder.templating.template_fault import TemplateFaultError
    from glashelder.wording.words import amount

    started = time.perf_counter()
    gc.disable()  # one run makes many objects and no cycles worth collecting before it ends
    cache = open_cache(settings)
    findings, site, _ = judge(settings, cache)
    code = exit_code(findings, strict=strict or is_strict(settings.config_file))
    if site is None or code:
        return _stopped(settings, cache, findings, code)
    try:
        published = build(settings, site)
    except TemplateFaultError as error:
        return _stopped(settings, cache, (*findings, error.finding), FAULTS)
    cache.save()
    if findings:
        sys.stdout.write(as_text(findings))
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    sys.stderr.write(
        f"Gebouwd in {settings.site_dir}: {amount(published.made, 'bestand', 'bestanden')} gemaakt, "
        f"{published.reused} ongewijzigd, in {seconds} seconden.\n"
    )
    return SOUND


def _stopped(settings: Settings, cache: Cache, findings: tuple[Finding, ...], code: int) -> int:
    from glashelder.report.text import as_text

    cache.save()
    sys.stdout.write(as_text(findings))
    old = " De oude site staat er nog." if settings.site_dir.exists() else ""
    sys.stderr.write(f"De site is niet gebouwd.{old}\n")
    return code


COMMAND = Command("build", "controleert, bouwt de site en zet haar in één keer op haar plaats", _run, add_strict)

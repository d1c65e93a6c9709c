"""`glashelder build`: check, then the whole site, or nothing."""

from __future__ import annotations

import argparse
import gc
import sys
import time

from glashelder.commands.command import Command, add_strict
from glashelder.commands.exit_codes import SOUND, exit_code
from glashelder.settings import Settings


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
    from glashelder.commands.examine import examine
    from glashelder.config.site_config import is_strict
    from glashelder.report.text import as_text
    from glashelder.site import build, building

    with building(settings, lambda sentence: sys.stderr.write(f"{sentence}\n")):
        started = time.perf_counter()
        gc.disable()  # one run makes many objects and no cycles worth collecting before it ends
        findings, site, cache = examine(settings)
        code = exit_code(findings, strict=strict or is_strict(settings.config_file))
        if site is None or code:
            cache.save()
            sys.stdout.write(as_text(findings))
            sys.stderr.write("De site is niet gebouwd. De oude site staat er nog.\n")
            return code
        published = build(settings, site)
        cache.save()
        if findings:
            sys.stdout.write(as_text(findings))
        seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
        sys.stderr.write(
            f"Gebouwd in {settings.site_dir}: {published.made} bestanden gemaakt, "
            f"{published.reused} ongewijzigd, in {seconds} seconden.\n"
        )
        return SOUND


COMMAND = Command("build", "controleert, bouwt de site en zet haar in één keer op haar plaats", _run, add_strict)

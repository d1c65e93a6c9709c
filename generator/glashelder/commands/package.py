"""`glashelder package`: the whole register as CSV files with `datapackage.json`, for other programmes."""

from __future__ import annotations

import argparse
import sys

from glashelder.commands.command import Command, add_target
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.files import refuse_used
from glashelder.exceptions import FolderError, why_not
from glashelder.settings import Settings


def _run(settings: Settings, options: argparse.Namespace) -> int:
    from glashelder.export.whole_package import package_files
    from glashelder.pipeline import check, open_cache
    from glashelder.report.text import as_text

    target = options.to
    refuse_used(target)
    cache = open_cache(settings)
    checked = check(settings, cache)
    cache.save()
    if not checked.is_sound:
        sys.stdout.write(as_text(checked.findings))
        return FAULTS
    files = dict(package_files(settings.data_tree, checked.catalogue, settings.layers))
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (target / name).write_bytes(content)
    except OSError as error:
        msg = f"In {target} kan niet worden geschreven: {why_not(error)}."
        raise FolderError(msg) from error
    sys.stderr.write(
        f"{len(files)} bestanden geschreven in {target}.\n"
        "Hierin staat het hele register, ook wat niet openbaar is. Publiceer deze map dus niet.\n"
    )
    return SOUND


COMMAND = Command("package", "schrijft het hele register als CSV, voor een ander programma", _run, add_target)

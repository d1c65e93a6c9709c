"""`glashelder letter`: a letter of a department, or the reason why it may not be made."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.commands.exit_codes import FAULTS, SOUND
from generator.exceptions import GeneratorError
from generator.law.letter_request import LetterRequest
from generator.pipeline import check, open_cache
from generator.render.letters import make_letter
from generator.report.text import as_text
from generator.settings import Settings


def run_letter(settings: Settings, options: argparse.Namespace) -> int:
    """Make one letter; on a fault no file is written."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    cache.save()
    request = LetterRequest(
        brief=options.brief,
        verwerking_id=options.verwerking,
        ontvangen=options.ontvangen,
        naam=options.naam,
        adres=options.adres,
        kenmerk=options.kenmerk,
        besluitdatum=options.besluitdatum,
        kanaal=options.kanaal,
        verzoek=options.verzoek,
        formaat=options.format,
    )
    result = make_letter(checked, settings, request, options.huisstijl)
    if result.findings:
        sys.stderr.write(as_text(result.findings))
    if not result.content:
        return FAULTS
    if options.output is None and request.formaat == "text":
        sys.stdout.write(result.content.decode())
        return SOUND
    file = options.output or Path(result.filename)
    try:
        file.write_bytes(result.content)
    except OSError as error:
        msg = f"{file} kan niet worden geschreven: {error.strerror}."
        raise GeneratorError(msg) from error
    sys.stderr.write(f"Geschreven: {file}\n")
    return SOUND

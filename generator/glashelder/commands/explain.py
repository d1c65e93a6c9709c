"""`glashelder explain`: what a finding means, why the law asks it, and how to cure it."""

from __future__ import annotations

import argparse
import sys

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import SOUND
from glashelder.exceptions import GeneratorError
from glashelder.settings import Settings


def _add_options(parser: argparse.ArgumentParser) -> None:
    text = "kenmerk van de melding; zonder kenmerk ziet u ze alle"
    parser.add_argument("melding", nargs="?", default="", help=text)


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Print what the finding with this id or code means; without one, all ids with their titles.

    Raises:
        GeneratorError: there is no such finding.
    """
    from glashelder.config.site_config import find_site_url
    from glashelder.explanations.catalogue import find, nearest
    from glashelder.report.explanation import explanation_as_text, list_as_text

    word = options.melding
    if not word:
        sys.stdout.write(list_as_text())
        return SOUND
    found = find(word)
    if not found:
        near = nearest(word)
        hint = f"Bedoelt u {' of '.join(near)}?" if near else "Alle meldingen ziet u met: glashelder explain"
        msg = f"De melding '{word}' bestaat niet. {hint}"
        raise GeneratorError(msg)
    site_url = find_site_url(settings)
    sys.stdout.write("\n".join(explanation_as_text(e, site_url) for e in found))
    return SOUND


COMMAND = Command("explain", "legt uit wat een melding betekent en wat u eraan doet", _run, _add_options, for_all=True)

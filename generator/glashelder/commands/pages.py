"""`glashelder pages`: the generated pages as Markdown files with front matter, for any other engine.

Each page is its title and the HTML of its body, without the frame: the other engine has its own. Empty lines
are removed, because in Markdown an empty line ends a block of HTML. Prose and files come along.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from glashelder.commands.command import Command, add_target
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.files import refuse_used
from glashelder.settings import Settings

_BODY = re.compile(r"<article[^>]*>\n(.*)\n</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    from glashelder.publish.lock import alone

    refuse_used(options.to)
    with alone(options.to, lambda sentence: sys.stderr.write(f"{sentence}\n")):
        refuse_used(options.to)
        return _write(settings, options.to)


def _write(settings: Settings, target: Path) -> int:
    from glashelder.commands.sound_site import sound_site

    site = sound_site(settings)
    if site is None:
        return FAULTS
    pages = list(site.files())
    for page in pages:
        is_page = page.path.endswith(".html")
        file = target / (page.path.removesuffix(".html") + ".md" if is_page else page.path)
        file.parent.mkdir(parents=True, exist_ok=True)
        content = page.make()
        file.write_bytes(_as_markdown(content.decode()).encode() if is_page else content)
    sys.stderr.write(f"{len(pages)} bestanden geschreven in {target}.\n")
    return SOUND


def _as_markdown(page: str) -> str:
    title, body = _TITLE.search(page), _BODY.search(page)
    if title is None or body is None:
        msg = "page without title or article"
        raise ValueError(msg)
    text = "\n".join(line for line in body[1].splitlines() if line.strip())
    return f"---\ntitle: {json.dumps(title[1], ensure_ascii=False)}\n---\n\n<div>\n{text}\n</div>\n"


COMMAND = Command("pages", "schrijft de pagina's als losse bestanden voor een ander programma", _run, add_target)

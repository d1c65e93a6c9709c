"""`glashelder pages`: the generated pages as Markdown files with front matter, for any other engine.

Each page is its title and the HTML of its body, without the frame: the other engine has its own. Empty lines
are taken out, because in Markdown an empty line ends a block of HTML. Prose and files come along.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.exceptions import FolderError
from glashelder.pipeline import check, open_cache
from glashelder.publish.lock import alone
from glashelder.report.text import as_text
from glashelder.settings import Settings
from glashelder.site import Site

_BODY = re.compile(r"<article[^>]*>\n(.*)\n</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>")


def run_pages(settings: Settings, target: Path) -> int:
    """Write every page below `target`, which must be empty or absent."""
    _refuse_used(target)
    with alone(target, lambda sentence: sys.stderr.write(f"{sentence}\n")):
        _refuse_used(target)
        return _run(settings, target)


def _refuse_used(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        msg = f"{target} is niet leeg. Kies een nieuwe map."
        raise FolderError(msg)


def _run(settings: Settings, target: Path) -> int:
    cache = open_cache(settings)
    checked = check(settings, cache)
    if not checked.is_sound:
        sys.stdout.write(as_text(checked.findings))
        return FAULTS
    site = Site(settings, checked, cache)
    number = 0
    for page in site.files():
        is_page = page.path.endswith(".html")
        name = page.path.removesuffix(".html") + ".md" if is_page else page.path
        content = _as_markdown(page.make().decode()).encode() if is_page else page.make()
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        number += 1
    sys.stderr.write(f"{number} bestanden geschreven in {target}.\n")
    return SOUND


def _as_markdown(page: str) -> str:
    title, body = _TITLE.search(page), _BODY.search(page)
    if title is None or body is None:
        msg = "page without title or article"
        raise ValueError(msg)
    text = "\n".join(line for line in body[1].splitlines() if line.strip())
    return f"---\ntitle: {json.dumps(title[1], ensure_ascii=False)}\n---\n\n<div>\n{text}\n</div>\n"

"""Files of `content/` that `mkdocs.yml` puts on every page: style sheets, scripts, logo and favicon.

They are form, as `templates/` is: trusted, and published as they are. What the policy would block is told.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding, Place
from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.tree.tree import Tree

_KINDS = {
    "extra_css": (".css",),
    "extra_javascript": (".js", ".mjs"),
    "logo": (".svg", ".png", ".webp", ".jpg", ".jpeg"),
    "favicon": (".svg", ".png", ".ico"),
}
_ELSEWHERE = re.compile(
    r"""@import\b[^;]*|url\(\s*['"]?\s*(?:[a-z][a-z0-9+.-]*:|//)[^)]*\)|\bimport\b[^;\n]*['"](?:https?:)?//[^'"]*['"]""",
    re.IGNORECASE,
)


def extra_paths(config: SiteConfig) -> tuple[str, ...]:
    """Return the files that the settings name, each once."""
    return tuple(dict.fromkeys(path for _, path, _ in config.files))


def check_extra_files(config: SiteConfig, content: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the files that the settings name."""
    for setting, path, place in config.files:
        kinds = _KINDS[setting]
        if not path.lower().endswith(kinds):
            message = f"'{path}' past niet bij '{setting}'."
            hint = f"Noem hier een bestand dat eindigt op {' of '.join(kinds)}."
            yield Finding("instelling-verkeerd-soort", message, place, hint)
        elif not content.holds(path):
            message = f"Het bestand {path} is er niet."
            hint = f"Zet het in {content.name}/, of verbeter de naam. Let op hoofdletters."
            yield Finding("bijlage-ontbreekt", message, place, hint)
        elif posixpath.splitext(path)[1].lower() in {".css", ".js", ".mjs"}:
            yield from _blocked(content, path)


def _blocked(content: Tree, path: str) -> Iterator[Finding]:
    shown = content.shown(path)
    text_file = read_text(content, path, MAX_YAML_BYTES, shown)
    yield from text_file.findings
    text = text_file.text or ""
    for found in _ELSEWHERE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        message = f"Hier staat '{found[0][:60]}'. De website haalt niets op van elders, en geen ingebedde bestanden."
        hint = "Zet het bestand in de map met teksten en verwijs daarnaar, of haal de regel weg."
        column = found.start() - text.rfind("\n", 0, found.start())
        yield Finding("bestand-van-elders", message, Place(shown, line, column), hint)

"""Turns design tokens (DTCG `tokens.json`, NL Design System names) into `thema.css`, or findings that say why not.

Dark colours are those of Material's scheme `slate`, with the colours of the house style lightened until legible.

The mapped pairs must have enough contrast: 4.5:1 for text (WCAG 2.2, 1.4.3), 3:1 for borders and focus (1.4.11). A
finding about a colour gives its measured ratio and a shade of it that passes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from glashelder.config.site_values import Colours
from glashelder.findings import Finding, Place
from glashelder.theme.contrast import Colour, contrast, nearest_passing, parse_colour
from glashelder.tree.tree import Tree, has

TEXT_CONTRAST, _SHAPE = 4.5, 3.0
_MAX_DEPTH = 10


class _Role(Struct, frozen=True):
    """A token that the theme uses, and its default value. Its name is also that of the CSS variable."""

    token: str
    default: str

    @property
    def variable(self) -> str:
        return f"--{self.token.replace('.', '-')}"


_ROLES = {
    "primair": _Role("basis.color.action-1.color-default", "#154273"),
    "nadruk": _Role("basis.color.action-1.color-hover", "#0c2b4d"),
    "achtergrond": _Role("basis.color.default.bg-document", "#ffffff"),
    "tekst": _Role("basis.color.default.color-document", "#1a1a1a"),
    "tekst-licht": _Role("basis.color.default.color-subtle", "#4d4d4d"),
    "rand": _Role("basis.color.default.border-default", "#6b6b6b"),
    "lijn": _Role("basis.color.default.border-subtle", "#d5dbe1"),
    "vlak": _Role("basis.color.action-1.bg-subtle", "#eaf0f7"),
    "op-primair": _Role("basis.color.action-1.inverse-color-default", "#ffffff"),
    "kop": _Role("basis.color.accent-1.inverse-bg-default", ""),
    "op-kop": _Role("basis.color.accent-1.inverse-color-default", ""),
    "fout": _Role("basis.color.negative.color-default", "#a4000f"),
    "focus": _Role("basis.focus.background-color", "#ffdd00"),
    "op-focus": _Role("basis.focus.color", "#0b0c0c"),
}
_HEADER = {"kop": "primair", "op-kop": "op-primair"}
"""The header has the colour of links unless the house style gives it one; it keeps that on dark pages too."""
PAIRS = (
    ("primair", "achtergrond", TEXT_CONTRAST, "links en knoppen"),
    ("nadruk", "achtergrond", TEXT_CONTRAST, "links onder de muis"),
    ("tekst", "achtergrond", TEXT_CONTRAST, "gewone tekst"),
    ("tekst-licht", "achtergrond", TEXT_CONTRAST, "bijschriften"),
    ("tekst", "vlak", TEXT_CONTRAST, "tekst op een gekleurd vlak"),
    ("tekst-licht", "vlak", TEXT_CONTRAST, "bijschriften op een gekleurd vlak"),
    ("primair", "vlak", TEXT_CONTRAST, "links op een gekleurd vlak"),
    ("op-primair", "primair", TEXT_CONTRAST, "tekst op knoppen"),
    ("op-kop", "kop", TEXT_CONTRAST, "tekst in de kop"),
    ("op-focus", "focus", TEXT_CONTRAST, "tekst waar de focus staat"),
    ("rand", "achtergrond", _SHAPE, "randen van invoervelden"),
    ("fout", "achtergrond", TEXT_CONTRAST, "meldingen over een fout"),
)
_DARK = {
    "achtergrond": "#1e2129",
    "tekst": "#e2e4e9",
    "tekst-licht": "#b4b8c4",
    "rand": "#8d92a3",
    "lijn": "#41465a",
    "vlak": "#272a35",
    "op-primair": "#1e2129",
}
_LIGHTENED = ("primair", "nadruk", "fout")
_DARK_EXTRAS = """  color-scheme: dark;
  --md-code-fg-color: #e2e4e9;
  --md-code-bg-color: #272a35;
  --md-default-fg-color--lighter: #e2e4e952;
  --md-typeset-table-color: #e2e4e91f;
  --md-typeset-table-color--light: #e2e4e909;
"""
_ONLY_LIGHT = Colours()
_PAGE = "[data-md-color-scheme]"
_CHOSEN, _NOT_CHOSEN = ":has(#gh-kleur:checked)", ":not(:has(#gh-kleur:checked))"
"""The state of the switch, which is a checkbox: it needs no script, and the browser stores nothing."""


def theme_stylesheet(
    templates: Tree,
    tokens_file: str,
    choice: Colours = _ONLY_LIGHT,
) -> tuple[bytes, list[Finding]]:
    """Return `thema.css` for the tokens in `tokens_file` of the templates, and what is wrong with them.

    Without the file the colours are the default ones. `choice` says when a page is dark; in print it never is.
    """
    colours = {name: role.default for name, role in _ROLES.items()}
    findings: list[Finding] = []
    shown_path = templates.shown(tokens_file)
    if has(templates, tokens_file):
        try:
            tokens = json.loads(templates.read(tokens_file))
        except (ValueError, OSError) as error:
            line = getattr(error, "lineno", 1)
            return b"", [
                _finding(
                    "huisstijl-onleesbaar",
                    "Dit is geen geldig JSON-bestand.",
                    shown_path,
                    "Controleer komma's, haken en aanhalingstekens.",
                    line,
                )
            ]
        for name, role in _ROLES.items():
            value = _resolve(tokens, role.token)
            if value is not None:
                colours[name] = value
                if parse_colour(value) is None:
                    findings.append(
                        _finding(
                            "huisstijl-kleur",
                            f"'{role.token}' is '{value}'. Dat is geen kleur als #rrggbb.",
                            shown_path,
                            f"Schrijf een kleur als {role.default}.",
                        )
                    )
    if findings:
        return b"", findings
    for name, like in _HEADER.items():
        colours[name] = colours[name] or colours[like]
    parsed = {name: parse_colour(value) or Colour(0, 0, 0) for name, value in colours.items()}
    findings = [f for pair in PAIRS if (f := _check(pair, parsed, shown_path))]
    css = f"{_PAGE} {{\n{_variables(colours)}}}\n"
    dark = "".join(f"  {line}\n" for line in (_DARK_EXTRAS + _variables(darkened(colours), *_HEADER)).splitlines())
    for media, when in _when_dark(choice):
        css += f"@media screen{media} {{\n  {_PAGE}{when} {{\n{dark}  }}\n}}\n"
    return css.encode(), findings


def darkened(colours: dict[str, str]) -> dict[str, str]:
    """Return the colours for a dark page, made from colours that are valid on a light one."""
    plane = parse_colour(_DARK["vlak"])
    found = {name: parse_colour(colours[name]) for name in _LIGHTENED}
    lighter = {
        name: nearest_passing(colour, plane, TEXT_CONTRAST).hex for name, colour in found.items() if colour and plane
    }
    return colours | _DARK | lighter


def _variables(colours: dict[str, str], *without: str) -> str:
    return "".join(f"  {role.variable}: {colours[name]};\n" for name, role in _ROLES.items() if name not in without)


def _when_dark(choice: Colours) -> Iterator[tuple[str, str]]:
    """Yield the media query and the selector for which a page is dark."""
    unless_chosen = _NOT_CHOSEN if choice.has_switch else ""
    if choice.follows_device:
        yield " and (prefers-color-scheme: dark)", unless_chosen
    elif choice.begins_dark:
        yield "", unless_chosen
    if choice.has_switch and choice.follows_device:
        yield " and (prefers-color-scheme: light)", _CHOSEN
    elif choice.has_switch and not choice.begins_dark:
        yield "", _CHOSEN


def _check(pair: tuple[str, str, float, str], colours: dict[str, Colour], path: str) -> Finding | None:
    front, back, least, use = pair
    ratio = contrast(colours[front], colours[back])
    if ratio >= least:
        return None
    shade = nearest_passing(colours[front], colours[back], least)
    # Rounded down, so that a ratio just below the bound never reads as the bound.
    measured = f"{int(ratio * 100) / 100:.2f}"
    passing = f"{shade.hex} (contrast {contrast(shade, colours[back]):.2f} : 1)"
    return _finding(
        "contrast-te-laag",
        f"{colours[front].hex} op {colours[back].hex} ({use}) heeft contrast {measured} : 1; nodig is {least:g} : 1.",
        path,
        f"Kies voor '{_ROLES[front].token}' bijvoorbeeld {passing}.",
    )


def _resolve(tokens: dict[str, Any], path: str, depth: int = 0) -> str | None:
    node: Any = tokens
    for step in path.split("."):
        node = node.get(step) if isinstance(node, dict) else None
    value = (node.get("$value") or node.get("value")) if isinstance(node, dict) else node
    if isinstance(value, str) and value.startswith("{") and value.endswith("}") and depth < _MAX_DEPTH:
        return _resolve(tokens, value[1:-1].removesuffix(".value"), depth + 1)
    return value if isinstance(value, str) else None


def _finding(rule: str, message: str, path: str, hint: str, line: int = 1) -> Finding:
    return Finding(
        rule, message, Place(path, line, 1), hint, law="WCAG 2.2, 1.4.3 en 1.4.11" if "contrast" in rule else ""
    )

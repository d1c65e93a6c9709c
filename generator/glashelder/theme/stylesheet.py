"""Turns the tokens of a house style into `thema.css`, or findings that say why not.

Every pair of colours must have enough contrast, on light pages and on dark ones. A finding about a colour gives its
measured ratio and a shade of it that passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from glashelder.config.site_values import Colours
from glashelder.findings import Finding, Place
from glashelder.theme.contrast import Colour, contrast, parse_colour, shades
from glashelder.theme.fonts import Font, font_faces
from glashelder.theme.roles import COLOURS, FONT, PAIRS, TEXTS, ColourRole, Palette, TextRole, darkened
from glashelder.theme.tokens import Tokens

_ONLY_LIGHT = Colours()
_PAGE = "[data-md-color-scheme]"
_CHOSEN, _NOT_CHOSEN = ":has(#gh-kleur:checked)", ":not(:has(#gh-kleur:checked))"
"""The state of the switch, which is a checkbox: it needs no script, and the browser stores nothing."""
_NOT_ON_DARK = frozenset({"kop", "op-kop"})
"""The header keeps the colours of the house on a dark page."""


def theme_stylesheet(
    tokens: Tokens, choice: Colours = _ONLY_LIGHT, fonts: tuple[Font, ...] = (), name: str = ""
) -> tuple[bytes, list[Finding]]:
    """Return `thema.css`, and what is wrong with the tokens; then there is no style sheet.

    Args:
        tokens: of the house; what it does not have is made from what it has, or is ours.
        choice: when a page is dark; in print it never is.
        fonts: the files of its fonts.
        name: whose site it is, at the top of each sheet of paper.
    """
    colours, findings = _colours(tokens)
    texts, others = _texts(tokens, fonts)
    findings += others
    if findings:
        return b"", findings
    findings = [f for pair in PAIRS if (f := _check(pair, colours, tokens))]
    dark = darkened(colours)
    css = f"{font_faces(fonts, texts[FONT])}{_PAGE} {{\n{_variables(colours)}"
    css += "".join(f"  {_variable(role)}: {texts[key]};\n" for key, role in TEXTS.items()) + "}\n"
    shown = {key: colour for key, colour in dark.items() if key not in _NOT_ON_DARK}
    for media, when in _when_dark(choice):
        rules = "".join(f"  {line}\n" for line in _variables(shown).splitlines())
        css += f"@media screen{media} {{\n  {_PAGE}{when} {{\n    color-scheme: dark;\n{rules}  }}\n}}\n"
    if name:
        css += f'@page pagina {{ @top-left {{ content: "{_quoted(name)}"; }} }}\n'
    return css.encode(), findings


def _colours(tokens: Tokens) -> tuple[dict[str, Colour], list[Finding]]:
    colours: dict[str, Colour] = {}
    findings: list[Finding] = []
    for key, role in COLOURS.items():
        value = tokens.value(role.token.replace(".", "-"))
        colour = parse_colour(value) if value is not None else _of_components(role, tokens)
        if colour is None and value is not None:
            message = f"'{role.token}' is '{value}'. Dat is geen kleur als #rrggbb."
            findings.append(_finding("huisstijl-kleur", message, tokens, "Schrijf een kleur als #154273."))
        made = role.otherwise if isinstance(role.otherwise, Colour) else role.otherwise(colours)
        colours[key] = colour or made
    return colours, findings


def _of_components(role: ColourRole, tokens: Tokens) -> Colour | None:
    """Return what a component is coloured with; one that cannot be read says nothing about this role."""
    found = (parse_colour(tokens.value(name) or "") for name in role.components)
    return next((colour for colour in found if colour), None)


def _texts(tokens: Tokens, fonts: tuple[Font, ...]) -> tuple[dict[str, str], list[Finding]]:
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    for key, role in TEXTS.items():
        value = tokens.value(role.token.replace(".", "-"))
        if value is not None and not role.looks_like.fullmatch(value):
            message = f"'{role.token}' is '{value}'. Dat kan hier niet."
            findings.append(_finding("huisstijl-waarde", message, tokens, f"Schrijf iets als {role.otherwise}."))
        others = (tokens.value(name) or "" for name in role.components)
        texts[key] = value or next((other for other in others if role.looks_like.fullmatch(other)), role.otherwise)
    if fonts and texts[FONT] == TEXTS[FONT].otherwise:
        texts[FONT] = f"huisstijl, {texts[FONT]}"
    return texts, findings


def _variable(role: ColourRole | TextRole) -> str:
    return f"--{role.token.replace('.', '-')}"


def _variables(colours: Palette) -> str:
    return "".join(f"  {_variable(COLOURS[key])}: {colour.hex};\n" for key, colour in colours.items())


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")


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


def _check(pair: tuple[str, str, float, str], colours: Mapping[str, Colour], tokens: Tokens) -> Finding | None:
    front, back, least, use = pair
    ratio = contrast(colours[front], colours[back])
    if ratio >= least:
        return None
    # What is made from the other colour follows it: then it is the other that has to change.
    changed = front if _can_change(front, tokens) else back
    shade, others = _cure(changed, colours[changed], tokens)
    # Rounded down, so that a ratio just below the bound never reads as the bound.
    measured = f"{int(ratio * 100) / 100:.2f}"
    passing = f"{shade.hex} (contrast {contrast(shade, others[back if changed == front else front]):.2f} : 1)"
    return _finding(
        "contrast-te-laag",
        f"{colours[front].hex} op {colours[back].hex} ({use}) heeft contrast {measured} : 1; nodig is {least:g} : 1.",
        tokens,
        f"Kies voor '{COLOURS[changed].token}' bijvoorbeeld {passing}.",
    )


def _cure(changed: str, colour: Colour, tokens: Tokens) -> tuple[Colour, Palette]:
    """Return the nearest shade that leaves least to mend, and the colours that there are with it: some follow it."""
    name = COLOURS[changed].token.replace(".", "-")

    def colours(shade: Colour) -> Palette:
        return _colours(replace(tokens, values={**tokens.values, name: shade.hex}))[0]

    def faults(shade: Colour) -> int:
        found = colours(shade)
        return sum(contrast(found[front], found[back]) < least for front, back, least, _ in PAIRS)

    nearest_first = list(shades(colour))
    best = next((shade for shade in nearest_first if not faults(shade)), None) or min(nearest_first, key=faults)
    return best, colours(best)


def _can_change(key: str, tokens: Tokens) -> bool:
    """Tell whether a colour stands by itself: it is typed, or one of ours."""
    role = COLOURS[key]
    is_typed = tokens.value(role.token.replace(".", "-")) is not None
    return is_typed or isinstance(role.otherwise, Colour) or _of_components(role, tokens) is not None


def _finding(rule: str, message: str, tokens: Tokens, hint: str) -> Finding:
    law = "WCAG 2.2, 1.4.3 en 1.4.11" if "contrast" in rule else ""
    return Finding(rule, message, Place(tokens.path, 1, 1), hint, law=law)

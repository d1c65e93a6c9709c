"""Why a letter template is not sound: told by `check` for all templates, and by `letter` for the one it uses."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import jinja2

from glashelder.findings import Finding, Place
from glashelder.letters.catalogue.letters import Letters, Verzoekbrief, template_path
from glashelder.letters.catalogue.names import department_names, resident_names
from glashelder.letters.rules.template import EMPTY_SLOT, UNKNOWN_LAW, UNSOUND
from glashelder.letters.text.fill import EmptySlotError
from glashelder.letters.text.lint import lint_template
from glashelder.letters.text.source import read_line
from glashelder.letters.text.template import Template, UnknownLawError, read_template
from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.model.register import Register
from glashelder.templating.template_fault import TemplateFaultError, template_finding
from glashelder.tree.tree import Tree

TEMPLATE_ERRORS = (jinja2.TemplateError, TemplateFaultError, KeyError, ValueError)
"""What reading or filling a template that is not sound ends in."""


def template_findings(templates: Tree, letters: Letters, register: Register) -> Iterator[Finding]:
    """Yield what is wrong with each letter: its front matter, its text, or what it does not say of the law."""
    for found in letters.faults.values():
        yield from found
    strange: dict[Finding, None] = {}  # a clause that more letters share is told of once
    for name in (*letters.department, *letters.resident):
        shown = templates.shown(template_path(name))
        try:
            template = read_template(templates, name, register)
            unknown = list(strange_names(templates, letters, name, template, register))
            # Faults would follow from a name that is unknown.
            faults = [] if unknown else list(_faults(letters, name, template, register, shown))
        except TEMPLATE_ERRORS as error:
            yield template_fault(shown, error)
        else:
            yield from faults
            strange |= dict.fromkeys(unknown)
    yield from strange


def strange_names(
    templates: Tree, letters: Letters, letter: str, template: Template, register: Register
) -> Iterator[Finding]:
    """Yield each name in the text that nothing fills, at the line of the letter, or of a clause, that holds it."""
    used = set(template.names)
    if letter in letters.department:
        known = department_names(register)
    else:
        known = resident_names(register, letters.resident)
        used |= {part.slot for part in read_line(letters.resident[letter].verzoek).delen if part.slot}
    for name in sorted(used - known):
        written = re.compile(rf"\[[^\]]*(?<![\w.-]){re.escape(name)}(?![\w.-])")
        clauses = (f"letters/{file}" for file in templates.names("letters") or () if file.startswith("_"))
        files = (template_path(letter), *clauses)
        texts = ((file, read_text(templates, file, MAX_YAML_BYTES).text or "") for file in files)
        places = (
            Place(templates.shown(file), text.count("\n", 0, found.start()) + 1, 1)
            for file, text in texts
            if (found := written.search(text))
        )
        place = next(places, Place(templates.shown(template_path(letter)), 1, 1))
        near = difflib.get_close_matches(name, sorted(known), n=1)
        meant = f"Bedoelt u '{near[0]}'?" if near else "Kijk in een andere brief welke namen er zijn."
        yield UNSOUND.finding(place, "plek-onbekend", naam=name, bedoeld=meant)


def _faults(letters: Letters, name: str, template: Template, register: Register, shown: str) -> Iterator[Finding]:
    if name in letters.department:
        brief, regimes = letters.department[name], register.codelijsten["regimes"]
        yield from _unknown(Place(shown, 1, 1, field="velden"), brief.named_laws, regimes)
        yield from lint_template(brief, template, regimes, shown)
    else:
        yield from _strange_codes(letters.resident[name], register, shown)


def _strange_codes(brief: Verzoekbrief, register: Register, shown: str) -> Iterator[Finding]:
    """Yield what the front matter takes from the register, and the register does not have."""
    yield from _unknown(Place(shown, 1, 1, field="grondslagen"), brief.grondslagen, register.codelijsten["grondslagen"])
    yield from _unknown(Place(shown, 1, 1, field="gevolg"), filter(None, (brief.gevolg,)), register.termijnen)


def _unknown(place: Place, codes: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    names = tuple(known)
    for code in codes:
        if code not in names:
            yield UNSOUND.finding(place, "naam-onbekend", naam=code, bedoeld=f"Kies uit: {', '.join(names)}.")


def template_fault(shown: str, error: Exception) -> Finding:
    """Return what is wrong with a letter, from the error that it gave; `shown` is how findings name its template."""
    if isinstance(error, TemplateFaultError):
        return replace(error.finding, rule=UNSOUND.id)
    place = Place(shown, 1, 1)
    if isinstance(error, EmptySlotError):
        return EMPTY_SLOT.finding(place, plek=error.args[0])
    if isinstance(error, UnknownLawError):
        return UNKNOWN_LAW.finding(place, wet=error.args[0])
    if found := template_finding(error, shown):
        return replace(found, rule=UNSOUND.id)
    return UNSOUND.finding(place, fout=error)

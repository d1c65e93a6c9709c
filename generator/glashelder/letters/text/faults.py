"""Why a letter template is not sound: told by `check` for all templates, and by `letter` for the one it uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import jinja2

from glashelder.findings import Finding, Place
from glashelder.letters.catalogue.department import BRIEVEN
from glashelder.letters.catalogue.resident import VERZOEKBRIEVEN
from glashelder.letters.text.fill import EmptySlotError
from glashelder.letters.text.lint import lint_template
from glashelder.letters.text.template import UnknownLawError, read_template
from glashelder.model.register import Register
from glashelder.render.template_fault import TemplateFaultError, template_finding
from glashelder.tree.tree import Tree

TEMPLATE_ERRORS = (jinja2.TemplateError, TemplateFaultError, KeyError, ValueError)
"""What reading or filling a template that is not sound ends in."""


def template_findings(templates: Tree, register: Register) -> Iterator[Finding]:
    """Yield what is wrong with each letter template: it cannot be read, or does not say what the law wants."""
    for name in (*BRIEVEN, *VERZOEKBRIEVEN):
        shown = templates.shown(f"letters/{name}.txt.j2")
        try:
            faults = list(_faults(templates, name, register))
        except TEMPLATE_ERRORS as error:
            yield template_fault(shown, error)
        else:
            yield from (replace(fault, place=Place(shown, 1, 1)) for fault in faults)


def _faults(templates: Tree, name: str, register: Register) -> Iterator[Finding]:
    template = read_template(templates, name, register)
    if name in BRIEVEN:
        yield from lint_template(BRIEVEN[name], template, register.codelijsten["regimes"])


def template_fault(shown: str, error: Exception) -> Finding:
    """Return what is wrong with a letter, from the error that it gave; `shown` is how findings name its template."""
    if isinstance(error, TemplateFaultError):
        return error.finding
    place = Place(shown, 1, 1)
    if isinstance(error, EmptySlotError):
        message = f"De brief heeft een plek '[{error.args[0]}]' waarvoor geen waarde is."
        hint = "Kijk de naam na in het sjabloon, of vul het veld of het register aan."
        return Finding("brief-plek-leeg", message, place, hint)
    if isinstance(error, UnknownLawError):
        message = f"De brief noemt de wet '{error.args[0]}', maar die staat niet in wetten.csv."
        hint = "Zet de wet in wetten.csv, met de dag waarop u de tekst las."
        return Finding("brief-wet-onbekend", message, place, hint)
    message = "Dit sjabloon begint niet met drie streepjes, regels als 'titel: …', en weer drie streepjes."
    hint = "Begin het sjabloon daarmee, of haal uw eigen versie weg: dan geldt die van het pakket."
    if found := template_finding(error, shown):
        message, place, hint = found.message, found.place, found.hint
    elif isinstance(error, KeyError):
        message = f"In de kop van dit sjabloon ontbreekt '{error.args[0]}'."
        hint = f"Schrijf tussen de drie streepjes een regel '{error.args[0]}: …'."
    return Finding("brief-sjabloon-onjuist", message, place, hint)

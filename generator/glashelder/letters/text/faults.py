"""Why a letter template is not sound: told by `check` for all templates, and by `letter` for the one it uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import jinja2

from glashelder.findings import Finding, Place
from glashelder.letters.catalogue.department import BRIEVEN
from glashelder.letters.catalogue.resident import VERZOEKBRIEVEN
from glashelder.letters.department.rules.case import finding
from glashelder.letters.text.fill import EmptySlotError
from glashelder.letters.text.lint import lint_template
from glashelder.letters.text.template import UnknownLawError, read_template
from glashelder.model.register import Register
from glashelder.tree.tree import Tree

TEMPLATE_ERRORS = (jinja2.TemplateError, KeyError, ValueError)
"""What reading or filling a template that is not sound ends in."""


def template_findings(templates: Tree, register: Register) -> Iterator[Finding]:
    """Yield what is wrong with each letter template: it cannot be read, or does not say what the law wants."""
    for name in (*BRIEVEN, *VERZOEKBRIEVEN):
        line = 1
        try:
            faults = list(_faults(templates, name, register))
        except TEMPLATE_ERRORS as error:
            faults, line = [template_fault(name, error)], getattr(error, "lineno", None) or 1
        yield from (replace(fault, place=Place(_file(name), line, 1)) for fault in faults)


def _faults(templates: Tree, name: str, register: Register) -> Iterator[Finding]:
    template = read_template(templates, name, register)
    if name in BRIEVEN:
        yield from lint_template(BRIEVEN[name], template, register.codelijsten["regimes"])


def _file(name: str) -> str:
    return f"templates/letters/{name}.txt.j2"


def template_fault(name: str, error: Exception) -> Finding:
    """Return what is wrong with letter `name`, from the error that it gave."""
    file = _file(name)
    if isinstance(error, EmptySlotError):
        return finding(
            "brief-plek-leeg", file, f"De brief heeft een plek '[{error.args[0]}]' waarvoor geen waarde is.",
            "Kijk de naam na in het sjabloon, of vul het veld of het register aan.",
        )  # fmt: skip
    if isinstance(error, UnknownLawError):
        return finding(
            "brief-wet-onbekend", file, f"De brief noemt de wet '{error.args[0]}', maar die staat niet in wetten.csv.",
            "Zet de wet in wetten.csv, met de dag waarop u de tekst las.",
        )  # fmt: skip
    if isinstance(error, jinja2.TemplateNotFound):
        return finding(
            "brief-sjabloon-onjuist", file, f"Het sjabloon '{error.name}' ontbreekt.",
            "Zet het terug uit de vorige versie van het project.",
        )  # fmt: skip
    place = f"{getattr(error, 'name', None) or name}, regel {getattr(error, 'lineno', None) or '?'}"
    return finding(
        "brief-sjabloon-onjuist", file, f"Het sjabloon is niet in orde ({place}): {error}.",
        "Herstel het sjabloon; een ontbrekend woord wordt nooit leeg gelaten.",
    )  # fmt: skip

"""Letters of a department: from a request to a file in one of three carriers, or to the reasons why not.

A `LetterMaker` reads register, templates and house style once, and then makes as many letters as are asked.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import jinja2
from msgspec import Struct

from glashelder.findings import Finding
from glashelder.letters.catalogue.letters import template_path
from glashelder.letters.catalogue.request import LetterRequest
from glashelder.letters.department.frame import letter_view
from glashelder.letters.department.values import activity_values, request_values
from glashelder.letters.house_style.document import HouseStyle
from glashelder.letters.house_style.files import house_style_of
from glashelder.letters.house_style.lint import lint_house_style
from glashelder.letters.rules.check import check_letter
from glashelder.letters.rules.versions import find_versions
from glashelder.letters.text.faults import TEMPLATE_ERRORS, strange_names, template_fault
from glashelder.letters.text.fill import Values
from glashelder.letters.text.lint import lint_template
from glashelder.letters.text.source import text_environment
from glashelder.letters.text.template import FilledLetter, Template, read_template
from glashelder.pipeline import Checked
from glashelder.render.environment import make_environment
from glashelder.settings import Settings
from glashelder.tree.folder import at
from glashelder.tree.tree import Tree

_EXTENSION = {"docx": "docx", "html": "html", "text": "txt"}
_UNSAFE = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 40


class LetterResult(Struct, frozen=True):
    """A letter, or why there is none: without content when a finding is blocking."""

    findings: tuple[Finding, ...]
    filename: str = ""
    content: bytes = b""


class LetterMaker:
    """Makes letters of one register."""

    def __init__(self, checked: Checked, settings: Settings, house_style: Path | None = None) -> None:
        """Remember what letters are made from.

        Args:
            checked: the register with what was found in it.
            settings: where the templates are, and the day of the run.
            house_style: the Word file to use instead of that of the organisation.
        """
        self._templates_tree = settings.templates_tree
        self._given_style = house_style
        self._checked = checked
        self._settings = settings
        self._templates: dict[str, tuple[Template, tuple[Finding, ...]]] = {}
        self._activities: dict[str, Values] = {}

    def make(self, request: LetterRequest) -> LetterResult:
        """Return the letter of `request` in the form it asks for."""
        checked, letters = self._checked, self._checked.letters
        if unsound := letters.faults.get(request.brief):
            return LetterResult(unsound)
        findings = check_letter(checked.register, letters, checked.findings, request, self._settings.today)
        if request.formaat == "docx":
            findings += self._style_faults
        if _is_blocked(findings):
            return LetterResult(findings)
        try:
            letter, values, found = self._filled(request)
            findings += found
            if _is_blocked(findings):
                return LetterResult(findings)
            content = self._carried(request, letter, values)
        except (*TEMPLATE_ERRORS, zipfile.BadZipFile) as error:
            shown = self._templates_tree.shown(template_path(request.brief))
            return LetterResult((*findings, template_fault(shown, error)))
        return LetterResult(findings, _filename(request), content)

    def _filled(self, request: LetterRequest) -> tuple[FilledLetter, Values, tuple[Finding, ...]]:
        today = self._settings.today
        template, findings = self._template(request.brief)
        activities = [self._activity(key) for key in request.verwerkingen]
        values: Values = {**activities[0], **request_values(self._checked.register, request, today)}
        letter = template.fill(values, activities)
        sent = request.dag("datum") or today
        return letter, values, (*findings, *find_versions(self._checked.register, letter.wetten, sent))

    def _template(self, name: str) -> tuple[Template, tuple[Finding, ...]]:
        if name not in self._templates:
            register = self._checked.register
            template = read_template(self._templates_tree, name, register)
            letters = self._checked.letters
            shown = self._templates_tree.shown(template_path(name))
            strange = tuple(strange_names(self._templates_tree, letters, name, template, register))
            lint = lint_template(letters.department[name], template, register.codelijsten["regimes"], shown)
            self._templates[name] = template, strange or tuple(lint)
        return self._templates[name]

    def _activity(self, key: str) -> Values:
        if key not in self._activities:
            register = self._checked.register
            self._activities[key] = activity_values(register, register.verwerkingen[key])
        return self._activities[key]

    def _carried(self, request: LetterRequest, letter: FilledLetter, values: Values) -> bytes:
        view = letter_view(values)
        context = {"brief": view, "tekst": letter}
        if request.formaat == "html":
            return self._page.render(context).encode()
        if request.formaat == "text":
            return self._text.render(context).encode()
        sent = request.dag("datum") or self._settings.today
        return self._house_style.letter(context, title=letter.titel, author=view.organisatie, date=sent)

    @cached_property
    def _page(self) -> jinja2.Template:
        return make_environment(self._templates_tree).get_template("letters/_brief.html.j2")

    @cached_property
    def _text(self) -> jinja2.Template:
        return text_environment(self._templates_tree).get_template("letters/_brief.txt.j2")

    @cached_property
    def _style(self) -> tuple[Tree, str, str]:
        """The Word file: its tree, its path there, and how messages name it."""
        if self._given_style:
            return *at(self._given_style), str(self._given_style)
        tree = self._templates_tree
        file = house_style_of(tree, self._checked.register.organisatie.id)
        return tree, file, tree.shown(file)

    @cached_property
    def _house_style(self) -> HouseStyle:
        tree, file, _ = self._style
        return HouseStyle(tree.read(file))

    @cached_property
    def _style_faults(self) -> tuple[Finding, ...]:
        return lint_house_style(*self._style)


def _is_blocked(findings: Iterable[Finding]) -> bool:
    return any(found.is_blocking for found in findings)


def _filename(request: LetterRequest) -> str:
    """Return a name that says what the letter is about and can lead nowhere: letters, digits and dashes."""
    parts = (request.brief, request.verwerkingen[0], request.veld("kenmerk"), request.veld("ontvangen"))
    safe = (_UNSAFE.sub("-", part.casefold()).strip("-")[:_LONGEST_NAME] for part in parts)
    return f"{'-'.join(filter(None, safe))}.{_EXTENSION[request.formaat]}"

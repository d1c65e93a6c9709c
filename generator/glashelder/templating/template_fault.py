"""Why a template cannot be filled in, in Dutch and at its line: whoever replaced a template of ours must find it."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import NoReturn

import jinja2

from glashelder.exceptions import GeneratorError
from glashelder.findings import Finding, Place
from glashelder.templating.asked import NoAnswerError
from glashelder.templating.jinja_words import in_dutch
from glashelder.tree.package import shipped
from glashelder.tree.tree import has

_NO_NAME = re.compile(r"'(?P<name>[^']+)' is undefined|has no (?:attribute|element) '?(?P<part>[^']+)'?")
_JINJA = Path(jinja2.__file__).parent
_SUFFIXES = (".html", ".j2")
_OURS, _FOLDER = "haal uw eigen versie van dit bestand weg: dan geldt die van het pakket.", "templates"


class TemplateFaultError(GeneratorError):
    """A page cannot be made, because of what stands in a template."""

    def __init__(self, finding: Finding) -> None:
        place = finding.place
        super().__init__(f"{place.path}, regel {place.line}: {finding.message} {finding.hint}")
        self.finding = finding

    def __reduce__(self) -> tuple[type[TemplateFaultError], tuple[Finding]]:
        """Let the process that makes half of the pages hand it over."""
        return type(self), (self.finding,)


class FaultEnvironment(jinja2.Environment):
    """Says of each fault in a template what and where it is."""

    def handle_exception(self, source: str | None = None) -> NoReturn:
        try:
            super().handle_exception(source)
        except Exception as error:
            finding = template_finding(error)
            if finding is None:
                raise
            raise TemplateFaultError(finding) from error


def template_finding(error: Exception, asked: str = "") -> Finding | None:
    """Return what is wrong with a template, from the error that it gave; None where no template is to blame.

    Args:
        error: was raised by Jinja, or by what a template does.
        asked: how messages name the template that was asked for, where the error does not say more.
    """
    file, line = _where(error)
    if isinstance(error, NoAnswerError) and file.startswith(shipped(_FOLDER).shown("")):
        return None  # what ours asks must have an answer
    hint = "Herstel de regel"
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line = error.filename or file, error.lineno
        message = f"Dit sjabloon is niet te lezen{in_dutch(error)}."
    elif isinstance(error, jinja2.TemplateNotFound):
        message = f"Het sjabloon '{error.name}' is er niet."
        hint = f"Verbeter de naam, maak templates/{error.name}"
    elif isinstance(error, jinja2.UndefinedError) and (found := _NO_NAME.search(str(error))):
        message = f"Dit sjabloon vraagt om '{found['name'] or found['part']}', maar dat is hier niet bekend."
        hint = "Verbeter de naam"
    elif isinstance(error, NoAnswerError):
        message = f"Dit sjabloon gebruikt {error}, maar daar komt niets uit."
        hint = "Verbeter wat er gevraagd wordt"
    elif file or isinstance(error, jinja2.TemplateError):
        message = f"Dit sjabloon is niet in te vullen{in_dutch(error)}."
    else:
        return None
    place = Place(file or asked, line, 1)
    replaces = has(shipped(_FOLDER), place.path.removeprefix(f"{_FOLDER}/"))
    return Finding("sjabloon-onjuist", message, place, f"{hint}, of {_OURS if replaces else 'haal dit bestand weg.'}")


def _where(error: Exception) -> tuple[str, int]:
    """Return template and line in which an error arose; nothing where it arose in a programme that a template calls.

    What Jinja does for a template, such as a call without an argument, is the work of that template.
    """
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(_SUFFIXES):
            return frame.filename, frame.lineno or 1
        if not (isinstance(error, jinja2.TemplateError) or Path(frame.filename).parent == _JINJA):
            break
    return "", 1

"""Why a template cannot be filled in, in Dutch and at its line: whoever replaced a template of ours must find it."""

from __future__ import annotations

import re
import traceback

import jinja2

from glashelder.exceptions import GeneratorError
from glashelder.findings import Finding, Place

_NO_NAME = re.compile(r"'(?P<name>[^']+)' is undefined|has no (?:attribute|element) '?(?P<part>[^']+)'?")
_SUFFIXES = (".html", ".j2")
_CURE = "haal uw eigen versie van dit bestand weg: dan geldt die van het pakket."


class TemplateFaultError(GeneratorError):
    """A page cannot be made, because of what stands in a template."""

    def __init__(self, finding: Finding) -> None:
        place = finding.place
        super().__init__(f"{place.path}, regel {place.line}: {finding.message} {finding.hint}")
        self.finding = finding

    def __reduce__(self) -> tuple[type[TemplateFaultError], tuple[Finding]]:
        """Let the process that makes half of the pages hand it over."""
        return type(self), (self.finding,)


def template_finding(error: Exception, asked: str = "") -> Finding | None:
    """Return what is wrong with a template, from the error that it gave; None where no template is to blame.

    Args:
        error: was raised by Jinja, or by what a template does.
        asked: how messages name the template that was asked for, where the error does not say more.
    """
    file, line = _where(error)
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line = error.filename or file, error.lineno
        message, hint = f"Dit sjabloon is niet te lezen ({error.message}).", f"Herstel de regel, of {_CURE}"
    elif isinstance(error, jinja2.TemplateNotFound):
        message = f"Het sjabloon '{error.name}' is er niet."
        hint = f"Verbeter de naam, maak templates/{error.name}, of {_CURE}"
    elif isinstance(error, jinja2.UndefinedError) and (found := _NO_NAME.search(str(error))):
        message = f"Dit sjabloon vraagt om '{found['name'] or found['part']}', maar dat is hier niet bekend."
        hint = f"Verbeter de naam, of {_CURE}"
    elif file or isinstance(error, jinja2.TemplateError):
        message, hint = f"Dit sjabloon is niet in te vullen ({error}).", f"Herstel de regel, of {_CURE}"
    else:
        return None
    return Finding("sjabloon-onjuist", message, Place(file or asked, line, 1), hint)


def _where(error: Exception) -> tuple[str, int]:
    """Return template and line in which an error arose; nothing where it arose in a programme that a template calls."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(_SUFFIXES):
            return frame.filename, frame.lineno or 1
        if not isinstance(error, jinja2.TemplateError):
            break
    return "", 1

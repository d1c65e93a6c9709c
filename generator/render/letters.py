"""Letters of a department: from a request to a file in one of three carriers, or to the reasons why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import jinja2

from generator.findings import Finding
from generator.law.letter_checks import check_letter, finding
from generator.law.letter_request import LetterRequest, parse_date
from generator.pipeline import Checked
from generator.render.environment import make_environment
from generator.render.house_style_lint import lint_house_style
from generator.render.letter_docx import letter_docx
from generator.render.letter_lint import lint_letter
from generator.render.letter_source import LetterText, render_letter, text_environment
from generator.settings import Settings
from generator.views.brief import LetterView, letter_view

_EXTENSION = {"docx": "docx", "html": "html", "text": "txt"}


@dataclass(frozen=True, slots=True)
class LetterResult:
    """A letter, or why there is none: without content when a finding is blocking."""

    findings: tuple[Finding, ...]
    filename: str = ""
    content: bytes = b""


def make_letter(
    checked: Checked, settings: Settings, request: LetterRequest, house_style: Path | None = None
) -> LetterResult:
    """Return the letter of `request` in the form it asks for.

    Args:
        checked: the register with what was found in it.
        settings: where the templates are, and the day of the run.
        request: the options as typed.
        house_style: the Word file to use instead of that of the project.
    """
    findings = check_letter(checked.register, checked.findings, request, settings.today)
    style = house_style or settings.templates_dir / "letters" / "huisstijl.docx"
    if request.formaat == "docx":
        findings += lint_house_style(style, str(house_style or "templates/letters/huisstijl.docx"))
    if _is_blocked(findings):
        return LetterResult(findings)
    view = letter_view(checked.register, request, settings.today)
    try:
        text = render_letter(settings.templates_dir, request.brief, view)
        findings += tuple(lint_letter(request.brief, text, view))
        if _is_blocked(findings):
            return LetterResult(findings)
        content = _carried(settings, request, view, text, style)
    except (jinja2.TemplateError, KeyError, ValueError) as error:
        return LetterResult((*findings, _template_fault(request, error)))
    name = f"{request.brief}-{request.verwerking_id}-{request.ontvangen}.{_EXTENSION[request.formaat]}"
    return LetterResult(findings, name, content)


def _carried(settings: Settings, request: LetterRequest, view: LetterView, text: LetterText, style: Path) -> bytes:
    context = {"brief": view, "tekst": text}
    if request.formaat == "html":
        environment = make_environment(settings.templates_dir)
        return environment.get_template("letters/_brief.html.j2").render(context).encode()
    if request.formaat == "text":
        return _template(settings.templates_dir).render(context).encode()
    sent = parse_date(request.besluitdatum) if request.is_besluit else None
    return letter_docx(
        style,
        context,
        title=text.titel,
        author=view.organisatie,
        date=sent or settings.today,
    )


def _template(templates_dir: Path) -> jinja2.Template:
    return text_environment(templates_dir).get_template("letters/_brief.txt.j2")


def _is_blocked(findings: Iterable[Finding]) -> bool:
    return any(found.is_blocking for found in findings)


def _template_fault(request: LetterRequest, error: Exception) -> Finding:
    place = f"{getattr(error, 'name', None) or request.brief}, regel {getattr(error, 'lineno', None) or '?'}"
    return finding(
        "brief-sjabloon-onjuist", "templates/letters", f"Het sjabloon is niet in orde ({place}): {error}",
        "Herstel het sjabloon; een ontbrekend woord wordt nooit leeg gelaten.",
    )  # fmt: skip

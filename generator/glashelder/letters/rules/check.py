"""What forbids a letter of a department, before a word of it is made: the letter rules BR of the law notes.

In: the register, what `check` found, the request as typed. Out: findings; a blocking one means no letter.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from glashelder.findings import Finding
from glashelder.letters.catalogue.letters import Afdelingsbrief, Letters
from glashelder.letters.catalogue.request import LetterRequest
from glashelder.letters.rules import (
    activity,
    body,
    dates,
    deadlines,
    fields,
    forwarding,
    refusal,
    regime,
    request_form,
    template,
    versions,
)
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule
from glashelder.model.register import Register

_ABOUT_REQUESTS = (fields, dates, activity, body, regime, deadlines, refusal, forwarding)
LETTER_RULES: Mapping[str, LetterRule] = {
    rule.id: rule
    for module in (request_form, *_ABOUT_REQUESTS, versions, template)
    for rule in vars(module).values()
    if isinstance(rule, LetterRule)
}
"""Every rule about letters by its id: the rules of a module are its constants."""


def check_letter(
    register: Register, letters: Letters, known: Iterable[Finding], request: LetterRequest, today: datetime.date
) -> tuple[Finding, ...]:
    """Return why this letter may not be made (severity FOUT) and what to mind (WAARSCHUWING).

    Args:
        register: the register as far as it is sound.
        letters: the letters that there are.
        known: the findings of `check`; a fault in this activity or in a shared table forbids the letter.
        request: what was typed.
        today: the day of the run.
    """
    case = Case(register, letters, tuple(known), request, today)
    return tuple(found for module in _ABOUT_REQUESTS for found in module.find(case))


def browser_words(brief: Afdelingsbrief) -> dict[str, str]:
    """Return what the page of a letter says, of the rules that can speak about it: a page must stay light."""
    heard = (r for r in LETTER_RULES.values() if r.in_browser and (not r.flag or getattr(brief, r.flag)))
    return {name: text for rule in heard for name, text in rule.texts()}

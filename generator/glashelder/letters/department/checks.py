"""What forbids a letter of a department, before a word of it is made: the letter rules BR of the law notes.

In: the register, what `check` found, the request as typed. Out: findings; a blocking one means no letter. Rules about
the text of a template stand in `render/letter_lint.py`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from glashelder.findings import Finding
from glashelder.letters.catalogue.request import LetterRequest
from glashelder.letters.department.rules import (
    activity,
    agreement,
    body,
    dates,
    fields,
    forwarding,
    refusal,
    regime,
    terms,
)
from glashelder.letters.department.rules.case import Case
from glashelder.model.register import Register

_RULES = (fields, dates, activity, body, regime, terms, refusal, agreement, forwarding)


def check_letter(
    register: Register, known: Iterable[Finding], request: LetterRequest, today: datetime.date
) -> tuple[Finding, ...]:
    """Return why this letter may not be made (severity FOUT) and what to mind (WAARSCHUWING).

    Args:
        register: the register as far as it is sound.
        known: the findings of `check`; a fault in this activity or in a shared table forbids the letter.
        request: what was typed.
        today: the day of the run.
    """
    case = Case(register, tuple(known), request, today)
    return tuple(found for rules in _RULES for found in rules.find(case))

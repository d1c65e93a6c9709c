"""Looks for questions that the search cannot answer with the page that the table names.

In: the questions (`zoekvragen`) and what is on the site. Out: findings. The page of a question that is asked stands
first by itself (`search/document.py`), so nothing needs to be ranked here: only its page, its words and other questions
matter. Nothing is told of the questions that ship with us: they are about pages that a site may leave out, and give way
to those of the municipality.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from glashelder.findings import Finding, Severity
from glashelder.model.register import Register
from glashelder.search.document import QUESTION_MARK, as_question

_FINDING = "zoekvraag-zonder-antwoord"


def unanswered(register: Register, is_found: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield the questions of the municipality that do not lead to their page.

    Args:
        register: has the questions.
        is_found: tells whether search finds something at an address.
    """
    first: dict[str, str] = {}
    for question in register.zoekvragen.values():
        if question.origin.is_national:
            continue
        key = as_question(question.vraag)
        page = first.setdefault(key, question.pagina)
        at_question, at_page = question.origin.place("vraag"), question.origin.place("pagina")
        if not is_found(question.pagina):
            message = f"Op /{question.pagina} vindt de zoekfunctie niets: '{question.vraag}' krijgt geen antwoord."
            hint = "Neem het adres over van de pagina zelf, zonder dat van de website ervoor, of haal de rij weg."
            yield Finding(_FINDING, message, at_page, hint, Severity.WAARSCHUWING)
        elif key == QUESTION_MARK:
            message = f"In '{question.vraag}' staan alleen woorden die de zoekfunctie overslaat."
            hint = "Zet er een woord bij dat zegt waar het over gaat."
            yield Finding(_FINDING, message, at_question, hint, Severity.WAARSCHUWING)
        elif page != question.pagina:
            message = f"'{question.vraag}' leidt naar /{question.pagina}, en dezelfde woorden leiden ook naar /{page}."
            hint = "Kies één pagina. Haal de andere rij weg, of zet er een woord bij."
            yield Finding(_FINDING, message, at_question, hint, Severity.WAARSCHUWING)

"""BR05 and BR08: a refusal rests on a ground of the law, with facts and a weighing, after hearing who asked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.law.letter_grounds import ground, grounds_for, part_only
from generator.law.letter_request import TOEKENNEN, WEIGEREN, Deel, one_line
from generator.law.letter_rules.case import Case, finding
from generator.law.letters import Brief


def find(case: Case) -> Iterator[Finding]:
    """Yield what a refusal lacks."""
    if case.brief is None or not case.brief.weigert:
        return
    yield from _mix(case, case.brief)
    for number, deel in enumerate(case.request.delen, start=1):
        if deel.besluit == WEIGEREN:
            yield from _ground(case, case.brief, f"delen, deel {number}", deel)
        elif not one_line(deel.uitvoering):
            yield finding(
                "brief-invulveld-leeg", f"delen, deel {number}, uitvoering", f"Bij deel {number} ontbreekt wat u doet.",
                "Vul 'uitvoering' in: wat de aanvrager krijgt, en wanneer.",
            )  # fmt: skip
    if not case.request.veld("zienswijze"):
        yield finding(
            "brief-hoorvraag-open", "zienswijze", "Er staat niet of de aanvrager vooraf kon reageren.",
            "Vul 'zienswijze' in: gehoord, geen-reactie of niet-nodig. Horen moet als u weigert om gegevens die anders "
            "zijn dan wat de aanvrager gaf.",
            "Awb artikelen 4:7 en 4:11", severity=Severity.WAARSCHUWING,
        )  # fmt: skip


def _mix(case: Case, brief: Brief) -> Iterator[Finding]:
    made = {deel.besluit for deel in case.request.delen}
    if not case.request.delen or (made <= {TOEKENNEN, WEIGEREN} and made == _expected(brief)):
        return
    hint = (
        "Een besluit-deels heeft minstens een deel dat u toekent en een deel dat u weigert. Anders is het een "
        "besluit-inwilligen of een besluit-weigeren."
    )
    yield finding("brief-delen-passen-niet", "delen", "De delen passen niet bij deze brief.", hint)


def _expected(brief: Brief) -> set[str]:
    return {WEIGEREN} if brief.weigert_alles else {TOEKENNEN, WEIGEREN}


def _ground(case: Case, brief: Brief, where: str, deel: Deel) -> Iterator[Finding]:
    found = ground(case.register, deel.grond)
    on = case.sent or case.today
    may = grounds_for(case.register, case.regime, case.recht, on, is_whole=brief.weigert_alles)
    limited = part_only(case.register, case.recht) if brief.weigert_alles else {}
    if found and deel.grond in limited:
        yield finding(
            "brief-weigering-zonder-grond", f"{where}, grond",
            f"Op deze grond ({found.bron}) mag u niet het hele verzoek weigeren. {limited[deel.grond]}".strip(),
            "Maak een besluit-deels: geef wat wel kan.", found.bron,
        )  # fmt: skip
    elif deel.grond not in may:
        why = (
            "bestaat niet"
            if found is None
            else f"({found.bron}) mag niet bij '{case.recht}' onder deze wet op deze dag"
        )
        told = f"De grond '{one_line(deel.grond)}' {why}." if deel.grond else "Er staat geen grond bij de weigering."
        yield finding(
            "brief-weigering-zonder-grond", f"{where}, grond", told,
            f"Kies uit: {', '.join(may)}." if may else "Voor dit recht onder deze wet kent het register geen grond.",
            "AVG artikelen 12, vierde en vijfde lid, en 23; UAVG artikel 41",
        )  # fmt: skip
    if not one_line(deel.feiten):
        yield finding(
            "brief-weigering-zonder-feiten", f"{where}, feiten", "Bij de weigering staan geen feiten.",
            found.onderbouwing if found else "Vul 'feiten' in: wat er in deze zaak aan de hand is.",
            "Awb artikel 3:46",
        )  # fmt: skip
    if found and found.eist_afweging and not one_line(deel.afweging):
        yield finding(
            "brief-weigering-zonder-afweging", f"{where}, afweging",
            "Er staat niet waarom weigeren nodig is en niet verder gaat dan nodig.",
            f"Vul 'afweging' in. {found.onderbouwing}", f"{found.bron}; Awb artikel 3:46",
        )  # fmt: skip

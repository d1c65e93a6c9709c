"""BR05 and BR08: a refusal rests on a ground of the law, with facts and a weighing, after hearing who asked."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Severity
from glashelder.letters.catalogue.conditions import agreeing
from glashelder.letters.catalogue.department import Brief
from glashelder.letters.catalogue.request import TOEKENNEN, WEIGEREN, Deel, one_line
from glashelder.letters.department.grounds import ground, laws_of, part_only
from glashelder.letters.department.rules.case import Case, finding

OTHER_LAW = "De grond '{grond}' kan niet bij '{naam}': daar gelden de rechten van een andere wet ({wet})."
_NO_GROUND = "Er staat geen grond bij de weigering."
_REFUSING = "AVG artikelen 12, vierde en vijfde lid, en 23; UAVG artikel 41"
_NONE = "Voor dit recht onder deze wet kent het register geen grond."


def find(case: Case) -> Iterator[Finding]:
    """Yield what a refusal lacks."""
    if case.brief is None or not case.brief.weigert:
        return
    yield from _mix(case, case.brief)
    for number, deel in enumerate(case.request.delen, start=1):
        if deel.besluit == WEIGEREN:
            yield from _ground(case, case.brief, f"delen, deel {number}, grond", deel)
            yield from _reasons(case, f"delen, deel {number}", deel)
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
    """Yield when the law gives no such ground for this right, in this activity, on this day."""
    found = ground(case.register, deel.grond)
    may = case.grounds(is_whole=brief.weigert_alles)
    offered = agreeing(case.register, may, case.verwerkingen)
    choose = f"Kies uit: {', '.join(offered)}." if offered else _NONE
    if found is None:
        told = f"De grond '{one_line(deel.grond)}' bestaat niet." if deel.grond else _NO_GROUND
        yield finding("brief-weigering-zonder-grond", where, told, choose, _REFUSING)
        return
    strange = [v for v in case.verwerkingen if v.regime not in laws_of(case.register, deel.grond)]
    for verwerking in strange:
        law = case.register.codelijsten["regimes"][verwerking.regime].titel
        told = OTHER_LAW.format(grond=deel.grond, naam=verwerking.id, wet=law)
        yield finding("brief-weigering-zonder-grond", where, told, choose, found.bron)
    limited = part_only(case.register, case.recht) if brief.weigert_alles else {}
    if deel.grond in limited and not strange:
        yield finding(
            "brief-weigering-zonder-grond", where,
            f"Op deze grond ({found.bron}) mag u niet het hele verzoek weigeren. {limited[deel.grond]}".strip(),
            "Maak een besluit-deels: geef wat wel kan.", found.bron,
        )  # fmt: skip
    elif deel.grond not in may and not strange:
        told = f"De grond '{deel.grond}' ({found.bron}) mag niet bij '{case.recht}' op deze dag."
        yield finding("brief-weigering-zonder-grond", where, told, choose, _REFUSING)


def _reasons(case: Case, where: str, deel: Deel) -> Iterator[Finding]:
    """Yield when the facts or the weighing that a ground asks for are not there."""
    found = ground(case.register, deel.grond)
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

"""BR04 and the clocks: the deadline of the request, its extension, completion and objection."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from glashelder.findings import Finding, Kind, Severity
from glashelder.law.deadlines import BY_POST, RESERVE, deadline, find_period, objection_deadline
from glashelder.letters.catalogue.letters import Afdelingsbrief
from glashelder.letters.deadlines import decision_deadline, extended_deadline, suspension_of
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule, Wording
from glashelder.wording.words import date_in_words

NO_TERM = LetterRule(
    id="brief-termijn-onbekend",
    soort=Kind.ONTBREEKT,
    title="Er staat geen termijn voor deze datum",
    uitleg="Termijnen staan met hun geldigheid in het register. Voor deze datum is er geen.",
    message="Voor deze datum staat geen bezwaartermijn in het register.",
    cure="Vul termijnen.csv aan, of kijk de datum na.",
    law="Awb artikelen 3:45 en 6:7",
    cases={
        "verzoek": Wording(
            message="Voor deze ontvangstdatum staat geen termijn in het register.",
            cure="Vul termijnen.csv aan, of kijk de datum na.",
            law="AVG artikel 12, derde lid",
        )
    },
    in_browser=True,
)
LATE = LetterRule(
    id="brief-te-laat",
    soort=Kind.ONRECHTMATIG,
    title="De termijn om te beslissen is voorbij",
    uitleg="De brief wordt wel gemaakt. Maar de aanvrager kan u al in gebreke hebben gesteld.",
    message="De termijn om te beslissen liep tot en met {dag}.",
    cure="Ga na of die op tijd is verlengd of stilstond, en of er een ingebrekestelling ligt.",
    law="AVG artikel 12, derde lid; Awb artikel 4:17",
    severity=Severity.WAARSCHUWING,
    in_browser=True,
)
NO_EXTENSION = LetterRule(
    id="brief-verdaging-kan-niet",
    soort=Kind.ONRECHTMATIG,
    code="BR04",
    title="De wet kent hier geen verlenging",
    uitleg="Voor dit recht onder deze wet mag u niet langer over een besluit doen.",
    message="Voor dit verzoek noemt de wet geen verlengde termijn.",
    cure="Beslis binnen de gewone termijn.",
    law="AVG artikel 12, derde lid; Wet BRP artikel 2.55; Wpg artikel 25",
    law_checked_on="2026-11-22",
    flag="verdaagt",
    in_browser=True,
)
EXTENSION_LATE = LetterRule(
    id="brief-verdaging-te-laat",
    soort=Kind.ONRECHTMATIG,
    code="BR04",
    title="De termijn verlengen kan niet meer",
    uitleg="Een bericht dat het langer duurt, moet de deur uit voordat de eerste termijn voorbij is.",
    message="Verlengen kon tot en met {dag}. Daarna mag het niet meer.",
    cure="Beslis zo snel mogelijk; de termijn is voorbij.",
    law="AVG artikel 12, derde lid",
    law_checked_on="2026-11-22",
    flag="verdaagt",
    in_browser=True,
)
UNTREATED_EARLY = LetterRule(
    id="brief-buiten-behandeling-te-vroeg",
    soort=Kind.ONRECHTMATIG,
    title="De aanvrager heeft nog tijd om te antwoorden",
    uitleg="U kunt een verzoek pas niet behandelen als de tijd om aan te vullen voorbij is.",
    message="De aanvrager kan nog antwoorden tot en met {dag}.",
    cure="Wacht tot die dag voorbij is.",
    law="Awb artikel 4:5, eerste lid",
    flag="behandelt_niet",
    in_browser=True,
)
UNTREATED_LATE = LetterRule(
    id="brief-buiten-behandeling-te-laat",
    soort=Kind.ONRECHTMATIG,
    title="Niet behandelen kan niet meer",
    uitleg="Dit besluit moet binnen vier weken komen nadat de tijd om aan te vullen voorbij is.",
    message="Dit besluit kon tot en met {dag}.",
    cure="Behandel het verzoek alsnog, en beslis inhoudelijk.",
    law="Awb artikel 4:5, vierde lid",
    flag="behandelt_niet",
    in_browser=True,
)
HOLIDAYS_UNKNOWN = LetterRule(
    id="brief-feestdagen-onbekend",
    soort=Kind.ONTBREEKT,
    title="Niet van elk jaar zijn alle feestdagen bekend",
    uitleg="De regering stelt soms dagen met een feestdag gelijk, zoals de vrijdag na Hemelvaartsdag. Een termijn "
    "eindigt niet op zo'n dag. Voor welke jaren die dagen bekend zijn, staat in gelijkstellingen.csv. Eindigt een "
    "termijn in een ander jaar, dan kan de laatste dag later zijn dan in de brief staat. De brief komt er wel.",
    message=RESERVE,
    cure="Zoek in de Staatscourant of er een besluit voor dat jaar is. Zo ja, voeg het toe aan gelijkstellingen.csv, "
    "en elke dag eruit aan feestdagen.csv.",
    law="Algemene termijnenwet artikel 3, derde lid",
    severity=Severity.WAARSCHUWING,
    in_browser=True,
)
_UNTREATED_TERM = "buiten-behandeling"


def find(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the deadlines of this letter."""
    brief = case.brief
    if brief is None or case.sent is None or not case.verwerkingen:
        return
    if brief.besluit and not _has_objection_term(case, case.sent):
        yield NO_TERM.finding("datum")
    if case.received and case.recht and not brief.op_bezwaar:
        yield from _request(case, brief, case.received, case.sent)
    if brief.behandelt_niet:
        yield from _untreated(case, case.sent)
    yield from _uncertain(case, brief, case.sent)


def _request(case: Case, brief: Afdelingsbrief, received: datetime.date, sent: datetime.date) -> Iterator[Finding]:
    end = decision_deadline(case.register, case.regime, case.recht, received, suspension_of(case.request))
    if end is None and _must_have_term(case):
        yield NO_TERM.finding("ontvangen", "verzoek")
    if brief.verdaagt:
        leaves = max(sent, case.today)  # an older date on the letter does not bring it in time
        if end is None or extended_deadline(case.register, case.regime, case.recht, received) is None:
            yield NO_EXTENSION.finding("recht")
        elif leaves > end.einde:
            yield EXTENSION_LATE.finding("datum", dag=date_in_words(end.einde))
    elif end and sent > end.einde:
        yield LATE.finding("ontvangen", law=f"{end.bron}; Awb artikel 4:17", dag=date_in_words(end.einde))


def _must_have_term(case: Case) -> bool:
    """Tell whether the law names a period: only a right that it gives may be without one."""
    return bool(case.law and case.law.heeft_termijn) and (case.right is None or bool(case.right.termijn_id))


def _untreated(case: Case, sent: datetime.date) -> Iterator[Finding]:
    until = case.request.dag("antwoord_voor")
    if until is None:
        return
    last = deadline(case.register, _UNTREATED_TERM, until)
    if sent <= until:
        yield UNTREATED_EARLY.finding("datum", dag=date_in_words(until))
    elif last and sent > last.einde:
        yield UNTREATED_LATE.finding("datum", dag=date_in_words(last.einde))


def _uncertain(case: Case, brief: Afdelingsbrief, sent: datetime.date) -> Iterator[Finding]:
    """Yield, once for a year, that a day which the letter names or is judged by may yet be later."""
    until = case.request.dag("antwoord_voor")
    ends = [("datum", objection_deadline(case.register, sent) if brief.besluit else None)]
    if case.received and case.recht and not brief.op_bezwaar:
        request = case.register, case.regime, case.recht, case.received, suspension_of(case.request)
        ends.append(("ontvangen", decision_deadline(*request)))
        ends.append(("ontvangen", extended_deadline(*request) if brief.noemt_verdaging else None))
    if until and brief.behandelt_niet:
        ends.append(("antwoord_voor", deadline(case.register, _UNTREATED_TERM, until)))
    years = {end.einde.year: field for field, end in reversed(ends) if end and end.voorbehoud}
    for year, field in years.items():
        yield HOLIDAYS_UNKNOWN.finding(field, jaar=year)


def _has_objection_term(case: Case, sent: datetime.date) -> bool:
    end = objection_deadline(case.register, sent)
    return end is not None and find_period(case.register, BY_POST, end.einde) is not None

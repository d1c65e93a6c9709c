"""BR04 and the clocks: the term of the request, its extension, completion and objection."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from glashelder.findings import Finding, Severity
from glashelder.law.deadlines import BY_POST, deadline, find_term, objection_deadline
from glashelder.letters.catalogue.department import Brief
from glashelder.letters.department.rules.case import Case, finding
from glashelder.letters.terms import decision_deadline, extended_deadline, suspension_of

_EXTENSION, _UNTREATED, _APPEAL = "verdaging", "besluit-buiten-behandeling", "beslissing-op-bezwaar"
_UNTREATED_TERM = "buiten-behandeling"
_NAME_EXTENSION = (_EXTENSION, "ontvangstbevestiging")
"""Letters that tell until when an extended term runs."""
_TERMS = "Vul de tabel termijnen aan, of kijk de datum na."


def find(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with the terms of this letter."""
    if case.brief is None or case.sent is None or not case.verwerkingen:
        return
    if case.brief.besluit and not _has_objection_term(case, case.sent):
        yield finding(
            "brief-termijn-onbekend", "datum", "Voor deze datum staat geen bezwaartermijn in het register.", _TERMS,
            "Awb artikelen 3:45 en 6:7",
        )  # fmt: skip
    if case.received and case.recht and case.request.brief != _APPEAL:
        yield from _request(case, case.received, case.sent)
    if case.request.brief == _UNTREATED:
        yield from _untreated(case, case.sent)
    yield from _uncertain(case, case.brief, case.sent)


def _request(case: Case, received: datetime.date, sent: datetime.date) -> Iterator[Finding]:
    end = decision_deadline(case.register, case.regime, case.recht, received, suspension_of(case.request))
    if end is None:
        if _must_have_term(case):
            yield finding(
                "brief-termijn-onbekend", "ontvangen", "Voor deze ontvangstdatum staat geen termijn in het register.",
                _TERMS, "AVG artikel 12, derde lid",
            )  # fmt: skip
        if case.request.brief == _EXTENSION:
            yield _no_extension()
        return
    if case.request.brief == _EXTENSION:
        leaves = max(sent, case.today)  # an older date on the letter does not bring it in time
        yield from _extension(case, received, leaves, end.einde)
    elif sent > end.einde:
        yield finding(
            "brief-te-laat", "ontvangen", f"De termijn om te beslissen liep tot en met {end.einde}.",
            "Ga na of die op tijd is verlengd of stilstond, en of er een ingebrekestelling ligt.",
            f"{end.bron}; Awb artikel 4:17", severity=Severity.WAARSCHUWING,
        )  # fmt: skip


def _must_have_term(case: Case) -> bool:
    regime = case.register.codelijsten["regimes"].get(case.regime)
    return bool(getattr(regime, "heeft_termijn", False)) and case.recht != "toestemming-intrekken"


def _extension(case: Case, received: datetime.date, sent: datetime.date, end: datetime.date) -> Iterator[Finding]:
    if extended_deadline(case.register, case.regime, case.recht, received) is None:
        yield _no_extension()
    elif sent > end:
        yield finding(
            "brief-verdaging-te-laat", "datum", f"Verlengen kon tot en met {end}. Daarna mag het niet meer.",
            "Beslis zo snel mogelijk; de termijn is voorbij.", "AVG artikel 12, derde lid",
        )  # fmt: skip


def _no_extension() -> Finding:
    return finding(
        "brief-verdaging-kan-niet", "brief", "Voor dit verzoek noemt de wet geen verlengde termijn.",
        "Beslis binnen de gewone termijn.", "AVG artikel 12, derde lid; Wet BRP artikel 2.55; Wpg artikel 25",
    )  # fmt: skip


def _untreated(case: Case, sent: datetime.date) -> Iterator[Finding]:
    until = case.request.dag("antwoord_voor")
    if until is None:
        return
    last = deadline(case.register, _UNTREATED_TERM, until)
    if sent <= until:
        yield finding(
            "brief-buiten-behandeling-te-vroeg", "datum", f"De aanvrager kan nog antwoorden tot en met {until}.",
            "Wacht tot die dag voorbij is.", "Awb artikel 4:5, eerste lid",
        )  # fmt: skip
    elif last and sent > last.einde:
        yield finding(
            "brief-buiten-behandeling-te-laat", "datum", f"Dit besluit kon tot en met {last.einde}.",
            "Behandel het verzoek alsnog, en beslis inhoudelijk.", "Awb artikel 4:5, vierde lid",
        )  # fmt: skip


def _uncertain(case: Case, brief: Brief, sent: datetime.date) -> Iterator[Finding]:
    """Yield, once for a year, that a day which the letter names or is judged by may yet be later."""
    until = case.request.dag("antwoord_voor")
    ends = [("datum", objection_deadline(case.register, sent) if brief.besluit else None)]
    if case.received and case.recht and brief.id != _APPEAL:
        request = case.register, case.regime, case.recht, case.received, suspension_of(case.request)
        ends.append(("ontvangen", decision_deadline(*request)))
        ends.append(("ontvangen", extended_deadline(*request) if brief.id in _NAME_EXTENSION else None))
    if until and brief.id == _UNTREATED:
        ends.append(("antwoord_voor", deadline(case.register, _UNTREATED_TERM, until)))
    fields = {end.voorbehoud: field for field, end in reversed(ends) if end and end.voorbehoud}
    for message, field in fields.items():
        yield finding(
            "brief-feestdagen-onbekend", field, message,
            "Zoek in de Staatscourant of er een besluit voor dat jaar is. Zo ja, vul dan gelijkstellingen.csv en "
            "feestdagen.csv aan.",
            "Algemene termijnenwet artikel 3, derde lid", severity=Severity.WAARSCHUWING,
        )  # fmt: skip


def _has_objection_term(case: Case, sent: datetime.date) -> bool:
    end = objection_deadline(case.register, sent)
    return end is not None and find_term(case.register, BY_POST, end.einde) is not None

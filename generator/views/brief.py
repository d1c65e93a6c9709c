"""A letter of a department: everything its text needs, as finished Dutch. Knows no template.

In: the register and a request that `law.letter_checks` let through. Out: a `LetterView`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.law.deadlines import BY_POST, Deadline, deadline, objection_deadline, request_deadline
from generator.law.letter_request import KANALEN, LetterRequest, one_line, parse_date
from generator.model.organisatie import Bestuursorgaan, Organisatie
from generator.model.register import Register
from generator.views.brief_inhoud import InzageView, inzage_view
from generator.views.sentences import capitalised
from generator.views.termijn import deadline_in_words
from generator.views.words import date_in_words, period_in_words

_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class OrgaanView:
    """The body that answers: one row for address, signature and objection alike (rule BR03)."""

    naam: str
    naam_hoofdletter: str
    postadres: str
    ondertekening: str
    functie: str


@dataclass(frozen=True, kw_only=True)
class TermijnView:
    """When the answer is due, and how that was counted."""

    einde: str
    veilig_einde: str
    is_verschoven: bool
    uitleg: str
    verlengd_tot: str


@dataclass(frozen=True, kw_only=True)
class BezwaarView:
    """The objection clause: within which term, at which body, by which way (Awb 3:45)."""

    duur: str
    eerste_dag: str
    laatste_dag: str
    na_post: str
    postadres: str
    kanaal: str
    bron: str


@dataclass(frozen=True, kw_only=True)
class LetterView:
    """One letter. Every value is one line of plain text; empty only where the attribute says so.

    Attributes:
        kenmerk: reference of the case, or empty.
        kanaal: "per post" and the like, or empty.
        inzage: the overview of AVG art. 15(1); None for a letter that does not decide.
        bezwaar: the objection clause; None for a letter that does not decide.
    """

    organisatie: str
    telefoon: str
    email: str
    verzoek_kanaal: str
    fg_naam: str
    fg_email: str
    orgaan: OrgaanView
    naam: str
    adres: str
    kenmerk: str
    datum: str
    ontvangen: str
    kanaal: str
    verzoek: str
    verwerking: str
    termijn: TermijnView
    inzage: InzageView | None
    bezwaar: BezwaarView | None


def letter_view(register: Register, request: LetterRequest, today: datetime.date) -> LetterView:
    """Return what the letter says. A decision carries its own date, any other letter the day of the run.

    Raises:
        ValueError: the request was not checked first.
    """
    verwerking = register.verwerkingen[request.verwerking_id]
    orgaan = register.bestuursorganen[verwerking.bestuursorgaan_id]
    organisatie = register.organisaties[orgaan.organisatie_id]
    received = _day(request.ontvangen)
    sent = _day(request.besluitdatum) if request.is_besluit else today
    return LetterView(
        organisatie=capitalised(organisatie.naam),
        telefoon=organisatie.telefoon,
        email=organisatie.email,
        verzoek_kanaal=organisatie.verzoek_kanaal,
        fg_naam=organisatie.fg_naam,
        fg_email=organisatie.fg_email,
        orgaan=_orgaan(orgaan),
        naam=one_line(request.naam),
        adres=one_line(request.adres),
        kenmerk=one_line(request.kenmerk),
        datum=date_in_words(sent),
        ontvangen=date_in_words(received),
        kanaal=KANALEN.get(request.kanaal, ""),
        verzoek=one_line(request.verzoek) or _standard_request(organisatie),
        verwerking=verwerking.titel,
        termijn=_termijn(register, received),
        inzage=inzage_view(register, verwerking) if request.is_besluit else None,
        bezwaar=_bezwaar(register, orgaan, sent) if request.is_besluit else None,
    )


def _standard_request(organisatie: Organisatie) -> str:
    return f"U wilt weten welke persoonsgegevens de {organisatie.naam} van u gebruikt en u wilt die gegevens inzien."


def _orgaan(orgaan: Bestuursorgaan) -> OrgaanView:
    return OrgaanView(
        naam=orgaan.naam,
        naam_hoofdletter=capitalised(orgaan.naam),
        postadres=orgaan.postadres,
        ondertekening=orgaan.ondertekening,
        functie=capitalised(orgaan.functie_ondertekenaar),
    )


def _termijn(register: Register, received: datetime.date) -> TermijnView:
    end = _known(request_deadline(register, "avg", received))
    extended = _known(request_deadline(register, "avg", received, is_extended=True))
    return TermijnView(
        einde=date_in_words(end.einde),
        veilig_einde=date_in_words(end.veilig_einde),
        is_verschoven=end.einde != end.veilig_einde,
        uitleg=deadline_in_words(end),
        verlengd_tot=date_in_words(extended.einde),
    )


def _bezwaar(register: Register, orgaan: Bestuursorgaan, sent: datetime.date) -> BezwaarView:
    end = _known(objection_deadline(register, sent))
    return BezwaarView(
        duur=period_in_words(end.duur),
        eerste_dag=date_in_words(sent + _ONE_DAY),
        laatste_dag=date_in_words(end.einde),
        na_post=period_in_words(_known(deadline(register, BY_POST, end.einde)).duur),
        postadres=orgaan.bezwaar_postadres,
        kanaal=orgaan.bezwaar_kanaal,
        bron=end.bron,
    )


def _day(text: str) -> datetime.date:
    day = parse_date(text)
    if day is None:
        raise ValueError(text)
    return day


def _known(end: Deadline | None) -> Deadline:
    if end is None:
        msg = "geen termijn"
        raise ValueError(msg)
    return end

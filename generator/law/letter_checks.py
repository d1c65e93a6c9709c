"""What forbids a letter, before a word of it is made: the letter rules BR of the law notes.

In: the register, what `check` found, the request as typed. Out: findings; a blocking one means no letter.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from generator.findings import Finding, Place, Severity
from generator.law.deadlines import BY_POST, find_term, objection_deadline, request_deadline
from generator.law.letter_completeness import missing_facts
from generator.law.letter_request import BRIEVEN, FORMATEN, KANALEN, LetterRequest, one_line, parse_date
from generator.model.organisatie import Bestuursorgaan
from generator.model.register import PUBLISHED, Register
from generator.model.verwerking import Verwerking

SOURCE = "glashelder letter"
_REQUIRED = {"naam": "de naam van de aanvrager", "adres": "het adres van de aanvrager"}


def check_letter(
    register: Register, known: Iterable[Finding], request: LetterRequest, today: datetime.date
) -> tuple[Finding, ...]:
    """Return why this letter may not be made (severity FOUT) and what to mind (WAARSCHUWING).

    Args:
        register: the register as far as it is sound.
        known: the findings of `check`; a fault in this activity or in a shared table forbids the letter.
        request: the options as typed.
        today: the day of the run.
    """
    verwerking = register.verwerkingen.get(request.verwerking_id)
    found = [*_options(request), *_dates(request, today)]
    if verwerking is None or verwerking.status != PUBLISHED:
        found.append(_unknown(request, verwerking))
    else:
        found += _activity(register, known, request, verwerking)
        found += _terms(register, request, verwerking, today)
    return tuple(found)


def finding(  # noqa: PLR0913 (a finding has this many sides)
    rule: str, field: str, message: str, hint: str, law: str = "", *, severity: Severity = Severity.FOUT
) -> Finding:
    """Return a finding about a letter; `field` is the option or the field at fault."""
    return Finding(rule, message, Place(SOURCE, field=field), hint, severity, law)


def _options(request: LetterRequest) -> Iterator[Finding]:
    choices = {"brief": BRIEVEN, "formaat": FORMATEN, "kanaal": ("", *KANALEN)}
    for field, allowed in choices.items():
        if (value := getattr(request, field)) not in allowed:
            options = ", ".join(a for a in allowed if a)
            yield finding("brief-keuze-onbekend", field, f"'{one_line(value)}' kan niet.", f"Kies uit: {options}.")
    for field, meaning in _REQUIRED.items():
        if not one_line(getattr(request, field)):
            yield finding(
                "brief-invulveld-leeg", field, f"Er ontbreekt iets in de brief: {meaning}.", f"Geef --{field} mee."
            )


def _dates(request: LetterRequest, today: datetime.date) -> Iterator[Finding]:
    received, decided = parse_date(request.ontvangen), parse_date(request.besluitdatum)
    hint = "Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2026-11-13."
    if received is None:
        yield finding("brief-datum-onmogelijk", "ontvangen", f"'{one_line(request.ontvangen)}' is geen datum.", hint)
    elif received > today:
        yield finding(
            "brief-datum-in-toekomst", "ontvangen", "Het verzoek is nog niet ontvangen: de datum ligt in de toekomst.",
            "Controleer --ontvangen.",
        )  # fmt: skip
    if request.is_besluit and decided is None:
        text = one_line(request.besluitdatum)
        message = (
            f"'{text}' is geen datum." if text else "Een besluit heeft een datum nodig; dan begint de bezwaartijd."
        )
        yield finding("brief-datum-onmogelijk", "besluitdatum", message, hint, "Awb artikelen 3:41 en 6:8, eerste lid")
    elif decided and received and decided < received:
        yield finding(
            "brief-besluit-voor-ontvangst", "besluitdatum", "Het besluit is ouder dan het verzoek.",
            "Controleer --ontvangen en --besluitdatum.",
        )  # fmt: skip


def _unknown(request: LetterRequest, verwerking: Verwerking | None) -> Finding:
    name = one_line(request.verwerking_id)
    if verwerking is None:
        message, hint = f"De verwerking '{name}' staat niet in het register.", "Kijk de id na in register_data."
    else:
        message = f"De verwerking '{name}' is niet gepubliceerd (status: {verwerking.status})."
        hint = "Maak alleen brieven over een gepubliceerde verwerking, of publiceer die eerst."
    return finding("brief-verwerking-onbekend", "verwerking", message, hint)


def _activity(
    register: Register, known: Iterable[Finding], request: LetterRequest, verwerking: Verwerking
) -> Iterator[Finding]:
    yield from (f for f in known if f.is_blocking and _concerns(f, verwerking))
    if verwerking.rol == "verwerker":
        yield finding(
            "brief-verkeerde-verantwoordelijke", "verwerking",
            "De gemeente werkt hier in opdracht van een ander. Die ander beslist op het verzoek.",
            "Stuur het verzoek door en laat dat de aanvrager weten.",
            "AVG artikelen 4, onder 7, en 28; Awb artikel 2:3",
        )  # fmt: skip
    orgaan = register.bestuursorganen.get(verwerking.bestuursorgaan_id)
    if orgaan is None:
        yield finding(
            "brief-bestuursorgaan-onbekend", "bestuursorgaan_id", "Wij weten niet welk bestuursorgaan beslist.",
            "Vul het bestuursorgaan van de verwerking aan.", "Awb artikelen 1:3 en 3:45",
        )  # fmt: skip
    elif not _signs_for(orgaan):
        yield finding(
            "brief-ander-orgaan-in-ondertekening", "ondertekening",
            f"De ondertekening noemt niet {orgaan.naam}.", "Laat de ondertekening het verantwoordelijke orgaan noemen.",
            "Awb artikel 10:10; AVG artikel 4, onder 7",
        )  # fmt: skip
    if request.is_besluit:
        for field, meaning, law in missing_facts(verwerking):
            yield finding(
                "brief-gegevens-ontbreken", field, f"In het register ontbreekt: {meaning}.",
                "Vul de verwerking aan; zonder dit is het besluit niet volledig.", law,
            )  # fmt: skip


def _concerns(known: Finding, verwerking: Verwerking) -> bool:
    """True for a fault in this activity, or in a table that all letters draw on."""
    return known.place.record == verwerking.id or "/verwerkingen/" not in f"/{known.place.path}"


def _signs_for(orgaan: Bestuursorgaan) -> bool:
    name = orgaan.naam.casefold().removeprefix("de ").removeprefix("het ")
    return name in orgaan.ondertekening.casefold()


def _has_objection_terms(register: Register, decided: datetime.date) -> bool:
    end = objection_deadline(register, decided)
    return end is not None and find_term(register, BY_POST, end.einde) is not None


def _terms(
    register: Register, request: LetterRequest, verwerking: Verwerking, today: datetime.date
) -> Iterator[Finding]:
    received, decided = parse_date(request.ontvangen), parse_date(request.besluitdatum)
    if received is None or received > today:
        return
    end = request_deadline(register, verwerking.regime, received)
    if verwerking.regime != "avg":
        regime = register.codelijsten["regimes"][verwerking.regime]
        term = f" De termijn loopt tot en met {end.einde} ({end.bron})." if end else ""
        yield finding(
            "brief-andere-wet", "verwerking",
            f"Hier geldt niet de AVG maar {regime.titel}: deze brief mag niet.{term}",
            f"Gebruik een brief voor {regime.titel}. {regime.omschrijving or ''}".strip(), regime.bron or "",
        )  # fmt: skip
    elif end is None or request_deadline(register, "avg", received, is_extended=True) is None:
        yield finding(
            "brief-termijn-onbekend", "ontvangen", "Voor deze ontvangstdatum staat geen termijn in het register.",
            "Vul de tabel termijnen aan, of controleer --ontvangen.", "AVG artikel 12, derde lid",
        )  # fmt: skip
    elif (decided if request.is_besluit and decided else today) > end.einde:
        yield finding(
            "brief-te-laat", "ontvangen", f"De termijn om te beslissen liep tot en met {end.einde}.",
            "Ga na of die op tijd is verlengd, en of er een ingebrekestelling ligt.",
            "AVG artikel 12, derde lid; Awb artikel 4:17", severity=Severity.WAARSCHUWING,
        )  # fmt: skip
    if request.is_besluit and decided and not _has_objection_terms(register, decided):
        yield finding(
            "brief-termijn-onbekend", "besluitdatum", "Voor deze datum staat geen bezwaartermijn in het register.",
            "Vul de tabel termijnen aan.", "Awb artikelen 3:45 en 6:7",
        )  # fmt: skip

"""Whether what a letter asks for is filled in, and every choice exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glashelder.findings import Finding, Kind
from glashelder.law.rights import AVG
from glashelder.letters.catalogue.department_fields import DEEL_VELDEN, DELEN, KEUZE, VELDEN, VERWERKINGEN, Veld
from glashelder.letters.catalogue.letters import SUSPENSION, Afdelingsbrief
from glashelder.letters.catalogue.request import FORMATEN, one_line
from glashelder.letters.catalogue.rights import choices_of
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule, Wording, help_of

UNKNOWN_CHOICE = LetterRule(
    id="brief-keuze-onbekend",
    soort=Kind.ONJUIST,
    title="Een keuze bestaat niet",
    uitleg="De brief of de keuze die u typte, kent Glashelder niet.",
    message="'{waarde}' kan niet bij {veld}.",
    cure="Kies uit: {keuzes}.",
    oplossing="Kies een van de mogelijkheden die de melding noemt.",
    cases={"besluit": Wording(message="Over dit deel is nog niets besloten.", cure="Kies: toekennen of weigeren.")},
    in_browser=True,
)
NOT_USED = LetterRule(
    id="brief-veld-past-niet",
    soort=Kind.ONJUIST,
    title="Deze brief gebruikt dit veld niet",
    uitleg="U vulde iets in wat niet in de brief komt. Misschien koos u de verkeerde brief.",
    message="Deze brief gebruikt {veld} niet.",
    cure="Laat dit weg. Deze brief kent: {velden}.",
    oplossing="Laat het veld weg, of kies een andere brief.",
    cases={
        "deel": Wording(
            message="Bij '{besluit}' gebruikt de brief '{naam}' niet.", cure="Laat dit weg, of verander 'besluit'."
        )
    },
)
WRONG_RIGHT = LetterRule(
    id="brief-past-niet-bij-recht",
    soort=Kind.ONJUIST,
    title="Deze brief is er niet voor dit recht",
    uitleg="Niet elke brief hoort bij elk recht. Toestemming intrekken werkt bijvoorbeeld meteen: daar is geen besluit "
    "voor nodig.",
    message="De brief '{brief}' bestaat niet voor '{recht}'.",
    cure="Kies een andere brief. Toestemming intrekken werkt meteen: bevestig dat met een ontvangstbevestiging.",
    law="AVG artikel 7, derde lid",
)
EMPTY = LetterRule(
    id="brief-invulveld-leeg",
    soort=Kind.ONTBREEKT,
    title="Er ontbreekt iets om de brief te kunnen maken",
    uitleg="Glashelder laat nooit een plek in een brief leeg.",
    message="{veld} is nog leeg.",
    cure="Vul {veld} in.",
    oplossing="Vul het veld in dat de melding noemt.",
    voorbeeld='--naam "M. de Vries"',
    in_browser=True,
)


def find(case: Case) -> Iterator[Finding]:
    """Yield each field that is empty, unknown, or holds a choice that there is not."""
    brief = case.brief
    if brief is None:
        yield _unknown("brief", case.request.brief, case.letters.department)
        return
    if case.request.formaat not in FORMATEN:
        yield _unknown("formaat", case.request.formaat, FORMATEN)
    yield from _missing(case, brief.verplicht(case.recht, case.regime or AVG))
    if any(map(case.request.veld, SUSPENSION)) and brief.may_be_suspended:
        yield from _missing(case, SUSPENSION)
    allowed = {*brief.verplicht(case.recht), *brief.optioneel}
    filled = [naam for naam in case.request.velden if naam in VELDEN and case.request.veld(naam)]
    for naam in (*filled, *([DELEN] if case.request.delen else [])):
        if naam not in allowed:
            yield NOT_USED.finding(naam, velden=", ".join(sorted(allowed)))
    yield from _choices(case, brief)
    yield from _parts(case)


def part_field(number: int, name: str) -> str:
    """Return how findings name a field of a part."""
    return f"delen, deel {number}, {name}"


def empty(field: str, veld: Veld) -> Finding:
    """Return the finding that a field is empty."""
    return EMPTY.finding(field, more=help_of(veld))


def _missing(case: Case, names: tuple[str, ...]) -> Iterator[Finding]:
    for naam in dict.fromkeys(names):
        veld = VELDEN[naam]
        lists = {DELEN: case.request.delen, VERWERKINGEN: case.request.verwerkingen}
        if not (lists[veld.soort] if veld.soort in lists else case.request.veld(naam)):
            yield empty(naam, veld)


def _choices(case: Case, brief: Afdelingsbrief) -> Iterator[Finding]:
    choices = {naam: choices_of(veld, case.register) for naam, veld in VELDEN.items() if veld.soort == KEUZE}
    for naam, known in choices.items():
        value = case.request.veld(naam)
        if value and value not in known:
            yield _unknown(naam, value, known)
    if brief.rechten and case.recht in choices["recht"] and case.recht not in brief.rechten:
        yield WRONG_RIGHT.finding("recht", brief=brief.titel, recht=case.recht)


def _parts(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with a part; what it holds for nothing, somebody typed who thinks that it is said."""
    for number, deel in enumerate(case.request.delen, start=1):
        choices = DEEL_VELDEN["besluit"].keuzes
        for naam, veld in DEEL_VELDEN.items():
            is_unused = deel.besluit in choices and veld.bij_besluit not in ("", deel.besluit)
            if is_unused and one_line(getattr(deel, naam)):
                yield NOT_USED.finding(part_field(number, naam), "deel", besluit=deel.besluit, naam=naam)
        if not deel.besluit:
            yield UNKNOWN_CHOICE.finding(part_field(number, "besluit"), "besluit")
        elif deel.besluit not in choices:
            yield _unknown(part_field(number, "besluit"), deel.besluit, choices)
        if not one_line(deel.vraag):
            yield empty(part_field(number, "vraag"), DEEL_VELDEN["vraag"])


def _unknown(field: str, value: str, options: Iterable[str]) -> Finding:
    return UNKNOWN_CHOICE.finding(field, waarde=one_line(value), keuzes=", ".join(options))

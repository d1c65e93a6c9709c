"""BR05 and BR08: a refusal rests on a ground of the law that fits the register, with facts and a weighing.

And who asked was heard before, where the law wants that.
"""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Kind, Severity
from glashelder.letters.catalogue.department_fields import DEEL_VELDEN, VELDEN
from glashelder.letters.catalogue.letters import Afdelingsbrief
from glashelder.letters.catalogue.request import TOEKENNEN, WEIGEREN, Deel, one_line
from glashelder.letters.grounds import agreeing, contradiction, ground, laws_of, part_only
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.fields import empty, part_field
from glashelder.letters.rules.letter_rule import LetterRule, Wording
from glashelder.model.records import Verwerking, Weigeringsgrond

WRONG_PARTS = LetterRule(
    id="brief-delen-passen-niet",
    soort=Kind.ONJUIST,
    title="De delen passen niet bij de brief",
    uitleg="Bij een besluit dat voor een deel weigert, hoort een deel dat u toekent en een deel dat u weigert.",
    message="De delen passen niet bij deze brief.",
    cure="Kent u een deel toe en weigert u een deel? Dan is het een besluit voor een deel. Kent u alles toe of weigert "
    "u alles? Kies dan die brief.",
    flag="weigert",
    in_browser=True,
)
NO_GROUND = LetterRule(
    id="brief-weigering-zonder-grond",
    soort=Kind.ONRECHTMATIG,
    code="BR05",
    title="Een weigering zonder grond in de wet",
    uitleg="U mag alleen weigeren op een grond die de wet noemt, die bij dit recht past en die nu geldt.",
    message="Bij de weigering staat geen grond die het register kent.",
    cure="Kies een grond die bij dit recht mag.",
    oplossing="Kies een grond uit de tabel weigeringsgronden. De melding noemt welke kunnen.",
    voorbeeld="grond: uavg-41-i",
    law="AVG artikelen 12, vierde en vijfde lid, en 23; UAVG artikel 41",
    law_checked_on="2026-11-22",
    cases={
        "andere-wet": Wording(
            message="De grond '{grond}' kan niet bij '{naam}': daar gelden de rechten van een andere wet ({wet}).",
            cure="Kies een grond die bij dit recht mag.",
        ),
        "mag-niet": Wording(
            message="De grond '{grond}' ({bron}) mag hier niet bij het recht '{recht}'.",
            cure="Kies een grond die bij dit recht mag.",
        ),
    },
    flag="weigert",
    in_browser=True,
)
CONTRADICTED = LetterRule(
    id="brief-weigering-tegenspraak",
    soort=Kind.ONJUIST,
    code="BR05",
    title="Een weigering zegt iets anders dan het register",
    uitleg="Een grond zegt iets over de verwerking, zoals waarop zij berust of wie beslist. Klopt dat niet bij elke "
    "verwerking in de brief, dan krijgt de aanvrager iets te horen wat niet waar is. Wat elke grond zegt, staat in "
    "weigeringsgrond_voorwaarden.csv.",
    message="In het register staat bij '{naam}' als {feit}: {staat}. {zegt}",
    cure="{anders} {apart}",
    oplossing="Kies een grond die klopt, of verbeter het register.",
    law="Awb artikel 3:46; AVG artikelen 17, 20, 21 en 22; UAVG artikelen 44 en 47",
    law_checked_on="2026-11-22",
    cases={
        "apart": Wording(
            message="Klopt de grond wel bij een andere verwerking in deze brief?",
            cure="Maak dan voor elke verwerking een eigen brief.",
        )
    },
    flag="weigert",
    in_browser=True,
)
UNCONFIRMED = LetterRule(
    id="brief-weigering-onbevestigd",
    soort=Kind.ONTBREEKT,
    code="BR05",
    title="Het register zegt niet of de grond klopt",
    uitleg="De grond zegt iets over de verwerking wat niet in het register staat. Een besluit moet op feiten berusten.",
    message="In het register staat bij '{naam}' geen {feit}. {zegt}",
    cure="Klopt de grond toch? Laat dat dan eerst in het register zetten. Klopt zij niet? {anders} {apart}",
    oplossing="Is het waar? Vul het dan eerst in bij de verwerking. Anders kiest u een andere grond.",
    voorbeeld="bijzonder_gebruik: openbaar-register",
    law="Awb artikel 3:46; AVG artikelen 17, 20, 21 en 22; UAVG artikelen 44 en 47",
    law_checked_on="2026-11-22",
    flag="weigert",
    in_browser=True,
)
NO_FACTS = LetterRule(
    id="brief-weigering-zonder-feiten",
    soort=Kind.ONTBREEKT,
    code="BR05",
    title="Een weigering zonder feiten",
    uitleg="De aanvrager moet kunnen begrijpen waarom de grond in dit geval past. Alleen de wet noemen is niet genoeg.",
    message="Bij de weigering staan geen feiten.",
    cure="Vul {veld} in: wat er in deze zaak aan de hand is. {hulp}",
    oplossing="Vul 'feiten' in bij dit deel.",
    law="Awb artikel 3:46",
    law_checked_on="2026-11-22",
    flag="weigert",
    in_browser=True,
)
NO_WEIGHING = LetterRule(
    id="brief-weigering-zonder-afweging",
    soort=Kind.ONTBREEKT,
    code="BR05",
    title="Een weigering zonder afweging",
    uitleg="Bij deze grond moet weigeren nodig zijn en niet verder gaan dan nodig.",
    message="Er staat niet waarom weigeren nodig is en niet verder gaat dan nodig.",
    cure="Vul {veld} in. {hulp}",
    oplossing="Schrijf bij dit deel in 'afweging' waarom dat zo is.",
    law="UAVG artikel 41; Awb artikel 3:46",
    law_checked_on="2026-11-22",
    flag="weigert",
    in_browser=True,
)
NOT_HEARD = LetterRule(
    id="brief-hoorvraag-open",
    soort=Kind.ONTBREEKT,
    code="BR08",
    title="Er staat niet of de aanvrager vooraf kon reageren",
    uitleg="Wie iets anders hoort dan hij zelf vertelde, moet daarop kunnen reageren voordat u beslist.",
    message="Er staat niet of de aanvrager vooraf kon reageren.",
    cure="Vul {veld} in. Horen moet als u weigert om gegevens die anders zijn dan wat de aanvrager gaf.",
    oplossing="Vul 'zienswijze' in. Horen moet als u weigert om gegevens die anders zijn dan wat de aanvrager gaf.",
    voorbeeld="zienswijze: gehoord",
    law="Awb artikelen 4:7 en 4:11",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    flag="weigert",
    in_browser=True,
)


def find(case: Case) -> Iterator[Finding]:
    """Yield what a refusal lacks."""
    if case.brief is None or not case.brief.weigert:
        return
    made = {deel.besluit for deel in case.request.delen}
    if made and made != ({WEIGEREN} if case.brief.weigert_alles else {TOEKENNEN, WEIGEREN}):
        yield WRONG_PARTS.finding("delen")
    for number, deel in enumerate(case.request.delen, start=1):
        if deel.besluit == WEIGEREN:
            yield from _refused(case, case.brief, number, deel)
        elif not one_line(deel.uitvoering):
            yield empty(part_field(number, "uitvoering"), DEEL_VELDEN["uitvoering"])
    if not case.request.veld("zienswijze"):
        yield NOT_HEARD.finding("zienswijze", more=f"Kies uit: {', '.join(VELDEN['zienswijze'].keuzes)}.")


def _refused(case: Case, brief: Afdelingsbrief, number: int, deel: Deel) -> Iterator[Finding]:
    found = ground(case.register, deel.grond)
    may = case.grounds(is_whole=brief.weigert_alles)
    where = part_field(number, "grond")
    if found and deel.grond in may:
        for verwerking in case.verwerkingen:
            yield from _disagreement(case, found, verwerking, where)
    yield from _ground(case, brief, where, deel.grond, found)
    said = {"hulp": found.onderbouwing if found else ""}
    if not one_line(deel.feiten):
        yield NO_FACTS.finding(part_field(number, "feiten"), **said)
    if found and found.eist_afweging and not one_line(deel.afweging):
        yield NO_WEIGHING.finding(part_field(number, "afweging"), law=_with_reasons(found), **said)


def _ground(
    case: Case, brief: Afdelingsbrief, where: str, code: str, found: Weigeringsgrond | None
) -> Iterator[Finding]:
    """Yield when the law gives no such ground for this right, in this activity, on this day."""
    may = case.grounds(is_whole=brief.weigert_alles)
    offered = agreeing(case.register, may, case.verwerkingen)
    kinds = f"Dit zijn: {', '.join(offered)}." if offered else "Het register kent er hier geen."
    if found is None:
        yield NO_GROUND.finding(where, more=kinds)
        return
    strange = [v for v in case.verwerkingen if v.regime not in laws_of(case.register, code)]
    for verwerking in strange:
        said = {"grond": code, "naam": verwerking.id, "wet": case.law_title(verwerking.regime)}
        yield NO_GROUND.finding(where, "andere-wet", law=found.bron, more=kinds, **said)
    if code in may or strange:
        return
    said = {"grond": code, "bron": found.bron, "recht": case.recht}
    limited = part_only(case.register, case.recht) if brief.weigert_alles else {}
    if code in limited:
        kinds = f"Voor een deel van het verzoek kan deze grond wel: maak dan een besluit-deels. {limited[code]}".strip()
    yield NO_GROUND.finding(where, "mag-niet", law=found.bron if code in limited else "", more=kinds, **said)


def _disagreement(case: Case, found: Weigeringsgrond, verwerking: Verwerking, where: str) -> Iterator[Finding]:
    """Yield when a ground says of an activity what the register does not say (Awb 3:46)."""
    wrong = contradiction(case.register, found.code, verwerking)
    if wrong:
        rule = CONTRADICTED if wrong.instead else UNCONFIRMED
        apart = CONTRADICTED.text("apart") if len(case.verwerkingen) > 1 else ""
        said = {"naam": verwerking.id, "feit": wrong.fact, "staat": wrong.instead, "apart": apart}
        told = wrong.voorwaarde
        yield rule.finding(where, law=_with_reasons(found), zegt=told.zegt, anders=told.anders, **said)


def _with_reasons(found: Weigeringsgrond) -> str:
    """Return the article of a ground with the one that asks to give reasons."""
    return f"{found.bron}; Awb artikel 3:46"

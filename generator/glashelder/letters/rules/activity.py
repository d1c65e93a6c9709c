"""Whether the activity is in the register, published, sound, and known well enough for this letter."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.findings import Finding, Kind
from glashelder.law.answers import (
    explains_decisions,
    has_bases,
    states_recipients,
    states_sources,
    states_transfers,
    tells_retention,
)
from glashelder.law.roles import is_processor, principals
from glashelder.letters.catalogue.request import one_line
from glashelder.letters.rules.case import Case
from glashelder.letters.rules.letter_rule import LetterRule, Wording
from glashelder.model.records import Verwerking
from glashelder.model.withheld import PUBLISHED
from glashelder.wording.words import date_in_words

UNKNOWN = LetterRule(
    id="brief-verwerking-onbekend",
    soort=Kind.ONJUIST,
    title="De verwerking staat niet in het gepubliceerde register",
    uitleg="Een brief gaat over een verwerking die op de website staat. Deze bestaat niet, is vervallen, of is nog een "
    "concept.",
    message="De verwerking '{naam}' staat niet in het register.",
    cure="Kijk het kenmerk na in register_data.",
    oplossing="Kijk het kenmerk na, of gebruik de opvolger die de melding noemt.",
    cases={
        "vervallen": Wording(
            message="De verwerking '{naam}' is vervallen op {dag}. {reden}",
            cure="Zoek de verwerking waarin deze gegevens nu staan.",
        ),
        "opgevolgd": Wording(
            message="De verwerking '{naam}' is vervallen op {dag}. {reden}", cure="Gebruik de opvolger: {opvolger}."
        ),
        "concept": Wording(
            message="De verwerking '{naam}' is niet gepubliceerd (status: {status}).",
            cure="Maak alleen brieven over een gepubliceerde verwerking, of publiceer die eerst.",
        ),
    },
)
WRONG_CONTROLLER = LetterRule(
    id="brief-verkeerde-verantwoordelijke",
    soort=Kind.ONJUIST,
    title="Een ander beslist op het verzoek",
    uitleg="De gemeente werkt hier in opdracht. Alleen de verantwoordelijke mag beslissen.",
    message="Bij '{naam}' werkt de gemeente in opdracht van {wie}. Die beslist op het verzoek.",
    cure="Stuur het verzoek door en laat dat de aanvrager weten, met de brief 'doorzending'.",
    law="AVG artikelen 4, onder 7, en 28; Awb artikel 2:3",
)
INCOMPLETE = LetterRule(
    id="brief-gegevens-ontbreken",
    soort=Kind.ONTBREEKT,
    title="Het register weet niet genoeg voor een besluit",
    uitleg="Een besluit op een verzoek om inzage vertelt waarom, welke gegevens, aan wie en hoelang. Een deel daarvan "
    "is niet ingevuld.",
    message="Bij '{naam}' ontbreekt in het register: {feit}.",
    cure="Vul de verwerking aan; zonder dit is het besluit niet volledig.",
    law="AVG artikel 15, eerste en tweede lid",
)
_TABLE = "verwerkingen"


def find(case: Case) -> Iterator[Finding]:
    """Yield why a letter about these activities cannot be made."""
    for key in case.request.verwerkingen:
        verwerking = case.register.verwerkingen.get(key)
        if verwerking is None or verwerking.status != PUBLISHED:
            yield _unknown(case, key, verwerking)
    for verwerking in case.verwerkingen:
        yield from (f for f in case.known if f.is_blocking and _concerns(f, verwerking))
        if not (case.brief and case.brief.stuurt_door):
            yield from of_another(verwerking)
        if case.tells_article_15:
            yield from incomplete(verwerking)


def of_another(verwerking: Verwerking) -> Iterator[Finding]:
    """Yield when somebody else decides on requests about this activity."""
    if is_processor(verwerking):
        reached = (f"{row.naam} ({row.contact})" if row.contact else row.naam for row in principals(verwerking))
        who = " of ".join(reached) or "een ander"
        yield WRONG_CONTROLLER.finding(_TABLE, naam=verwerking.id, wie=who)


def incomplete(verwerking: Verwerking) -> Iterator[Finding]:
    """Yield what the register does not know of all that AVG art. 15 asks."""
    for field, meaning, law in missing_facts(verwerking):
        yield INCOMPLETE.finding(field, law=law, naam=verwerking.id, feit=meaning)


def _unknown(case: Case, key: str, verwerking: Verwerking | None) -> Finding:
    name = one_line(key)
    if ended := case.register.vervallen_kenmerken.get((_TABLE, key)):
        said = {"naam": name, "dag": date_in_words(ended.vervallen_op), "reden": ended.reden}
        which = "opgevolgd" if ended.opvolger_id else "vervallen"
        return UNKNOWN.finding(_TABLE, which, opvolger=ended.opvolger_id, **said)
    if verwerking:
        return UNKNOWN.finding(_TABLE, "concept", naam=name, status=verwerking.status)
    return UNKNOWN.finding(_TABLE, naam=name)


def _concerns(known: Finding, verwerking: Verwerking) -> bool:
    """True for a fault in this activity, or in a table that all letters draw on."""
    return known.place.record == verwerking.id or "/verwerkingen/" not in f"/{known.place.path}"


def missing_facts(verwerking: Verwerking) -> Iterator[tuple[str, str, str]]:
    """Yield the field, its meaning in Dutch and the article for each fact that is not filled in."""
    for field, is_known, meaning, letter in (
        ("doelen", has_bases(verwerking), "waarvoor wij de gegevens gebruiken, met de grondslag", "a"),
        ("gegevens", bool(verwerking.gegevens), "welke gegevens wij gebruiken", "b"),
        ("heeft_ontvangers", states_recipients(verwerking), "wie de gegevens krijgt", "c"),
        ("bewaring", tells_retention(verwerking), "hoelang wij de gegevens bewaren", "d"),
        ("gegevens", states_sources(verwerking), "waar de gegevens vandaan komen", "g"),
        ("besluitvorming", explains_decisions(verwerking), "of een computer besluiten neemt, en hoe", "h"),
    ):
        if not is_known:
            yield field, meaning, f"AVG artikel 15, eerste lid, onder {letter}"
    if not states_transfers(verwerking):
        yield "heeft_doorgifte", "of gegevens de Europese Economische Ruimte uit gaan", "AVG artikel 15, tweede lid"

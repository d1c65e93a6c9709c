"""BZ02, BZ05: the exception fits this kind of data, and the cited law can grant it.

An exception with ordinary data is accepted: a camera image may show more than its kind says. Articles that are not in
force are found by `artikel-niet-in-werking`. Only articles of the UAVG are compared; the register does not know which
article of another law grants an exception.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.citations import AVG, UAVG
from glashelder.law.protected_data import Articles, ProtectedData
from glashelder.model.records import Gegeven, Gegevenssoort, Uitzondering
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each exception for other data, with too weak a law, or with an article about something else."""
    data = ProtectedData(register)
    protected = {uitzondering.klasse for uitzondering in data.uitzonderingen.values()}
    for gegeven, soort, uitzondering in data.rows():
        if soort.klasse in protected and uitzondering.klasse != soort.klasse:
            yield (
                gegeven,
                "uitzondering",
                f"De uitzondering '{uitzondering.titel}' is niet voor '{soort.titel}'.",
                f"Kies {_choices(data, soort)}.",
            )
        elif _is_too_little(gegeven, uitzondering):
            yield (
                gegeven,
                "wet_id",
                f"De uitzondering '{uitzondering.titel}' moet in een andere wet staan dan deze.",
                f"Vul bij 'wet_id' en 'artikel' de wet in die het toestaat. Zo staat het in {uitzondering.bron}.",
            )
        elif data.cited(gegeven, soort, uitzondering) == ():
            yield (
                gegeven,
                "artikel",
                f"'{gegeven.artikel}' van de UAVG hoort niet bij '{uitzondering.titel}' en '{soort.titel}'.",
                _cure(data.articles(soort, uitzondering)),
            )


def _is_too_little(gegeven: Gegeven, uitzondering: Uitzondering) -> bool:
    return (gegeven.wet_id == AVG and not uitzondering.avg_is_genoeg) or (
        gegeven.wet_id == UAVG and not uitzondering.uavg_is_genoeg
    )


def _choices(data: ProtectedData, soort: Gegevenssoort) -> str:
    return " of ".join(f"'{u.code}'" for u in data.uitzonderingen.values() if u.klasse == soort.klasse)


def _cure(articles: Articles) -> str:
    if not articles:
        return "De UAVG heeft hiervoor geen artikel. Noem de wet die het toestaat, of kies een andere uitzondering."
    numbers = dict.fromkeys(row.artikel for row in articles)
    return f"Vul bij 'artikel' {' of '.join(numbers)} in, met het lid, of kies een andere uitzondering."


RULE = Rule(
    code="BZ02",
    title="De uitzondering past bij het gegeven en bij de wet",
    law=(
        "AVG artikel 9, tweede lid, en artikel 10; UAVG artikelen 22 tot en met 33 en 46 (tekst van 1 september 2026)"
    ),
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Elke uitzondering is geschreven voor bepaalde gegevens, en soms is een andere wet nodig dan de AVG "
        "of de UAVG. Kies wat bij dit gegeven hoort."
    ),
    find=find,
)

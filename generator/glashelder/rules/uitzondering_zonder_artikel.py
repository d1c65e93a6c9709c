"""BZ02: an exception that names a law also names the article.

A warning, as with legal bases: occasionally an exception is an act as a whole.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.articles import cited_articles
from glashelder.law.citations import UAVG
from glashelder.law.protected_data import ProtectedData
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each exception in law without an article, or in the UAVG without the number of one."""
    for gegeven, soort, _ in ProtectedData(register).rows():
        if gegeven.wet_id and (not gegeven.artikel or (gegeven.wet_id == UAVG and not cited_articles(gegeven.artikel))):
            yield (
                gegeven,
                "artikel" if gegeven.artikel else "wet_id",
                f"Bij de uitzondering voor '{soort.titel}' staat wel een wet, maar geen artikel.",
                "Vul 'artikel' in, bijvoorbeeld 'artikel 30, eerste lid, onder a'.",
            )


RULE = Rule(
    code="BZ02",
    title="Bij een uitzondering staat het artikel",
    law="AVG artikel 9, tweede lid, en artikel 10; UAVG artikel 46",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="gegevens.artikel",
    uitleg="Met het artikel erbij kan een inwoner nalezen waarom het mag, en kan de gemeente zien of het klopt.",
    find=find,
)

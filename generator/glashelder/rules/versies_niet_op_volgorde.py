"""UR04: the versions of a row are numbered 1, 2, 3 and follow each other in time, so that none can go unseen."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words


def find(register: Register) -> Faults:
    """Yield each version after a gap in the numbers, and each that is older than the one before it."""
    for (_, key), versions in register.versies_van.items():
        last = None
        for version in reversed(versions):
            number = last.nummer if last else 0
            if version.nummer > number + 1:
                yield (
                    version,
                    "nummer",
                    f"Dit is versie {version.nummer} van '{key}', maar versie {number + 1} staat er niet.",
                    f"Zet de rij van versie {number + 1} terug. Is er nooit een geweest? Maak dit dan {number + 1}.",
                )
            elif last and version.vanaf < last.vanaf:
                yield (
                    version,
                    "vanaf",
                    f"Versie {version.nummer} van '{key}' is ouder dan versie {number}.",
                    f"Vul een dag in vanaf {date_in_words(last.vanaf)}, of verbeter de dag van versie {number}.",
                )
            last = version


RULE = Rule(
    code="UR04",
    title="Vastgelegde versies volgen elkaar op",
    law="eigen beleid: een adres sterft niet",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Een lezer moet kunnen zien welke versie wanneer gold. "
    "Daarom zijn versies doorlopend genummerd, en begint elke versie na de vorige.",
    find=find,
)

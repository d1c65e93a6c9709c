"""UR01: a withdrawn id is not used again, because one address would then mean two things."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each withdrawn id that still, or again, has a page of its own."""
    for vervallen in register.vervallen:
        if register.has_page(vervallen.tabel, vervallen.id):
            yield (
                vervallen,
                "id",
                f"'{vervallen.id}' is vervallen, maar heeft ook nog een gewone pagina in {vervallen.tabel}.",
                "Is het iets nieuws? Geef dat een ander kenmerk. Bestaat het oude toch nog? Haal dan deze rij weg.",
            )


RULE = Rule(
    code="UR01",
    title="Een vervallen kenmerk wordt niet opnieuw gebruikt",
    law="eigen beleid: een adres sterft niet",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Een webadres leidt naar één ding. Een kenmerk dat is vervallen, mag daarom niet opnieuw worden gebruikt.",
    find=find,
)

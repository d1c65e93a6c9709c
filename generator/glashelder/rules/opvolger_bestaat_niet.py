"""UR02: a successor has a page, or was itself withdrawn and has a successor of its own."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each successor that has no page."""
    for vervallen in register.vervallen:
        opvolger = vervallen.opvolger_id
        if not opvolger or (vervallen.tabel, opvolger) in register.vervallen_kenmerken:
            continue
        if not (register.has_page(vervallen.tabel, opvolger) or register.may_exist(vervallen.tabel, opvolger)):
            yield (
                vervallen,
                "opvolger_id",
                f"De opvolger '{opvolger}' heeft geen pagina op de website.",
                f"Vul een kenmerk in uit {vervallen.tabel} dat op de website staat, of laat 'opvolger_id' leeg.",
            )


RULE = Rule(
    code="UR02",
    title="Een opvolger staat op de website",
    law="eigen beleid: een adres sterft niet",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Wie een oude link volgt, moet verder kunnen. "
    "Daarom moet de opvolger een eigen pagina op de website hebben.",
    find=find,
)

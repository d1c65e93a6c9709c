"""BZ01, BZ04, BZ05: special and criminal data and the BSN need the exception that allows them."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.records import Gegevenssoort
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_FORBIDDEN_UNLESS = {
    "bijzonder": ("Dit zijn bijzondere persoonsgegevens.", "AVG artikel 9"),
    "strafrechtelijk": ("Dit zijn strafrechtelijke gegevens.", "AVG artikel 10 en UAVG artikel 31"),
    "nummer": ("Dit is het burgerservicenummer.", "UAVG artikel 46"),
}


def find(register: Register) -> Faults:
    """Yield each row of protected data without an exception, or without the law that grants it."""
    soorten = register.codes("gegevenssoorten", Gegevenssoort)
    for verwerking in controlled(register):
        for gegeven in verwerking.gegevens:
            soort = soorten.get(gegeven.gegeven)
            protected = _FORBIDDEN_UNLESS.get(soort.klasse) if soort else None
            if protected is None:
                continue
            what, article = protected
            shared = "Geef dit soort gegeven een eigen regel. " if "gegeven" in gegeven.origin.pointer else ""
            if not gegeven.uitzondering:
                yield (
                    gegeven,
                    "gegeven",
                    f"{what} Het mag alleen met een uitzondering ({article}), en die staat er niet bij.",
                    f"{shared}Vul 'uitzondering', 'wet_id' en 'artikel' in.",
                )
            elif not gegeven.wet_id:
                yield (
                    gegeven,
                    "uitzondering",
                    f"{what} De wet waarin de uitzondering staat ontbreekt.",
                    "Vul 'wet_id' en 'artikel' in.",
                )


RULE = Rule(
    code="BZ01",
    title="Bijzondere en strafrechtelijke gegevens en het BSN hebben een uitzondering",
    law="AVG artikelen 9 en 10; UAVG artikelen 22 tot en met 33 en 46",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="gegevens.uitzondering",
    uitleg="Deze gegevens zijn extra beschermd: u mag ze alleen gebruiken als de wet een uitzondering maakt. "
    "Noem daarom de uitzondering, en de wet en het artikel waarin zij staat.",
    find=find,
)

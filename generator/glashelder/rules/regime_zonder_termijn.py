"""RG01: a regime in use has a deadline for deciding on a request that is in force on the reference date.

For transferred archives UAVG art. 45 disapplies the AVG deadline and gives no other (`heeft_termijn: nee`); the
deadline is then what the Awb asks of any decision, and it may be absent.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.deadlines import end_of_period, find_period
from glashelder.model.records import Regime
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_NO_TERM = "Vul in regimes.csv bij '{code}' in 'termijn_id' het kenmerk in van een regel in termijnen.csv."
_NEW_VERSION = (
    "Neem in termijnen.csv de regel '{name}' over met een ander 'id'. Zet in de nieuwe '{name}' bij 'versie_van', "
    "de dag waarop zij ingaat bij 'geldig_van', en niets bij 'geldig_tot'. Verbeter 'duur' en 'bron'."
)


def find(register: Register) -> Faults:
    """Yield each regime in use that should have a deadline and has none."""
    regimes = register.codes("regimes", Regime)
    if any(table == "termijnen" for table, _ in register.rejected):
        return
    for code in dict.fromkeys(v.regime for v in register.verwerkingen.values()):
        regime = regimes.get(code)
        if not regime or not regime.heeft_termijn:
            continue
        name = regime.termijn_id or ""
        if not find_period(register, name, register.peildatum):
            yield (
                regime,
                "termijn_id",
                f"Voor '{regime.titel}' staat nergens binnen welke termijn de gemeente op een verzoek beslist.",
                _NEW_VERSION.format(name=name) if name else _NO_TERM.format(code=code),
                end_of_period(register, name),
            )


RULE = Rule(
    code="RG01",
    title="Voor elk regime is bekend hoe snel de gemeente antwoordt",
    law="AVG artikel 12, derde lid; Wet BRP artikel 2.55, eerste lid; Wpg artikel 25; UAVG artikel 45",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    uitleg=(
        "Zonder termijn kan de website niet zeggen wanneer een inwoner antwoord krijgt, en kan een afdeling "
        "geen brief maken."
    ),
    find=find,
)

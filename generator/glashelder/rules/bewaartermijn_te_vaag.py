"""RV07: a retention period can be verified: it has a number, an article or a reason, and a start."""

from glashelder.findings import Kind, Severity
from glashelder.model.records import Bewaartermijn
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.empty_words import open_end, some_law

_TOLD = ("begin", "toelichting")


def find(register: Register) -> Faults:
    """Yield each retention period, and each remark about one in an activity, that leaves open how long or why."""
    for termijn in register.bewaartermijnen.values():
        yield from _term(termijn)
    for verwerking in register.verwerkingen.values():
        for bewaring in verwerking.bewaring:
            if piece := open_end(bewaring.termijn_in_woorden):
                yield (
                    bewaring,
                    "termijn_in_woorden",
                    f"Bij '{bewaring.wat}' staat '{piece}'. Dat zegt niet wat bepaalt hoelang u dit bewaart.",
                    "Schrijf na welke gebeurtenis de gegevens weg kunnen, bijvoorbeeld: tot de zaak is afgesloten.",
                )
            if piece := open_end(bewaring.toelichting):
                yield (
                    bewaring,
                    "toelichting",
                    f"Bij '{bewaring.wat}' staat '{piece}'. Daarmee is de bewaartermijn weer onbekend.",
                    "Schrijf bij 'toelichting' wat de termijn laat beginnen of eindigen, of laat dit veld leeg.",
                )


def _term(termijn: Bewaartermijn) -> Faults:
    """Yield what is vague about one period. A number in the Selectielijst or an article makes a general remark fine."""
    is_precise = (termijn.selectielijst_jaar and termijn.selectielijst_nummer) or (termijn.wet_id and termijn.artikel)
    if is_precise and not open_end(termijn.begin):
        return
    field, text = next(((f, t) for f in _TOLD if (t := _vague(getattr(termijn, f)))), ("", ""))
    if text:
        yield (
            termijn,
            field,
            f"'{termijn.titel}' heeft als uitleg '{text}'. Een inwoner weet dan niet wanneer zijn gegevens weg zijn.",
            "Schrijf op na welke gebeurtenis de termijn begint, en vul 'selectielijst_nummer' of 'wet_id' in.",
        )
    elif not (termijn.wet_id or termijn.selectielijst_nummer or termijn.toelichting):
        yield (
            termijn,
            "titel",
            f"Er staat niet waarop de bewaartermijn '{termijn.titel}' berust.",
            "Vul jaar en nummer van de selectielijst in, of 'wet_id' en 'artikel', of leg het uit bij 'toelichting'.",
        )


def _vague(text: str | None) -> str:
    return open_end(text) or some_law(text)


RULE = Rule(
    code="RV07",
    title="Een bewaartermijn noemt waarop zij berust en wanneer zij begint",
    law=(
        "AVG artikel 13, tweede lid, onder a, en artikel 15, eerste lid, onder d; vergelijk ECLI:NL:RBNNE:2023:5064 "
        "(de uitspraak zelf is niet nagelezen)"
    ),
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="bewaring.toelichting",
    uitleg=(
        "Met een zin als zo lang als nodig weet niemand wanneer zijn gegevens weg zijn. Noem het nummer van "
        "de selectielijst of het artikel, en de dag waarop de termijn begint."
    ),
    find=find,
)

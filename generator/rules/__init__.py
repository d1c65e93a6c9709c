"""Meaning: what the law asks beyond the shape of a row. One rule, one file; rules see typed records only."""

from generator.rules import (
    bewaartermijn_past_niet_bij_waardering,
    bijzonder_gegeven_zonder_uitzondering,
    bron_ontbreekt,
    doel_zonder_grondslag,
    gerechtvaardigd_belang_bij_publieke_taak,
    kenmerk_hergebruikt,
    opvolger_bestaat_niet,
    opvolger_in_kring,
    wettelijke_grondslag_zonder_artikel,
    wettelijke_grondslag_zonder_wet,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    doel_zonder_grondslag.RULE,
    wettelijke_grondslag_zonder_wet.RULE,
    wettelijke_grondslag_zonder_artikel.RULE,
    gerechtvaardigd_belang_bij_publieke_taak.RULE,
    bijzonder_gegeven_zonder_uitzondering.RULE,
    bron_ontbreekt.RULE,
    bewaartermijn_past_niet_bij_waardering.RULE,
    kenmerk_hergebruikt.RULE,
    opvolger_bestaat_niet.RULE,
    opvolger_in_kring.RULE,
)

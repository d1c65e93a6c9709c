"""The laws a letter rests on, with the version of their text: `{{ wet("avg", "artikel 12") }}` in a template."""

from __future__ import annotations

from generator.model.recht import Wet
from generator.model.register import Register
from generator.views.words import date_in_words


def law_reference(wet: Wet, artikel: str) -> str:
    """Return a law with its article and version: "AVG artikel 12 (tekst van 22 november 2026)".

    The version is the day on which somebody read the text; without one, the day the law came into force; without
    either, none is told (and `letter_rules.versions` forbids the letter).
    """
    name = f"{wet.afkorting or wet.citeertitel} {artikel}"
    read_on = wet.gecontroleerd_op or wet.geldig_van
    return f"{name} (tekst van {date_in_words(read_on)})" if read_on else name


def with_versions(register: Register, text: str) -> tuple[str, ...]:
    """Return the laws in "AVG artikel 12; Awb artikel 6:5", each with its version when the register has the law."""
    return tuple(_with_version(register, part.strip()) for part in text.split(";"))


def _with_version(register: Register, part: str) -> str:
    laws = (w for w in register.wetten.values() if w.afkorting and part.startswith(f"{w.afkorting} "))
    return next((law_reference(w, part.removeprefix(f"{w.afkorting} ")) for w in laws), part)

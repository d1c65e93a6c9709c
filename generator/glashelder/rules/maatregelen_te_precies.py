"""RV08: the published description of security measures does not help an attacker."""

import re

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_TELLS_TOO_MUCH = (
    ("een adres in het netwerk", re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")),
    ("een versie van een programma", re.compile(r"\b(?:versie|release|v)\.? ?\d+(?:\.\d+)*\b", re.IGNORECASE)),
    ("een kamer", re.compile(r"\b(?:kamer|ruimte|serverruimte|kluis|lokaal) (?:[A-Z]{1,2}[.-]?)?\d[\w.]*\b")),
    ("een account", re.compile(r"\b(?:account|gebruikersnaam|inlognaam|wachtwoord):? ['\"]?[\w-]*[\d@_][\w@.-]*")),
)

_MAY_TELL = re.compile(r"[0-9@_]")  # every pattern below needs one of these, and this search is fast


def find(register: Register) -> Faults:
    """Yield each activity whose measures name a version, a network address, a room or an account."""
    for verwerking in register.verwerkingen.values():
        text = verwerking.maatregelen or ""
        if not _MAY_TELL.search(text):
            continue
        found = [f"{what} ('{match[0]}')" for what, pattern in _TELLS_TOO_MUCH if (match := pattern.search(text))]
        if found:
            yield (
                verwerking,
                "maatregelen",
                f"De beschrijving van de beveiliging noemt {', '.join(found)}. Dat staat straks op de website.",
                "Schrijf bij 'maatregelen' in het algemeen hoe de gegevens beschermd zijn, zonder deze bijzonderheden.",
            )


RULE = Rule(
    code="RV08",
    title="De beschrijving van de beveiliging helpt een inbreker niet",
    law="AVG artikel 32; AVG artikel 30, eerste lid, onder g, vraagt een algemene beschrijving",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Deze tekst komt op de website. Versies, adressen in het netwerk, kamernummers en accounts helpen wie "
        "wil inbreken; laat ze weg."
    ),
    find=find,
)

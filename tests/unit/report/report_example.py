"""Findings of every kind: what reports must show, and texts that break a report which does not escape them."""

from glashelder.findings import Finding, Place, Severity

FAULT = Finding(
    "te-lang",
    "De tekst bij 'Titel' (titel) heeft 130 tekens; er passen er 120.",
    Place("register_data/verwerkingen/afvalpas.yaml", 14, 3, "afvalpas", "titel"),
    "Maak de tekst 10 tekens korter.",
    law="AVG artikel 12, eerste lid",
)
WARNING = Finding(
    "regeleinden-windows",
    "Dit bestand heeft Windows-regeleinden.",
    Place("register_data/a.csv", 1, 1),
    "Kies 'LF'.",
    Severity.WAARSCHUWING,
)
TIP = Finding("niet-toegestaan", "Dit kan beter.", Place("register_data/a.csv", 2, 5), "Kijk ernaar.", Severity.TIP)
FOLDER = Finding("map-ontbreekt", "De map is er niet.", Place("register_data/verwerkingen"), "Maak de map aan.")
NASTY = Finding(
    "verkeerd-soort-waarde",
    "Bij 'Titel' staat '100 %, <b>\"a\"</b> & é: ::error::x\n\tnieuw %0A'.",
    Place("register_data/verwerkingen/één: a,b %.yaml", 3, 1, 'a<"&>', "titel"),
    "Typ iets\r\nanders.",
)
ALL = (WARNING, FAULT, TIP, NASTY, FOLDER)


def many(number: int, message: str = "bericht", hint: str = "oplossing") -> list[Finding]:
    """Return findings of one rule; `{}` in a text becomes the number of the finding."""
    return [
        Finding("te-lang", message.format(n), Place("register_data/a.csv", n + 2, 1), hint.format(n))
        for n in range(number)
    ]

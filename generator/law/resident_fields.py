"""What a resident can fill in for a letter: each field once, with its words. Never a BSN, birth date or copy of an ID."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

TEKST, LANGE_TEKST, DATUM, KEUZE, VINK = "tekst", "lange-tekst", "datum", "keuze", "vink"
VOOR_MIJZELF, ZESTIEN = "mijzelf", "zestien"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulveld:
    """One field of a letter of a resident.

    Attributes:
        label: what stands before it.
        hulp: how to fill it in; may be empty.
        fout: what is said when it is empty; empty for what may stay open.
        soort: one of the kinds above.
        keuzes: for a choice: each code with its words.
        regimes: the laws under which it is asked; empty: under all.
        autocomplete: what a browser may fill in by itself.
    """

    naam: str
    label: str
    hulp: str = ""
    fout: str = ""
    soort: str = LANGE_TEKST
    keuzes: Mapping[str, str] = field(default_factory=dict)
    regimes: tuple[str, ...] = ()
    autocomplete: str = "off"


_FIELDS = (
    Invulveld(naam="naam", label="Uw naam", fout="Vul uw naam in.", soort=TEKST, autocomplete="name"),
    Invulveld(naam="adres", label="Uw adres of e-mailadres", autocomplete="street-address",
              hulp="Hier komt het antwoord.", fout="Vul in waar het antwoord naartoe mag."),
    Invulveld(naam="voor", label="Voor wie vraagt u dit?", soort=KEUZE, keuzes={
        VOOR_MIJZELF: "Voor mijzelf",
        "kind": "Voor mijn kind jonger dan 12 jaar",
        "tiener": "Voor mijn kind van 12 tot en met 15 jaar",
        ZESTIEN: "Voor mijn kind van 16 jaar of ouder",
        "gemachtigd": "Voor iemand die mij heeft gemachtigd",
    }),
    Invulveld(naam="namens", label="Hoe heet die persoon?", soort=TEKST,
              fout="Vul de naam in van de persoon voor wie u dit vraagt."),
    Invulveld(naam="kenmerk", label="Waar kunnen we uw gegevens vinden? (niet verplicht)", soort=TEKST,
              hulp="Bijvoorbeeld een zaaknummer, of het jaar waarin u iets aanvroeg."),
    Invulveld(naam="fout", label="Wat klopt er niet of ontbreekt er?", fout="Vul in wat er niet klopt."),
    Invulveld(naam="goed", label="Wat moet er staan?", fout="Vul in wat er moet staan."),
    Invulveld(naam="wissen_wat", label="Welke gegevens moeten weg?", fout="Vul in welke gegevens weg moeten."),
    Invulveld(naam="wisreden", label="Waarom moeten ze weg?", soort=KEUZE, regimes=("avg",), keuzes={
        "nodig": "De gemeente heeft ze niet meer nodig",
        "toestemming": "Ik trek mijn toestemming in",
        "bezwaar": "Ik heb bezwaar gemaakt tegen het gebruik",
        "onrechtmatig": "De gemeente mag ze niet gebruiken",
        "plicht": "Een wet zegt dat ze weg moeten",
    }),
    Invulveld(naam="stoppen_wat", label="Om welke gegevens gaat het?", fout="Vul in om welke gegevens het gaat."),
    Invulveld(naam="stopreden", label="Waarom wilt u dit?", soort=KEUZE, keuzes={
        "klopt-niet": "De gegevens kloppen niet",
        "onrechtmatig": "De gemeente mag ze niet gebruiken, maar moet ze ook niet wissen",
        "rechtszaak": "Ik heb ze nodig, bijvoorbeeld voor een rechtszaak",
        "bezwaar": "Ik heb bezwaar gemaakt tegen het gebruik",
    }),
    Invulveld(naam="meenemen_wat", label="Welke gegevens wilt u meenemen?", fout="Vul in welke gegevens u wilt."),
    Invulveld(naam="ontvanger", label="Moeten ze rechtstreeks naar iemand anders? (niet verplicht)", soort=TEKST,
              hulp="Vul de naam en het adres van die organisatie in."),
    Invulveld(naam="situatie", label="Waarom past het gebruik niet bij uw situatie?",
              fout="Vul in waarom het niet bij uw situatie past."),
    Invulveld(naam="computerbesluit", label="Om welk besluit gaat het?", soort=TEKST, fout="Vul in welk besluit het is.",
              hulp="Bijvoorbeeld: de aanslag van 3 maart 2026."),
    Invulveld(naam="standpunt", label="Wat vindt u van het besluit?", fout="Vul in wat u van het besluit vindt."),
    Invulveld(naam="waarvoor", label="Waarvoor gaf u toestemming?", fout="Vul in waarvoor u toestemming gaf."),
    Invulveld(naam="ook_wissen", label="Ik wil ook dat de gegevens worden gewist", soort=VINK),
    Invulveld(naam="recht", label="Wat vroeg u?", soort=KEUZE),
    Invulveld(naam="ontvangen", label="Wanneer kreeg de gemeente uw verzoek?", soort=DATUM,
              hulp="Dat staat in de ontvangstbevestiging. Hebt u die niet? Neem de dag waarop u mailde, of de dag na die "
              "waarop u de brief op de post deed.",
              fout="Vul een dag in die niet later is dan vandaag."),
    Invulveld(naam="verlengd", label="De gemeente schreef mij dat zij langer de tijd neemt", soort=VINK),
    Invulveld(naam="besluit", label="Tegen welk besluit maakt u bezwaar?", soort=TEKST,
              hulp="Neem over wat erboven staat, met het kenmerk.", fout="Vul in welk besluit het is."),
    Invulveld(naam="besluitdatum", label="Wanneer stuurde de gemeente het besluit?", soort=DATUM,
              hulp="Meestal is dat de datum die op het besluit staat.",
              fout="Vul een dag in die niet later is dan vandaag."),
    Invulveld(naam="gronden", label="Waarom bent u het er niet mee eens?", fout="Vul in waarom u het er niet mee eens bent."),
    Invulveld(naam="klacht", label="Wat is er gebeurd?", fout="Vul in wat er is gebeurd."),
    Invulveld(naam="eerder", label="Wat hebt u al aan de gemeente gevraagd? (niet verplicht)"),
)  # fmt: skip

INVULVELDEN: Mapping[str, Invulveld] = MappingProxyType({veld.naam: veld for veld in _FIELDS})
"""Every field by its name."""

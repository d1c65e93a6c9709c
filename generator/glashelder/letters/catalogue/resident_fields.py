"""What a resident can fill in for a letter: each field once. Never a BSN, birth date or copy of an ID."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

TEKST, LANGE_TEKST, DATUM, KEUZE, VINK = "tekst", "lange-tekst", "datum", "keuze", "vink"
VOOR_MIJZELF = "mijzelf"
STAPPEN: Mapping[str, str] = MappingProxyType(
    {"wat": "Waar gaat het over?", "voor": "Voor wie is het?", "wie": "Wie bent u?"}
)
"""The screens on which a letter is made, in order, each with its heading."""


class Keuze(Struct, frozen=True, kw_only=True):
    """One answer that a field offers.

    Attributes:
        woorden: how it reads.
        icoon: the name of the icon beside it; empty: none.
        regimes: the laws under which it is offered; empty: under all.
        fout: why nobody gets a letter with this answer; empty when it is a good one.
    """

    woorden: str
    icoon: str = ""
    regimes: tuple[str, ...] = ()
    fout: str = ""


class Invulveld(Struct, frozen=True, kw_only=True):
    """One field of a letter of a resident.

    Attributes:
        label: what stands before it.
        hulp: how to fill it in; may be empty.
        fout: what is said when it is empty; empty for what may stay open.
        soort: one of the kinds above.
        keuzes: for a choice: each answer by its code; an empty code is no answer.
        regimes: the laws under which it is asked; empty: under all.
        zonder_verwerking: asked only when no activity is known.
        autocomplete: what a browser may fill in by itself.
        stap: the screen on which it is asked.
    """

    naam: str
    label: str
    hulp: str = ""
    fout: str = ""
    soort: str = LANGE_TEKST
    keuzes: Mapping[str, Keuze] = field(default_factory=dict)
    regimes: tuple[str, ...] = ()
    zonder_verwerking: bool = False
    autocomplete: str = "off"
    stap: str = "wat"


_NOT_LATER = "Vul een dag in die niet later is dan vandaag."
_FOR_ANOTHER = "Voor iemand die mij heeft gemachtigd"
_FIELDS = (
    Invulveld(naam="naam", label="Uw naam", fout="Vul uw naam in.", soort=TEKST, autocomplete="name",
              stap="wie"),
    Invulveld(naam="adres", label="Uw adres of e-mailadres", autocomplete="street-address", stap="wie",
              hulp="Hier komt het antwoord.", fout="Vul in waar het antwoord naartoe mag."),
    Invulveld(naam="voor", label="Voor wie vraagt u dit?", soort=KEUZE, stap="voor", keuzes={
        VOOR_MIJZELF: Keuze(woorden="Voor mijzelf", icoon="account"),
        "kind": Keuze(woorden="Voor mijn kind jonger dan 12 jaar", icoon="human-male-child"),
        "tiener": Keuze(woorden="Voor mijn kind van 12 tot en met 15 jaar", icoon="account-school"),
        "zestien": Keuze(woorden="Voor mijn kind van 16 jaar of ouder", icoon="account-supervisor",
                         fout="Een kind van 16 jaar of ouder doet dit zelf. U kunt dat kind wel helpen."),
        "gemachtigd": Keuze(woorden=_FOR_ANOTHER, icoon="handshake", regimes=("avg", "brp", "archief")),
        "geen-advocaat": Keuze(woorden=_FOR_ANOTHER, icoon="handshake", regimes=("wpg",),
                               fout="Bij politiegegevens kan alleen een advocaat dit voor een ander vragen. Die ander "
                               "kan het ook zelf doen. U kunt daarbij helpen."),
        "advocaat": Keuze(woorden="Ik ben advocaat en kreeg hiervoor een bijzondere volmacht", icoon="account-tie",
                          regimes=("wpg",)),
    }),
    Invulveld(naam="namens", label="Hoe heet die persoon?", soort=TEKST, stap="voor",
              fout="Vul de naam in van de persoon voor wie u dit vraagt."),
    Invulveld(naam="kenmerk", label="Waar kunnen we uw gegevens vinden? (niet verplicht)", soort=TEKST,
              hulp="Bijvoorbeeld een zaaknummer, of het jaar waarin u iets aanvroeg."),
    Invulveld(naam="fout", label="Wat klopt er niet of ontbreekt er?", fout="Vul in wat er niet klopt."),
    Invulveld(naam="goed", label="Wat moet er staan?", fout="Vul in wat er moet staan."),
    Invulveld(naam="wissen_wat", label="Welke gegevens moeten weg?", fout="Vul in welke gegevens weg moeten."),
    Invulveld(naam="wisreden", label="Waarom moeten ze weg? (niet verplicht)", soort=KEUZE, regimes=("avg",), keuzes={
        "": Keuze(woorden="Ik noem geen reden"),
        "nodig": Keuze(woorden="De gemeente heeft ze niet meer nodig"),
        "toestemming": Keuze(woorden="Ik trek mijn toestemming in"),
        "bezwaar": Keuze(woorden="Ik heb bezwaar gemaakt tegen het gebruik"),
        "onrechtmatig": Keuze(woorden="De gemeente mag ze niet gebruiken"),
        "plicht": Keuze(woorden="Een wet zegt dat ze weg moeten"),
    }),
    Invulveld(naam="stoppen_wat", label="Om welke gegevens gaat het?", fout="Vul in om welke gegevens het gaat."),
    Invulveld(naam="stopreden", label="Waarom wilt u dit?", soort=KEUZE,
              fout="Kies een reden. Dit recht geldt alleen in deze gevallen.", keuzes={
        "klopt-niet": Keuze(woorden="De gegevens kloppen niet"),
        "onrechtmatig": Keuze(woorden="De gemeente mag ze niet gebruiken, maar moet ze ook niet wissen"),
        "rechtszaak": Keuze(woorden="Ik heb ze nodig, bijvoorbeeld voor een rechtszaak"),
        "bezwaar": Keuze(woorden="Ik heb bezwaar gemaakt tegen het gebruik"),
    }),
    Invulveld(naam="meenemen_wat", label="Welke gegevens wilt u meenemen?", fout="Vul in welke gegevens u wilt."),
    Invulveld(naam="ontvanger", label="Moeten ze rechtstreeks naar iemand anders? (niet verplicht)", soort=TEKST,
              hulp="Vul de naam en het adres van die organisatie in."),
    Invulveld(naam="gebruik", label="Om welk gebruik van uw gegevens gaat het?", zonder_verwerking=True,
              hulp="Bijvoorbeeld: mijn foto op de website van de gemeente.",
              fout="Vul in om welk gebruik het gaat."),
    Invulveld(naam="situatie", label="Waarom past het gebruik niet bij uw situatie?",
              fout="Vul in waarom het niet bij uw situatie past."),
    Invulveld(naam="computerbesluit", label="Om welk besluit gaat het?", soort=TEKST,
              fout="Vul in welk besluit het is.", hulp="Bijvoorbeeld: de aanslag van 3 maart 2026."),
    Invulveld(naam="standpunt", label="Wat vindt u van het besluit?", fout="Vul in wat u van het besluit vindt."),
    Invulveld(naam="waarvoor", label="Waarvoor gaf u toestemming?", fout="Vul in waarvoor u toestemming gaf."),
    Invulveld(naam="ook_wissen", label="Ik wil ook dat de gegevens worden gewist", soort=VINK),
    Invulveld(naam="gevraagd", label="Wat vroeg u?", soort=KEUZE, fout="Kies wat u vroeg."),
    Invulveld(naam="ontvangen", label="Wanneer kwam uw verzoek aan?", soort=DATUM,
              hulp="Dat staat in de ontvangstbevestiging. Hebt u die niet? Neem de dag waarop u mailde, of de dag "
              "waarop uw brief is bezorgd. Deze pagina rekent uit wanneer de tijd om te beslissen voorbij is.",
              fout=_NOT_LATER),
    Invulveld(naam="verlengd", label="Ik kreeg bericht dat het antwoord langer duurt", soort=VINK),
    Invulveld(naam="besluit", label="Tegen welk besluit maakt u bezwaar?", soort=TEKST,
              hulp="Neem over wat erboven staat, met het kenmerk.", fout="Vul in welk besluit het is."),
    Invulveld(naam="besluitdatum", label="Wanneer stuurde de gemeente het besluit?", soort=DATUM,
              hulp="Meestal is dat de datum die op het besluit staat.", fout=_NOT_LATER),
    Invulveld(naam="gronden", label="Waarom bent u het er niet mee eens?",
              fout="Vul in waarom u het er niet mee eens bent."),
    Invulveld(naam="klacht", label="Wat is er gebeurd?", fout="Vul in wat er is gebeurd."),
    Invulveld(naam="eerder", label="Wat hebt u hierover zelf al gevraagd? (niet verplicht)"),
)  # fmt: skip

INVULVELDEN: Mapping[str, Invulveld] = MappingProxyType({veld.naam: veld for veld in _FIELDS})
"""Every field by its name."""

ADRES_BIJ_BEZWAAR = replace(
    INVULVELDEN["adres"],
    label="Uw adres",
    hulp="De wet vraagt uw adres. Uw e-mailadres mag erbij.",
    fout="Vul ook uw straat, huisnummer, postcode en plaats in.",
)
"""An objection names the address of who makes it (Awb art. 6:5(1)(a)); an e-mail address is not enough."""

VOOR_NA_EEN_VERZOEK = replace(
    INVULVELDEN["voor"],
    label="Voor wie schrijft u dit?",
    keuzes={
        code: replace(keuze, regimes=())
        for code, keuze in INVULVELDEN["voor"].keuzes.items()
        if keuze.regimes != ("wpg",)
    },
)
"""For whom one writes after a request, or to the supervisor: only a request needs a lawyer (Wpg 26)."""

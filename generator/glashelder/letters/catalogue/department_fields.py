"""What may be filled in for a letter of a department: each field once, for command line, request file and browser.

A field says what it is called, what kind of value it takes and how to fill it in. Which letter asks for which fields
stands above its text in `templates/letters/`; what forbids a value, in `letters/rules/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

TEKST, LANGE_TEKST, ADRES, DATUM, KEUZE, DELEN, VERWERKINGEN = (
    "tekst", "lange-tekst", "adres", "datum", "keuze", "delen", "verwerkingen",
)  # fmt: skip
"""A long text keeps its lines and paragraphs, an address its lines; any other text is one line."""

RIGHTS = "rechten"
"""The table of the rights that somebody may ask for; a letter says each as it follows on "uw verzoek om"."""

KANALEN: Mapping[str, str] = MappingProxyType({
    "post": "per post",
    "email": "per e-mail",
    "formulier": "via het formulier op onze website",
    "balie": "aan onze balie",
    "telefoon": "per telefoon",
})  # fmt: skip
"""How a request came in, as it stands in the letter."""


class Veld(Struct, frozen=True, kw_only=True):
    """One field of a request for a letter.

    Attributes:
        naam: its name: the option without dashes, the key in a request file, the name in the form.
        label: what stands before it in a form.
        uitleg: how to fill it in.
        soort: one of the kinds above.
        keuzes: for a choice: each code with its words, as they stand in the letter.
        in_formulier: the words of a choice in a form, where those of the letter would not do.
        keuzes_uit: for a choice from the register: the table that holds the codes.
        voorbeeld: a value that could be right.
        bij_besluit: of a part of a decision: the one that alone asks for it; empty: each does.
    """

    naam: str
    label: str
    uitleg: str
    soort: str = TEKST
    keuzes: Mapping[str, str] = field(default_factory=dict)
    in_formulier: Mapping[str, str] = field(default_factory=dict)
    keuzes_uit: str = ""
    voorbeeld: str = ""
    bij_besluit: str = ""


_FIELDS = (
    Veld(naam="verwerkingen", label="Verwerking", soort=VERWERKINGEN, voorbeeld="parkeervergunning-bewoners",
         uitleg="Kenmerk van de verwerking in het register. Meer dan een mag, als hetzelfde bestuursorgaan "
         "verantwoordelijk is."),
    Veld(naam="naam", label="Naam", voorbeeld="M. de Vries", uitleg="Naam van wie de brief krijgt."),
    Veld(naam="adres", label="Adres", soort=ADRES, voorbeeld="Kade 3, 0000 AB Uwgemeente",
         uitleg="Postadres of e-mailadres van wie de brief krijgt. De regels komen zo in de brief."),
    Veld(naam="namens", label="Voor wie is het verzoek?", voorbeeld="S. de Vries",
         uitleg="Alleen als iemand het verzoek voor een ander doet, zoals voor een kind: de naam van die ander."),
    Veld(naam="kenmerk", label="Ons kenmerk", voorbeeld="Z-2026-0412", uitleg="Nummer van de zaak."),
    Veld(naam="datum", label="Datum van de brief", soort=DATUM, voorbeeld="2026-11-26",
         uitleg="Dag waarop u de brief verstuurt. Bij een besluit begint dan de tijd om bezwaar te maken."),
    Veld(naam="recht", label="Waar vraagt iemand om?", soort=KEUZE, keuzes_uit=RIGHTS, voorbeeld="inzage",
         uitleg="Het recht dat iemand gebruikt."),
    Veld(naam="ontvangen", label="Ontvangen op", soort=DATUM, voorbeeld="2026-11-25",
         uitleg="Dag waarop de gemeente het verzoek kreeg. Vanaf deze dag telt de termijn."),
    Veld(naam="kanaal", label="Hoe kwam het binnen?", soort=KEUZE, keuzes=KANALEN, voorbeeld="post",
         uitleg="De weg waarlangs het verzoek binnenkwam."),
    Veld(naam="verzoek", label="Het verzoek", soort=LANGE_TEKST,
         voorbeeld="Ik wil weten welke gegevens u van mij hebt over mijn parkeervergunning.",
         uitleg="Wat iemand vraagt, in zijn eigen woorden. De brief haalt dit aan."),
    Veld(naam="ontbreekt", label="Wat ontbreekt er?", soort=LANGE_TEKST,
         voorbeeld="Wij weten niet over welke periode uw verzoek gaat.",
         uitleg="Wat u nodig hebt om het verzoek te kunnen behandelen, en waarom. Vraag niet meer dan nodig is."),
    Veld(naam="twijfel", label="Waarom twijfelt u wie het is?", soort=LANGE_TEKST,
         voorbeeld="Het e-mailadres is een ander dan wij van u kennen.",
         uitleg="De feiten waardoor u redelijk twijfelt. Zonder twijfel mag u niets vragen (AVG 12, zesde lid)."),
    Veld(naam="gevraagd_op", label="Om aanvulling gevraagd op", soort=DATUM, voorbeeld="2026-11-27",
         uitleg="Dag waarop u om aanvulling vroeg."),
    Veld(naam="aangevuld_op", label="Aanvulling gekregen op", soort=DATUM, voorbeeld="2026-12-03",
         uitleg="Dag waarop u had wat u vroeg. De dagen ertussen tellen niet mee voor de termijn."),
    Veld(naam="antwoord_voor", label="Antwoord uiterlijk op", soort=DATUM, voorbeeld="2026-12-11",
         uitleg="Laatste dag om te antwoorden. Geef genoeg tijd: twee weken is gewoon."),
    Veld(naam="van_een_ander", label="Gaat het over gegevens van een ander?", soort=KEUZE, voorbeeld="ja",
         keuzes={"ja": "Uw verzoek gaat niet over gegevens waarvoor wij verantwoordelijk zijn."},
         uitleg="Alleen als het verzoek niet over een verwerking van uw gemeente gaat. Kies dan de verwerking waar het "
         "het meest op lijkt: daar staat wie de brief ondertekent."),
    Veld(naam="door_aan", label="Wie beslist er wel?",
         voorbeeld="het college van burgemeester en wethouders van Voorst",
         uitleg="Naam van wie wel op het verzoek beslist."),
    Veld(naam="door_adres", label="Adres van die organisatie", voorbeeld="Postbus 1, 0000 AA Voorst",
         uitleg="Waar de aanvrager die organisatie bereikt."),
    Veld(naam="door_soort", label="Is dat een bestuursorgaan?", soort=KEUZE, voorbeeld="bestuursorgaan",
         keuzes={"bestuursorgaan": "Ja, u stuurt het verzoek door.", "ander": "Nee, u stuurt het verzoek terug."},
         uitleg="Een gemeente, UWV of een andere overheid is een bestuursorgaan. Een bedrijf of stichting meestal "
         "niet: dan gaat het verzoek terug naar de aanvrager (Awb artikel 2:3, tweede lid)."),
    Veld(naam="door_op", label="Doorgestuurd of teruggestuurd op", soort=DATUM, voorbeeld="2026-11-26",
         uitleg="Dag waarop u het verzoek doorstuurde of terugstuurde. Laat dat dezelfde dag weten."),
    Veld(naam="door_reden", label="Waarom die ander beslist", soort=LANGE_TEKST,
         voorbeeld="Deze organisatie bepaalt waarvoor de gegevens worden gebruikt. Wij werken in haar opdracht.",
         uitleg="Waarom uw gemeente niet op het verzoek mag beslissen."),
    Veld(naam="verdaging_reden", label="Reden voor meer tijd", soort=KEUZE, voorbeeld="ingewikkeld",
         keuzes={"ingewikkeld": "Uw verzoek is ingewikkeld.", "aantal": "Wij kregen veel verzoeken van u.",
                 "beide": "Uw verzoek is ingewikkeld en wij kregen veel verzoeken van u."},
         uitleg="Alleen deze redenen mogen (AVG artikel 12, derde lid). Drukte bij de gemeente is geen reden."),
    Veld(naam="verdaging_onderwerp", label="Waar gaat het verzoek over?", soort=KEUZE, voorbeeld="burgerlijke-staat",
         keuzes={"burgerlijke-staat": "Uw verzoek gaat over uw burgerlijke staat.",
                 "nationaliteit": "Uw verzoek gaat over uw nationaliteit."},
         uitleg="Alleen hiervoor geeft de wet meer tijd (Wet BRP artikel 2.58, derde lid)."),
    Veld(naam="feiten", label="De feiten daarbij", soort=LANGE_TEKST,
         voorbeeld="Wij moeten de gegevens uit drie systemen bij elkaar zoeken.",
         uitleg="Wat er in deze zaak aan de hand is, zodat de aanvrager de reden begrijpt."),
    Veld(naam="delen", label="Wat besluit u?", soort=DELEN,
         uitleg="Per deel van het verzoek: wat er gevraagd is, of u dat toekent of weigert, en waarom."),
    Veld(naam="uitvoering", label="Wat u doet of deed", soort=LANGE_TEKST,
         voorbeeld="Op 24 november 2026 hebben wij uw huisnummer veranderd in 12.",
         uitleg="Wat er met de gegevens is gebeurd of gaat gebeuren, en op welke dag."),
    Veld(naam="gezocht", label="Waar hebt u gezocht?", soort=LANGE_TEKST,
         voorbeeld="Wij zochten in het zaaksysteem op uw naam en adres, over de jaren 2020 tot en met 2026.",
         uitleg="In welke systemen en waarop. Zo ziet de aanvrager of er iets is overgeslagen."),
    Veld(naam="ontvangers_ingelicht", label="Zijn ontvangers ingelicht?", soort=KEUZE, voorbeeld="ja",
         keuzes={"ja": "Wij lieten dit weten aan wie deze gegevens van ons kreeg.",
                 "niet-gegeven": "Wij gaven deze gegevens aan niemand.",
                 "onmogelijk": "Het is niet mogelijk, of het vraagt te veel, om dit te laten weten aan wie deze "
                 "gegevens van ons kreeg."},
         uitleg="De wet vraagt dat u wijzigingen doorgeeft aan wie de gegevens kreeg (AVG artikel 19)."),
    Veld(naam="zienswijze", label="Kon de aanvrager vooraf reageren?", soort=KEUZE, voorbeeld="gehoord",
         keuzes={"gehoord": "Voordat wij besloten, vroegen wij u om een reactie. Die hebben wij meegewogen.",
                 "geen-reactie": "Voordat wij besloten, vroegen wij u om een reactie. Die kregen wij niet.",
                 "niet-nodig": "Wij hoefden u vooraf niet om een reactie te vragen: dit besluit berust niet op "
                 "gegevens die anders zijn dan wat u ons vertelde."},
         uitleg="Bij een weigering die berust op gegevens die anders zijn dan wat de aanvrager gaf, hoort u hem eerst "
         "(Awb artikel 4:7)."),
    Veld(naam="wijziging", label="Wat is er gebeurd?", soort=KEUZE, voorbeeld="verbeterd",
         keuzes={"verbeterd": "Wij hebben de gegevens verbeterd of aangevuld.",
                 "verwijderd": "Wij hebben de gegevens gewist.",
                 "beperkt": "Wij gebruiken de gegevens voorlopig niet. Wij bewaren ze alleen."},
         uitleg="Wat u met de gegevens deed."),
    Veld(naam="over_wie", label="Over wie gaat het?", voorbeeld="M. de Vries, Kade 3, 0000 AB Uwgemeente",
         uitleg="Zodat de ontvanger de persoon kan vinden. Geef niet meer dan nodig is."),
    Veld(naam="welke_gegevens", label="Welke gegevens?", soort=LANGE_TEKST,
         voorbeeld="Het huisnummer: 12 in plaats van 21.", uitleg="Om welke gegevens het gaat."),
    Veld(naam="besluit_van", label="Datum van het eerste besluit", soort=DATUM, voorbeeld="2026-10-01",
         uitleg="Dag van het besluit waartegen iemand bezwaar maakt."),
    Veld(naam="gronden", label="Wat vindt degene die bezwaar maakt?", soort=LANGE_TEKST,
         voorbeeld="U vindt dat wij ook de aantekeningen moeten geven.", uitleg="Een korte weergave van het bezwaar."),
    Veld(naam="hoorzitting", label="De hoorzitting", soort=LANGE_TEKST,
         voorbeeld="Op 4 november 2026 vertelde u ons uw verhaal op een hoorzitting. Het verslag is de bijlage.",
         uitleg="Wanneer er gehoord is, of waarom dat niet hoefde (Awb artikelen 7:2 en 7:3)."),
    Veld(naam="overwegingen", label="Hoe u het opnieuw bekeek", soort=LANGE_TEKST,
         voorbeeld="Wij hebben het hele dossier opnieuw bekeken. Ook de aantekeningen gaan over u.",
         uitleg="De heroverweging: ga op elk punt van het bezwaar in (Awb artikelen 7:11 en 7:12)."),
    Veld(naam="uitkomst", label="Uitkomst van het bezwaar", soort=KEUZE, voorbeeld="gegrond",
         keuzes={"gegrond": "Uw bezwaar is gegrond. U krijgt gelijk.",
                 "deels": "Uw bezwaar is voor een deel gegrond. U krijgt voor een deel gelijk.",
                 "ongegrond": "Uw bezwaar is ongegrond. U krijgt geen gelijk.",
                 "niet-ontvankelijk": "Uw bezwaar is niet-ontvankelijk. Wij mogen het niet inhoudelijk bekijken."},
         uitleg="De beslissing."),
    Veld(naam="gevolg", label="Wat er nu gebeurt", soort=LANGE_TEKST,
         voorbeeld="U krijgt binnen een week ook een kopie van de aantekeningen.",
         uitleg="Wat er van het eerste besluit overblijft of ervoor in de plaats komt."),
    Veld(naam="rechtbank", label="Rechtbank", voorbeeld="de rechtbank Noord-Nederland, Postbus 150, 9700 AD Groningen",
         uitleg="Naam en adres van de rechtbank waar iemand in beroep kan."),
    Veld(naam="ontdekt_op", label="Ontdekt op", soort=DATUM, voorbeeld="2026-11-20",
         uitleg="Dag waarop de gemeente van het lek wist."),
    Veld(naam="gebeurd", label="Wat is er gebeurd?", soort=LANGE_TEKST,
         voorbeeld="Een brief met uw gegevens is naar een verkeerd adres gestuurd.", uitleg="Wat er misging."),
    Veld(naam="gevolgen", label="Wat kan het gevolg zijn?", soort=LANGE_TEKST,
         voorbeeld="Iemand anders weet nu dat u een uitkering krijgt.", uitleg="Wat iemand hiervan kan merken."),
    Veld(naam="maatregelen", label="Wat doet de gemeente?", soort=LANGE_TEKST,
         voorbeeld="Wij hebben de brief teruggehaald.", uitleg="Wat u deed en nog doet."),
    Veld(naam="advies", label="Wat kan iemand zelf doen?", soort=LANGE_TEKST,
         voorbeeld="Let op telefoontjes van mensen die zeggen dat zij van de gemeente zijn.",
         uitleg="Raad om schade te voorkomen."),
)  # fmt: skip

VELDEN: Mapping[str, Veld] = MappingProxyType({veld.naam: veld for veld in _FIELDS})
"""Every field by its name, in the order of a form."""

_PART_FIELDS = (
    Veld(naam="vraag", label="Wat is er gevraagd?", soort=LANGE_TEKST,
         voorbeeld="Een kopie van de aantekeningen van de medewerker.", uitleg="Dit deel van het verzoek."),
    Veld(naam="besluit", label="Besluit", soort=KEUZE, voorbeeld="weigeren",
         keuzes={"toekennen": "Dit krijgt u.", "weigeren": "Dit krijgt u niet."},
         in_formulier={"toekennen": "Toekennen", "weigeren": "Weigeren"}, uitleg="Krijgt de aanvrager dit deel?"),
    Veld(naam="uitvoering", label="Wat u doet of deed", soort=LANGE_TEKST,
         voorbeeld="De kopie vindt u bij deze brief.", uitleg="Alleen bij toekennen.", bij_besluit="toekennen"),
    Veld(naam="grond", label="Grond om te weigeren", soort=KEUZE, keuzes_uit="weigeringsgronden",
         voorbeeld="uavg-41-i", uitleg="Alleen bij weigeren: de grond in de wet.", bij_besluit="weigeren"),
    Veld(naam="feiten", label="De feiten", soort=LANGE_TEKST,
         voorbeeld="In de aantekeningen staat wat een buurman vertrouwelijk vertelde.",
         uitleg="Alleen bij weigeren: wat er in deze zaak aan de hand is.", bij_besluit="weigeren"),
    Veld(naam="afweging", label="Waarom weigeren nodig en evenredig is", soort=LANGE_TEKST,
         voorbeeld="Zwart maken helpt niet: ook dan is te zien wie het vertelde. De rest van het dossier krijgt u wel.",
         uitleg="Alleen bij weigeren: waarom het niet met minder kan, en hoe uw belang is meegewogen.",
         bij_besluit="weigeren"),
)  # fmt: skip

DEEL_VELDEN: Mapping[str, Veld] = MappingProxyType({veld.naam: veld for veld in _PART_FIELDS})
"""The fields of one part of a decision (`delen`)."""

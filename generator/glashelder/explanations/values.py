"""Faults in what is filled in: fields, values, and references from one table to another."""

from functools import partial

from glashelder.explanations.explanation import Explanation

_field = partial(Explanation, onderwerp="Velden en waarden")
_key = partial(Explanation, onderwerp="Kenmerken en verwijzingen")

FAULTS = (
    _field(
        id="verplicht-veld-leeg",
        title="Een verplicht veld is leeg",
        uitleg="Zonder dit veld kan de pagina niet bestaan, of vraagt de wet er een antwoord op. Vraagt een wet erom, "
        "dan staat het artikel bij de melding.",
        oplossing="Vul het veld in. Bij de melding staat wat het betekent, met een voorbeeld.",
    ),
    _field(
        id="onbekend-veld",
        title="Een veld of kolom bestaat niet",
        uitleg="Deze naam komt in de tabel niet voor. Meestal is het een typefout, en dan telt wat u invulde niet mee.",
        oplossing="Verbeter de naam. Lijkt hij op een veld dat wel bestaat, dan noemt de melding dat veld.",
        voorbeeld="samenvatting: …   (en niet: samenvating: …)",
    ),
    _field(
        id="verkeerd-soort-waarde",
        title="Een waarde is van het verkeerde soort",
        uitleg="Hier hoort iets anders: een datum, een heel getal, ja of nee, of een lijst. "
        "Glashelder raadt niet wat u bedoelde.",
        oplossing="Typ wat de melding vraagt. Een datum is jaar-maand-dag; kies tussen ja en nee.",
        voorbeeld="gewijzigd_op: 2026-11-22",
    ),
    _field(
        id="verkeerde-vorm",
        title="Een waarde heeft niet de juiste vorm",
        uitleg="Sommige velden hebben een vaste vorm: een kenmerk bestaat uit kleine letters en streepjes, "
        "een webadres begint met https://, een termijn schrijft u als P5Y.",
        oplossing="Schrijf de waarde zoals in het voorbeeld bij de melding.",
        voorbeeld="id: leenfiets-centrum",
    ),
    _field(
        id="te-lang",
        title="Een tekst is te lang",
        uitleg="Het veld heeft een grootste lengte, zodat pagina's, lijsten en brieven leesbaar blijven.",
        oplossing="Maak de tekst korter. De melding zegt hoeveel tekens eraf moeten.",
    ),
    _field(
        id="te-klein",
        title="Een getal is te klein",
        uitleg="Het getal ligt onder het kleinste dat hier kan.",
        oplossing="Kijk of er een typefout in staat. De melding zegt wat het kleinste getal is.",
    ),
    _field(
        id="niet-toegestaan",
        title="Een waarde mag hier niet",
        uitleg="De waarde past niet bij wat het veld toelaat.",
        oplossing="Lees bij de melding wat het veld betekent en vul een andere waarde in.",
    ),
    _field(
        id="tekst-met-html",
        title="Er staat HTML in een tekst",
        uitleg="Lezers zouden de code zien in plaats van opmaak, want tekst uit het register wordt nooit als HTML "
        "gebruikt.",
        oplossing="Schrijf gewone tekst. Een alinea begint na een lege regel.",
    ),
    _field(
        id="tekst-met-script",
        title="Er staat een adres dat een programma start",
        uitleg="Zo'n adres kan bij een lezer iets uitvoeren. Dat mag in een register niet voorkomen.",
        oplossing="Schrijf een gewoon webadres dat begint met https://, of haal het weg.",
    ),
    _field(
        id="tekst-met-sjabloon",
        title="Er staat code van een sjabloon in een tekst",
        uitleg="Dubbele accolades horen in een sjabloon. In een tekst van het register betekenen zij niets.",
        oplossing="Haal de accolades weg.",
    ),
    _field(
        id="rij-leeg",
        title="In een rij is niets ingevuld",
        uitleg="Geen enkel veld van de tabel heeft hier een waarde. Onderaan een spreadsheet blijven zulke rijen vaak "
        "staan. In een bestand met een verwerking is geen enkel veld herkend.",
        oplossing="Verwijder de rij, of vul de velden in.",
    ),
    _field(
        id="tabel-leeg",
        title="Een tabel heeft geen enkele rij",
        uitleg="De website kan niet bestaan zonder minstens één rij in deze tabel.",
        oplossing="Voeg een rij toe.",
    ),
    _key(
        id="kenmerk-dubbel",
        title="Een kenmerk komt twee keer voor",
        uitleg="Een kenmerk wijst één ding aan. Bij twee gelijke weet Glashelder niet welke u bedoelt.",
        oplossing="Geef een van de twee een ander kenmerk, of verwijder haar. "
        "Is het kenmerk al gepubliceerd? Laat dan dat van de oudste staan.",
    ),
    _key(
        id="kenmerk-gereserveerd",
        title="Een kenmerk kan geen mapnaam zijn",
        uitleg="Windows houdt deze naam voor zichzelf. De website zou niet op een Windows-server passen.",
        oplossing="Kies een ander kenmerk.",
    ),
    _key(
        id="kenmerk-anders-dan-bestand",
        title="Het kenmerk is anders dan de naam van het bestand",
        uitleg="De naam van het bestand, het kenmerk en het webadres zijn altijd gelijk. Zo vindt iedereen elk record "
        "terug.",
        oplossing="Maak 'id' gelijk aan de naam van het bestand zonder .yaml, of hernoem het bestand.",
        voorbeeld="id: leenfiets   (in leenfiets.yaml)",
    ),
    _key(
        id="verwijzing-bestaat-niet",
        title="Een verwijzing leidt nergens heen",
        uitleg="Dit kenmerk staat niet in de tabel waar het naar verwijst. Er zit een typefout in, "
        "of de rij is er nog niet.",
        oplossing="Kies een kenmerk dat bestaat, of voeg de rij toe aan die tabel. De melding noemt kenmerken die erop "
        "lijken.",
        voorbeeld="afdeling_id: burgerzaken",
    ),
)

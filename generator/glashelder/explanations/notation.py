"""Faults in how YAML and CSV are written."""

from functools import partial

from glashelder.explanations.explanation import Explanation

_yaml = partial(Explanation, onderwerp="Schrijfwijze van YAML")
_csv = partial(Explanation, onderwerp="Schrijfwijze van CSV")

FAULTS = (
    _yaml(
        id="yaml-onleesbaar",
        title="De opbouw van het bestand klopt niet",
        uitleg="Glashelder begrijpt deze regel niet. Meestal is het een tab, een verkeerde inspringing, "
        "een aanhalingsteken dat niet sluit, of een dubbele punt midden in een tekst.",
        oplossing="Kijk naar deze regel en die erboven. Spring in met spaties. Staat er een dubbele punt met een "
        "spatie in uw tekst? Zet de tekst dan tussen aanhalingstekens.",
        voorbeeld='titel: "Parkeren: uw vergunning"',
    ),
    _yaml(
        id="yaml-bijzonder-teken",
        title="Een waarde begint met een teken dat iets anders betekent",
        uitleg="Een waarde die begint met &, * of ! is in YAML geen gewone tekst.",
        oplossing="Zet de hele waarde tussen aanhalingstekens.",
        voorbeeld='toelichting: "*zie ook de verordening"',
    ),
    _yaml(
        id="tekst-na-hekje",
        title="Een stuk tekst valt weg achter een hekje",
        uitleg="Een hekje (#) met een spatie ervoor begint in YAML uitleg: alles erachter telt niet mee. Achter een "
        "tekst kan niemand weten of het uitleg is of een deel van die tekst. Een zin zou ongemerkt half op de website "
        "of in een brief komen.",
        oplossing="Hoort het bij de tekst? Zet de hele tekst tussen aanhalingstekens. Is het uitleg? Zet die op "
        "een eigen regel boven het veld.",
        voorbeeld='titel: "Parkeren bij loket C #3"',
    ),
    _yaml(
        id="regels-lopen-door",
        title="Regels komen achter elkaar te staan",
        uitleg="YAML maakt van regels zonder '|-' één doorlopende tekst. Een adres of een lijst wordt dan onleesbaar.",
        oplossing="Zet '|-' achter de dubbele punt, en de tekst op de regels eronder, met twee spaties meer ervoor. "
        "Bij een lijst begint elke regel met '- '.",
        voorbeeld="adres: |-\n  Laan 1\n  0000 AA Zilverdam",
    ),
    _yaml(
        id="geen-velden",
        title="Hier horen velden te staan",
        uitleg="Op deze plek staat losse tekst, maar er horen velden te staan: een naam, een dubbele punt, een waarde.",
        oplossing="Schrijf 'veld: waarde'. In een lijst begint de eerste regel met een streepje.",
        voorbeeld="- doel: Bijhouden wie een fiets heeft geleend.",
    ),
    _yaml(
        id="geen-lijst",
        title="Hier hoort een lijst te staan",
        uitleg="Onder dit veld kunnen meer dingen staan, en daarom is het altijd een lijst. Ook als er maar één is.",
        oplossing="Zet voor elk deel een streepje en een spatie.",
        voorbeeld="doelen:\n  - doel: Uw aanvraag behandelen.",
    ),
    _yaml(
        id="waarde-geen-tekst",
        title="Bij dit veld past maar één waarde",
        uitleg="U hebt een lijst of een groep velden ingevuld op een plek waar één waarde hoort.",
        oplossing="Vul één waarde in. Alleen velden van het soort 'lijst' mogen streepjes hebben.",
    ),
    _yaml(
        id="sleutel-geen-tekst",
        title="De naam van een veld is geen tekst",
        uitleg="Voor de dubbele punt staat iets met haken. Daar hoort de naam van een veld.",
        oplossing="Haal de haken om de naam weg.",
    ),
    _yaml(
        id="tweede-document",
        title="Er staan twee documenten in één bestand",
        uitleg="Na de drie streepjes begint in YAML een nieuw document. Glashelder verwacht er één per bestand.",
        oplossing="Verwijder de streepjes, of maak van het tweede deel een eigen bestand.",
    ),
    _yaml(
        id="te-diep",
        title="Er zijn te veel lagen in elkaar gezet",
        uitleg="Geen enkele tabel heeft zoveel lagen. Waarschijnlijk zijn er haken of inspringingen te veel.",
        oplossing="Haal de overbodige haken en inspringingen weg.",
    ),
    _yaml(
        id="veld-dubbel",
        title="Een veld of kolom staat er twee keer",
        uitleg="Glashelder weet niet welke van de twee geldt en kiest niet voor u.",
        oplossing="Houd één van de twee en verwijder de andere.",
    ),
    _csv(
        id="csv-scheidingsteken",
        title="De kolommen zijn niet met komma's gescheiden",
        uitleg="Een Nederlandse Excel bewaart CSV vaak met puntkomma's. Glashelder leest alleen komma's.",
        oplossing="Bewaar het bestand opnieuw als CSV met komma's. In LibreOffice kiest u dat bij "
        "Filterinstellingen bewerken.",
    ),
    _csv(
        id="csv-onleesbaar",
        title="De aanhalingstekens in een rij kloppen niet",
        uitleg="Er begint een aanhalingsteken dat niet eindigt, of er staat er een midden in een cel.",
        oplossing="Zet de hele tekst van de cel tussen dubbele aanhalingstekens, en verdubbel elk aanhalingsteken "
        "daarbinnen.",
        voorbeeld='"De ""groene"" pas, voor afval"',
    ),
    _csv(
        id="rij-lengte",
        title="Een rij heeft te veel of te weinig cellen",
        uitleg="Elke rij heeft evenveel cellen als er kolommen zijn. Vaak staat er een komma in een tekst.",
        oplossing="Zet een tekst met een komma tussen dubbele aanhalingstekens. Een lege cel is ook een cel: "
        "schrijf dan twee komma's achter elkaar.",
        voorbeeld='burgerzaken,"Paspoort, rijbewijs en verhuizing"',
    ),
    _csv(
        id="kolom-zonder-naam",
        title="Een kolom heeft geen naam",
        uitleg="Zonder naam weet niemand bij welk veld de cellen horen.",
        oplossing="Geef de kolom een naam op de eerste regel, of verwijder haar.",
    ),
    _csv(
        id="kolom-ontbreekt",
        title="Er ontbreekt een kolom",
        uitleg="Alle kolommen van de tabel moeten er zijn, ook als er niets in staat. Zo verdwijnt er nooit ongemerkt "
        "een kolom.",
        oplossing="Voeg de naam van de kolom toe aan de eerste regel, en aan elke rij een komma.",
    ),
)

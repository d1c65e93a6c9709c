"""Faults that keep a file from being read at all: encoding, size, name, place. And a rule that fails itself."""

from functools import partial

from glashelder.explanations.explanation import Explanation
from glashelder.findings import Severity

_fault = partial(Explanation, onderwerp="Bestanden")

FAULTS = (
    _fault(
        id="bestand-ontbreekt",
        title="Een bestand is er niet",
        uitleg="Elke tabel die in datapackage.yaml staat, heeft een eigen bestand. Dit bestand is er niet, "
        "of het heet anders.",
        oplossing="Zet het bestand terug, of kijk of er een typefout in de naam zit. Git kan een verwijderd "
        "bestand terughalen.",
    ),
    _fault(
        id="map-ontbreekt",
        title="Een map is er niet",
        uitleg="Van deze tabel staat elk record in een eigen bestand. De map voor die bestanden is er niet.",
        oplossing="Maak de map aan. Zij mag leeg zijn.",
    ),
    _fault(
        id="geen-bestand",
        title="Dit is geen gewoon bestand",
        uitleg="Op deze plek hoort een bestand te staan, maar er staat een map of iets anders met die naam.",
        oplossing="Verwijder de map, of geef haar een andere naam.",
    ),
    _fault(
        id="vreemd-bestand",
        title="Een bestand hoort nergens bij",
        uitleg="Glashelder leest dit bestand niet. Wie het maakte, denkt misschien dat het meetelt.",
        oplossing="Geef het de naam van een tabel, zet het in een andere map, of verwijder het. "
        "In de map met verwerkingen staan alleen bestanden die eindigen op .yaml.",
    ),
    _fault(
        id="naam-verschilt-in-hoofdletters",
        title="Twee bestanden hebben bijna dezelfde naam",
        uitleg="De namen verschillen alleen in hoofdletters. Op Windows en macOS is dat één bestand, "
        "en dan verdwijnt er een.",
        oplossing="Geef een van de twee een andere naam. Schrijf namen in kleine letters.",
    ),
    _fault(
        id="naam-met-vreemd-teken",
        title="In de naam van een bestand staat een vreemd teken",
        uitleg="Een teken in de naam is niet te lezen of niet te zien. Een webadres kan er niet van worden gemaakt. "
        "Zulke namen komen vaak uit een oud zip-bestand of van een oude computer.",
        oplossing="Geef het bestand of de map een andere naam, met kleine letters, cijfers en streepjes.",
    ),
    _fault(
        id="sjabloon-onjuist",
        title="Een sjabloon is niet in te vullen",
        uitleg="Een bestand in templates/ vervangt het bestand met dezelfde naam dat bij Glashelder hoort. In dit "
        "bestand staat iets wat niet te lezen is, of een naam die op deze pagina niet bestaat. Zo'n pagina wordt nooit "
        "half gemaakt.",
        oplossing="Verbeter de regel die de melding noemt. Of haal uw eigen bestand weg: dan geldt dat van Glashelder.",
    ),
    _fault(
        id="vervangend-bestand-leeg",
        title="Een bestand dat er een vervangt, is leeg",
        uitleg="Een bestand in uw project komt in de plaats van het bestand met dezelfde naam dat bij Glashelder "
        "hoort. Hier staat niets in, en dan zou er niets op de website staan waar iets hoort.",
        oplossing="Vul het bestand, of haal het weg: dan geldt dat van Glashelder.",
    ),
    _fault(
        id="tabel-is-landelijk",
        title="Deze tabel is voor alle gemeenten gelijk",
        uitleg="Wetten, termijnen en vaste keuzes die overal gelijk zijn, komen met Glashelder mee. Een nieuwe versie "
        "van Glashelder brengt ze bij. Daarom schrijft u er zelf geen rijen in.",
        oplossing="Kies uit wat er staat. Mist u iets wat voor elke gemeente geldt? Meld het de makers.",
    ),
    _fault(
        id="versie-niet-genoemd",
        title="Van welke versie uw eigen sjablonen zijn, staat nergens",
        severity=Severity.TIP,
        uitleg="Uw project vervangt bestanden van Glashelder. Verandert Glashelder zo'n bestand, dan merkt u daar "
        "niets van: uw eigen bestand geldt. Staat in mkdocs.yml met welke versie u het laatst vergeleek, dan zegt "
        "Glashelder het.",
        oplossing="Zet in mkdocs.yml, onder de plugin glashelder, de regel 'versie: …' die de melding noemt.",
    ),
    _fault(
        id="vervangen-bestand-gewijzigd",
        title="Een bestand dat u vervangt, is bij Glashelder veranderd",
        severity=Severity.WAARSCHUWING,
        uitleg="Uw eigen bestand geldt. Wat er bij Glashelder veranderde, zoals een nieuwe eis van de wet, staat er "
        "dus niet in.",
        oplossing="Vergelijk de twee en neem over wat u nodig hebt, of haal uw bestand weg. Zet daarna in mkdocs.yml "
        "de versie die de melding noemt.",
    ),
    _fault(
        id="versie-onbekend",
        title="Het project hoort bij een andere versie van Glashelder",
        uitleg="In mkdocs.yml staat met welke versie van Glashelder het project het laatst is vergeleken. Hier werkt "
        "een oudere, of er staat iets wat geen versie is.",
        oplossing="Installeer de versie die de melding noemt, of verbeter de regel.",
    ),
    _fault(
        id="instellingen-ontbreken",
        title="Er is geen mkdocs.yml",
        severity=Severity.WAARSCHUWING,
        uitleg="Het register is wel gecontroleerd. Om er een website van te maken moet Glashelder het webadres weten.",
        oplossing="Maak mkdocs.yml met drie regels: site_name, site_url en plugins: [glashelder].",
    ),
    _fault(
        id="beginpagina-ontbreekt",
        title="De beginpagina is er niet",
        uitleg="De website begint met uw eigen tekst in index.md. Zonder die tekst is er geen website van te maken. Is "
        "er nog geen enkele tekst, dan is dit een waarschuwing: het register zelf is wel gecontroleerd.",
        oplossing="Maak index.md in de map met teksten. Begin met drie streepjes, dan 'titel: …', dan weer drie "
        "streepjes.",
    ),
    _fault(
        id="bestand-te-groot",
        title="Een bestand is te groot",
        uitleg="Een bestand van deze grootte bevat bijna zeker iets wat er niet in hoort. Glashelder leest het niet.",
        oplossing="Haal weg wat er niet in hoort, of verdeel de inhoud over meer bestanden.",
    ),
    _fault(
        id="bestand-onleesbaar",
        title="Een bestand is niet te lezen",
        uitleg="De computer geeft Glashelder geen toegang tot dit bestand.",
        oplossing="Geef uzelf leesrechten op het bestand, of vraag uw beheerder dat te doen.",
    ),
    _fault(
        id="bestand-leeg",
        title="Een bestand is leeg",
        uitleg="Er staat niets in dit bestand. In een CSV-bestand ontbreekt de eerste regel met de kolomnamen.",
        oplossing="Vul het bestand in. Een verwerking die u niet nodig hebt, mag u verwijderen; een CSV-bestand "
        "houdt altijd zijn regel met kolomnamen.",
    ),
    _fault(
        id="geen-utf8",
        title="Een bestand is opgeslagen in een oude tekencodering",
        uitleg="Letters zoals é en € zijn dan niet zeker te lezen. Glashelder raadt niet wat u bedoelde.",
        oplossing="Sla het bestand op als UTF-8. In Excel heet dat 'CSV UTF-8', in Kladblok kiest u bij Opslaan als "
        "de codering UTF-8.",
    ),
    _fault(
        id="verboden-teken",
        title="Er staat een teken dat niet mag",
        uitleg="Het gaat om een onzichtbaar teken, of om het teken dat de delen van een lijst scheidt. "
        "Onzichtbare tekens komen vaak mee bij kopiëren en plakken en kunnen tekst anders laten lijken dan zij is.",
        oplossing="Verwijder het teken. Ziet u het niet, typ de tekst dan over in plaats van te plakken.",
    ),
    _fault(
        id="regeleinden-windows",
        title="Een bestand heeft Windows-regeleinden",
        uitleg="Het bestand wordt wel gelezen. Maar in Git lijkt het of elke regel is veranderd, "
        "en dan ziet niemand wat u echt hebt gewijzigd.",
        oplossing="Kies in uw editor regeleinde 'LF' en sla het bestand opnieuw op.",
        severity=Severity.WAARSCHUWING,
    ),
    _fault(
        id="regel-werkt-niet",
        title="Een regel van het programma zelf gaat stuk",
        uitleg="Niet uw gegevens zijn fout, maar een regel waarmee Glashelder ze controleert. De andere regels zijn "
        "gewoon toegepast. Er wordt niets gepubliceerd, want die ene regel kan iets gemist hebben.",
        oplossing="Meld het aan de makers, met de naam van de regel die in de melding staat.",
    ),
    _fault(
        id="editorschema-verouderd",
        title="De hulp voor uw editor is verouderd",
        uitleg="Uw editor leest in dit bestand welke velden en codes er zijn. Die zijn sindsdien veranderd.",
        oplossing="Typ 'glashelder schema' en bewaar het nieuwe bestand in Git.",
    ),
    _fault(
        id="tabel-bestaat-niet",
        title="Een tabel met deze naam is er niet",
        uitleg="U wilde een record beginnen in een tabel die het register niet kent.",
        oplossing="Kies een van de genoemde tabellen.",
    ),
    _fault(
        id="tabel-in-een-ander-bestand",
        title="Deze rijen staan in het bestand van een ander record",
        uitleg="Rijen van deze tabel horen bij een verwerking en staan in het bestand van die verwerking.",
        oplossing="Open dat bestand en vul de lijst aan.",
    ),
    _fault(
        id="bestand-bestaat-al",
        title="Dit bestand is er al",
        uitleg="Een nieuw record zou een bestand vervangen dat er al is. Dat gebeurt nooit.",
        oplossing="Kies een ander kenmerk, of open het bestand dat er is.",
    ),
)

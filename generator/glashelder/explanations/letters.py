"""Reasons why `glashelder letter` makes no letter, or makes one with a warning; the rules BR have a code."""

import datetime
from functools import partial

from glashelder.explanations.explanation import Explanation
from glashelder.findings import Severity

_READ_ON = datetime.date(2026, 11, 22)
_letter = partial(Explanation, onderwerp="Brieven")

FAULTS = (
    _letter(
        id="brief-keuze-onbekend",
        title="Een keuze bestaat niet",
        uitleg="De brief of de keuze die u typte, kent Glashelder niet.",
        oplossing="Kies een van de mogelijkheden die de melding noemt.",
    ),
    _letter(
        id="brief-veld-onbekend",
        title="Een verzoek heeft een veld dat niet bestaat",
        uitleg="In een verzoekbestand mag alleen staan wat een brief kan gebruiken. Een tikfout zou "
        "anders ongemerkt iets weglaten.",
        oplossing="Verbeter de naam van het veld.",
        voorbeeld="antwoord_voor: 2026-12-11",
    ),
    _letter(
        id="brief-vorm-onjuist",
        title="Een veld in een verzoek is niet ingevuld zoals het hoort",
        uitleg="Achter de meeste velden hoort een tekst. Alleen 'delen' en 'verwerkingen' zijn een lijst.",
        oplossing="Vul het veld in zoals de melding zegt.",
        voorbeeld="naam: M. de Vries",
    ),
    _letter(
        id="brief-veld-past-niet",
        title="Deze brief gebruikt dit veld niet",
        uitleg="U vulde iets in wat niet in de brief komt. Misschien koos u de verkeerde brief.",
        oplossing="Laat het veld weg, of kies een andere brief.",
    ),
    _letter(
        id="brief-past-niet-bij-recht",
        title="Deze brief is er niet voor dit recht",
        uitleg="Niet elke brief hoort bij elk recht. Toestemming intrekken werkt bijvoorbeeld "
        "meteen: daar is geen besluit voor nodig.",
        oplossing="Kies een andere brief.",
        law="AVG artikel 7, derde lid",
    ),
    _letter(
        id="brief-invulveld-leeg",
        title="Er ontbreekt iets om de brief te kunnen maken",
        uitleg="Glashelder laat nooit een plek in een brief leeg.",
        oplossing="Vul het veld in dat de melding noemt.",
        voorbeeld='--naam "M. de Vries"',
    ),
    _letter(
        id="brief-plek-leeg",
        title="De brief heeft een plek zonder waarde",
        uitleg="In het sjabloon staat een plek waarvoor niemand iets invulde, of die anders heet. "
        "Een brief met een lege plek gaat niet weg.",
        oplossing="Kijk de naam in het sjabloon na, of vul het register aan.",
    ),
    _letter(
        id="brief-datum-onmogelijk",
        title="Een datum bestaat niet",
        uitleg="Zonder datum kan Glashelder niet uitrekenen tot wanneer u mag beslissen of iemand bezwaar kan maken.",
        oplossing="Schrijf de datum als jaar-maand-dag.",
        voorbeeld="--datum 2026-11-13",
    ),
    _letter(
        id="brief-datum-in-toekomst",
        title="Een dag moet nog komen",
        uitleg="Een verzoek dat nog niet is ontvangen, heeft geen termijn.",
        oplossing="Kijk de datum na.",
    ),
    _letter(
        id="brief-datum-voorbij",
        title="De datum van de brief is voorbij",
        severity=Severity.WAARSCHUWING,
        uitleg="Een besluit werkt vanaf de dag dat u het verstuurt, en vanaf dan telt de tijd om bezwaar te maken. "
        "Met een oudere datum krijgt de aanvrager minder tijd dan de wet hem geeft. Verlengen wordt er ook niet "
        "alsnog op tijd van.",
        oplossing="Zet op de brief de dag waarop u hem verstuurt.",
        voorbeeld="datum: 2026-11-26",
        law="Awb artikelen 3:41 en 6:8",
    ),
    _letter(
        id="brief-datums-verkeerd-om",
        title="Twee datums staan in de verkeerde volgorde",
        uitleg="Een brief is nooit ouder dan het verzoek waarop hij antwoordt. Een van de twee datums klopt niet.",
        oplossing="Kijk de twee datums na die de melding noemt.",
    ),
    _letter(
        id="brief-verwerking-onbekend",
        title="De verwerking staat niet in het gepubliceerde register",
        uitleg="Een brief gaat over een verwerking die op de website staat. Deze bestaat niet, is "
        "vervallen, of is nog een concept.",
        oplossing="Kijk het kenmerk na, of gebruik de opvolger die de melding noemt.",
    ),
    _letter(
        id="brief-verkeerde-verantwoordelijke",
        title="Een ander beslist op het verzoek",
        uitleg="De gemeente werkt hier in opdracht. Alleen de verantwoordelijke mag beslissen.",
        oplossing="Stuur het verzoek door en laat dat de aanvrager weten, met de brief 'doorzending'.",
        law="AVG artikelen 4, onder 7, en 28; Awb artikel 2:3",
    ),
    _letter(
        id="brief-doorzending-eigen-verzoek",
        title="Dit verzoek mag u niet doorsturen",
        uitleg="Wie verantwoordelijk is, beslist zelf op een verzoek. Dat geldt ook als het orgaan samen met anderen "
        "verantwoordelijk is: iemand mag dan kiezen bij wie hij zijn verzoek doet.",
        oplossing="Maak een besluit. Gaat het verzoek over gegevens van een ander, en bent u niet samen "
        "verantwoordelijk? Vul dan 'van_een_ander' in.",
        voorbeeld="van_een_ander: ja",
        law="AVG artikelen 4, onder 7, 12, derde lid, en 26, derde lid; Awb artikel 2:3",
    ),
    _letter(
        id="brief-doorzending-laat",
        title="Het bericht over doorsturen komt te laat",
        severity=Severity.WAARSCHUWING,
        uitleg="Wie een verzoek doorstuurt, laat dat tegelijk aan de aanvrager weten. Anders weet hij niet bij wie "
        "zijn verzoek ligt. Hoeveel dagen ertussen mogen zitten, staat in termijnen.csv bij 'doorzenden-melden'.",
        oplossing="Verstuur de brief nu, en leg uit waarom hij later komt.",
        law="Awb artikel 2:3",
    ),
    _letter(
        id="brief-doorzending-geen-bestuursorgaan",
        title="Doorsturen hoort alleen naar een bestuursorgaan",
        severity=Severity.WAARSCHUWING,
        uitleg="De wet laat u een verzoek doorsturen naar een ander bestuursorgaan. Beslist een bedrijf of stichting? "
        "Dan stuurt u het verzoek terug, en vertelt u waar de aanvrager terecht kan.",
        oplossing="Vul bij 'door_soort' in of het een bestuursorgaan is.",
        voorbeeld="door_soort: ander",
        law="Awb artikel 2:3, eerste en tweede lid",
    ),
    _letter(
        id="brief-meer-bestuursorganen",
        code="BR03",
        title="De brief gaat over verwerkingen van meer bestuursorganen",
        uitleg="Elk bestuursorgaan beslist alleen over de gegevens waarvoor het zelf "
        "verantwoordelijk is. Maak voor elk bestuursorgaan een eigen brief.",
        law="Awb artikel 1:3; AVG artikel 4, onder 7",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-meer-wetten",
        code="BR10",
        title="De brief gaat over verwerkingen onder verschillende wetten",
        uitleg="Onder de AVG, de Wet BRP, de Wpg en in het archief zijn rechten en termijnen anders. "
        "Dat past niet in een brief. Maak voor elke wet een eigen brief.",
        law="AVG artikel 12; Wet BRP artikel 2.55; Wpg artikel 25; UAVG artikel 45",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-bestuursorgaan-onbekend",
        code="BR03",
        title="Niet bekend is welk bestuursorgaan beslist",
        uitleg="Een besluit komt van een bestuursorgaan, en bezwaar gaat daarheen. Het staat niet "
        "bij deze verwerking. Vul 'bestuursorgaan_id' in bij de verwerking.",
        law="Awb artikelen 1:3 en 3:45",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-ander-orgaan-in-ondertekening",
        title="De ondertekening noemt een ander bestuursorgaan",
        uitleg="Wie ondertekent en wie verantwoordelijk is, moeten hetzelfde bestuursorgaan zijn.",
        oplossing="Pas 'ondertekening' aan in bestuursorganen.csv.",
        law="Awb artikel 10:10; AVG artikel 4, onder 7",
    ),
    _letter(
        id="brief-mandaat-ontbreekt",
        title="Er staat niet namens wie iemand tekent",
        uitleg="Tekent een medewerker voor een bestuursorgaan? Dan moet er staan namens welk orgaan.",
        oplossing="Begin 'ondertekening' in bestuursorganen.csv met 'Namens'.",
        voorbeeld="Namens het college van burgemeester en wethouders van Zilverdam,",
        law="Awb artikel 10:10",
    ),
    _letter(
        id="brief-gegevens-ontbreken",
        title="Het register weet niet genoeg voor een besluit",
        uitleg="Een besluit op een verzoek om inzage vertelt waarom, welke gegevens, aan wie en "
        "hoelang. Een deel daarvan is niet ingevuld.",
        oplossing="Vul de verwerking aan. De melding zegt wat er ontbreekt.",
        law="AVG artikel 15, eerste en tweede lid",
    ),
    _letter(
        id="brief-recht-bestaat-niet",
        code="BR10",
        title="Dit recht bestaat niet onder deze wet",
        uitleg="De brief volgt de wet die voor de verwerking geldt. Niet elke wet kent elk recht. "
        "Maak een besluit-weigeren met de grond die de melding noemt.",
        law="Wet BRP artikelen 2.55 tot en met 2.60; Wpg artikelen 25 tot en met 28; UAVG artikel 45",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-recht-geldt-hier-niet",
        code="BR10",
        title="Het recht geldt niet bij deze verwerking",
        severity=Severity.WAARSCHUWING,
        uitleg="Welke rechten iemand heeft, hangt af van de grondslag. Gegevens meenemen kan bijvoorbeeld alleen bij "
        "toestemming of een overeenkomst. Kijk bij de verwerking welke rechten gelden. U mag soms meer geven dan de "
        "wet vraagt, maar doe dat bewust.",
        law="AVG artikelen 15 tot en met 22",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-weigering-zonder-grond",
        code="BR05",
        title="Een weigering zonder grond in de wet",
        uitleg="U mag alleen weigeren op een grond die de wet noemt, die bij dit recht past en die "
        "nu geldt. Kies een grond uit de tabel weigeringsgronden. De melding noemt welke "
        "kunnen.",
        voorbeeld="grond: uavg-41-i",
        law="AVG artikelen 12, vierde en vijfde lid, en 23; UAVG artikel 41",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-weigering-zonder-feiten",
        code="BR05",
        title="Een weigering zonder feiten",
        uitleg="De aanvrager moet kunnen begrijpen waarom de grond in dit geval past. Alleen de wet "
        "noemen is niet genoeg. Vul 'feiten' in bij dit deel.",
        law="Awb artikel 3:46",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-weigering-zonder-afweging",
        code="BR05",
        title="Een weigering zonder afweging",
        uitleg="Bij deze grond moet weigeren nodig zijn en niet verder gaan dan nodig. Schrijf op "
        "waarom dat zo is. Vul 'afweging' in bij dit deel.",
        law="UAVG artikel 41; Awb artikel 3:46",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-weigering-tegenspraak",
        code="BR05",
        title="Een weigering zegt iets anders dan het register",
        uitleg="Een grond zegt iets over de verwerking, zoals waarop zij berust of wie beslist. Klopt dat niet bij "
        "elke verwerking in de brief, dan krijgt de aanvrager iets te horen wat niet waar is. Kies een grond die "
        "klopt, of verbeter het register. Wat elke grond zegt, staat in weigeringsgrond_voorwaarden.csv.",
        law="Awb artikel 3:46; AVG artikelen 17, 20, 21 en 22; UAVG artikelen 44 en 47",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-weigering-onbevestigd",
        code="BR05",
        title="Het register zegt niet of de grond klopt",
        uitleg="De grond zegt iets over de verwerking wat niet in het register staat. Een besluit moet op feiten "
        "berusten. Is het waar? Vul het dan eerst in bij de verwerking. Anders kiest u een andere grond.",
        voorbeeld="bijzonder_gebruik: openbaar-register",
        law="Awb artikel 3:46; AVG artikelen 17, 20, 21 en 22; UAVG artikelen 44 en 47",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-delen-passen-niet",
        title="De delen passen niet bij de brief",
        uitleg="Bij een besluit dat voor een deel weigert, hoort een deel dat u toekent en een deel dat u weigert.",
        oplossing="Kies de brief die past, of verbeter 'besluit' bij de delen.",
    ),
    _letter(
        id="brief-hoorvraag-open",
        code="BR08",
        title="Er staat niet of de aanvrager vooraf kon reageren",
        uitleg="Weigert u om gegevens die anders zijn dan wat de aanvrager gaf? Dan hoort u hem "
        "eerst. Vul 'zienswijze' in.",
        voorbeeld="zienswijze: gehoord",
        severity=Severity.WAARSCHUWING,
        law="Awb artikelen 4:7 en 4:11",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-termijn-onbekend",
        title="Er staat geen termijn voor deze datum",
        uitleg="Termijnen staan met hun geldigheid in het register. Voor deze datum is er geen.",
        oplossing="Vul termijnen.csv aan, of kijk de datum na.",
    ),
    _letter(
        id="brief-feestdagen-onbekend",
        title="Niet van elk jaar zijn alle feestdagen bekend",
        uitleg="De regering stelt soms dagen met een feestdag gelijk, zoals de vrijdag na Hemelvaartsdag. Een termijn "
        "eindigt niet op zo'n dag. Voor welke jaren die dagen bekend zijn, staat in gelijkstellingen.csv. Eindigt een "
        "termijn in een ander jaar, dan kan de laatste dag later zijn dan in de brief staat. De brief komt er wel.",
        oplossing="Zoek in de Staatscourant of er een besluit voor dat jaar is. Zo ja, voeg het toe aan "
        "gelijkstellingen.csv, en elke dag eruit aan feestdagen.csv.",
        severity=Severity.WAARSCHUWING,
        law="Algemene termijnenwet artikel 3, derde lid",
    ),
    _letter(
        id="brief-te-laat",
        title="De termijn om te beslissen is voorbij",
        uitleg="De brief wordt wel gemaakt. Maar de aanvrager kan u al in gebreke hebben gesteld.",
        oplossing="Ga na of de termijn op tijd is verlengd of stilstond, en of er een ingebrekestelling ligt.",
        severity=Severity.WAARSCHUWING,
        law="AVG artikel 12, derde lid; Awb artikel 4:17",
    ),
    _letter(
        id="brief-verdaging-te-laat",
        code="BR04",
        title="De termijn verlengen kan niet meer",
        uitleg="Een bericht dat het langer duurt, moet de deur uit voordat de eerste termijn voorbij "
        "is. Beslis zo snel mogelijk.",
        law="AVG artikel 12, derde lid",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-verdaging-kan-niet",
        code="BR04",
        title="De wet kent hier geen verlenging",
        uitleg="Voor dit recht onder deze wet mag u niet langer over een besluit doen. Beslis binnen "
        "de gewone termijn.",
        law="AVG artikel 12, derde lid; Wet BRP artikel 2.55; Wpg artikel 25",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-buiten-behandeling-te-vroeg",
        title="De aanvrager heeft nog tijd om te antwoorden",
        uitleg="U kunt een verzoek pas niet behandelen als de tijd om aan te vullen voorbij is.",
        oplossing="Wacht tot die dag voorbij is.",
        law="Awb artikel 4:5, eerste lid",
    ),
    _letter(
        id="brief-buiten-behandeling-te-laat",
        title="Niet behandelen kan niet meer",
        uitleg="Dit besluit moet binnen vier weken komen nadat de tijd om aan te vullen voorbij is.",
        oplossing="Behandel het verzoek alsnog.",
        law="Awb artikel 4:5, vierde lid",
    ),
    _letter(
        id="brief-wet-onbekend",
        code="BR11",
        title="De brief noemt een wet die niet in het register staat",
        uitleg="Een brief noemt de versie van de wet waarop hij berust. Die staat in wetten.csv. Zet "
        "de wet in wetten.csv, met de dag waarop u de tekst las.",
        law="Awb artikel 3:47",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-wet-niet-van-kracht",
        code="BR11",
        title="De brief noemt een wet die dan niet geldt",
        uitleg="Op de dag van de brief geldt deze wet niet meer, of nog niet. Pas het sjabloon aan, "
        "of kijk de datum van de brief na.",
        law="Awb artikel 3:47",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-wet-verouderd",
        code="BR11",
        title="De brief berust op een oude tekst van de wet",
        uitleg="Er geldt een nieuwe tekst die nog niemand heeft gelezen, of er staat niet van welke "
        "dag de tekst is. Lees de tekst die nu geldt en vul 'gecontroleerd_op' in wetten.csv "
        "in.",
        law="Awb artikel 3:47",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-vraagt-te-veel",
        code="BR09",
        title="Een brief vraagt om meer dan nodig is",
        uitleg="Een brief vraagt nooit om een kopie van een paspoort, een burgerservicenummer, een "
        "geboortedatum of een pasfoto. Laat iemand aan de balie zien wie hij is, of laat hem "
        "inloggen met DigiD.",
        law="AVG artikelen 5, eerste lid, onder c, en 12, zesde lid; UAVG artikel 46",
        law_checked_on=_READ_ON,
    ),
    _letter(
        id="brief-naam-dubbel",
        title="Twee verzoeken geven een brief met dezelfde naam",
        uitleg="Elke brief krijgt de naam van zijn verzoek. Anders zou de tweede brief de eerste overschrijven.",
        oplossing="Geef een van de twee verzoeken een andere naam.",
    ),
    _letter(
        id="brief-sjabloon-onjuist",
        code="BR02",
        title="Het sjabloon van een brief is niet in orde",
        uitleg="De brief mist iets wat de wet vraagt, of in het sjabloon zit een fout. Daarom komt "
        "er geen brief. Herstel het sjabloon in templates/letters/ zoals de melding zegt.",
        law="Awb artikel 3:45",
        law_checked_on=_READ_ON,
    ),
)

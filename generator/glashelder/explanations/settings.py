"""Faults in `mkdocs.yml`, and in the pages of prose that it gathers into a site."""

from functools import partial

from glashelder.explanations.explanation import Explanation
from glashelder.findings import Severity

_fault = partial(Explanation, onderwerp="Instellingen en pagina's")
_HANDBOOK = "Welke instellingen er zijn, staat in de handleiding bij 'Instellingen in mkdocs.yml'."

FAULTS = (
    _fault(
        id="instelling-onbekend",
        title="Een instelling bestaat niet",
        severity=Severity.WAARSCHUWING,
        uitleg="Niemand leest deze instelling. Meestal is het een typefout.",
        oplossing=f"Verbeter de naam, of haal de instelling weg. {_HANDBOOK}",
    ),
    _fault(
        id="instelling-ontbreekt",
        title="Een instelling ontbreekt die MkDocs nodig heeft",
        severity=Severity.WAARSCHUWING,
        uitleg="'glashelder build' maakt de website ook zonder deze instelling. 'mkdocs build' stopt.",
        oplossing="Zet de instelling in mkdocs.yml, zoals in de melding staat.",
        voorbeeld="plugins:\n  - glashelder",
    ),
    _fault(
        id="plugin-niet-geinstalleerd",
        title="Een plugin in mkdocs.yml is niet geïnstalleerd",
        severity=Severity.WAARSCHUWING,
        uitleg="'glashelder build' gebruikt geen plugins van MkDocs en maakt de website gewoon. 'mkdocs build' en "
        "'properdocs build' stoppen.",
        oplossing="Haal de plugin weg uit mkdocs.yml. Op de website van het register doet zij niets.",
    ),
    _fault(
        id="instelling-verkeerd-soort",
        title="Een instelling heeft een waarde van het verkeerde soort",
        uitleg="Bij elke instelling hoort één soort waarde, zoals een tekst, een lijst of true. MkDocs stopt hier ook.",
        oplossing=f"Schrijf de waarde zoals in de melding staat. {_HANDBOOK}",
        voorbeeld="site_name: Privacyregister Zilverdam",
    ),
    _fault(
        id="instelling-niet-gebruikt",
        title="Een instelling doet hier niets",
        severity=Severity.WAARSCHUWING,
        uitleg="MkDocs of Material kent deze instelling wel, maar de website van Glashelder doet er niets mee. In de "
        "melding staat waarom.",
        oplossing="Haal de instelling weg, of schrijf de waarde die wel past.",
    ),
    _fault(
        id="instelling-anders",
        title="Een instelling is hier niet nodig",
        severity=Severity.TIP,
        uitleg="Wat deze instelling vraagt, doet Glashelder altijd al, of op een andere manier.",
        oplossing="U hoeft niets te doen. U mag de instelling weghalen.",
    ),
    _fault(
        id="site-adres",
        title="Het webadres van de website klopt niet",
        uitleg="Zonder goed webadres kloppen de sitemap en de bestanden voor de webserver niet.",
        oplossing="Schrijf bij site_url het hele adres, zonder spaties of letters met accenten.",
        voorbeeld="site_url: https://privacy.zilverdam.example/",
    ),
    _fault(
        id="map-ontbreekt",
        title="Een map die in mkdocs.yml staat, is er niet",
        uitleg="Glashelder en MkDocs zoeken de teksten en het register waar mkdocs.yml zegt dat ze staan.",
        oplossing="Verbeter de naam in mkdocs.yml, of maak de map.",
        voorbeeld="docs_dir: content",
    ),
    _fault(
        id="mappen-in-elkaar",
        title="Twee mappen in mkdocs.yml liggen in elkaar",
        uitleg="De teksten, het register, de vorm en de gebouwde website hebben elk een eigen map. Anders haalt een "
        "build weg waar de website van gemaakt wordt, of komt op de website wat er niet hoort.",
        oplossing="Geef elk een eigen map, naast de andere.",
        voorbeeld="docs_dir: content\nsite_dir: site",
    ),
    _fault(
        id="bestand-van-elders",
        title="Een bestand komt van een andere website",
        uitleg="Die andere website ziet dan wie uw pagina's leest. De beveiliging van de website houdt het tegen.",
        oplossing="Zet het bestand in de map met teksten, en verwijs daarnaar.",
    ),
    _fault(
        id="menu-loopt-dood",
        title="Een onderdeel van het menu leidt nergens heen",
        uitleg="In 'nav' staat een pagina of adres dat er niet is. Wie erop klikt, komt nergens.",
        oplossing="Verbeter de naam, of haal de regel weg. Een pagina met tekst noemt u bij haar bestand, zoals "
        "over-dit-register.md, en een andere bij haar adres, zoals /verwerkingen/.",
    ),
    _fault(
        id="paginaveld-onbekend",
        title="Een veld boven aan een pagina bestaat niet",
        severity=Severity.WAARSCHUWING,
        uitleg="Niemand leest dit veld. Meestal is het een typefout.",
        oplossing="Verbeter de naam, of haal de regel weg. Welke velden er zijn, staat in de handleiding bij "
        "'Velden boven aan een pagina'.",
        voorbeeld="titel: Uw rechten\nsamenvatting: Wat u ons mag vragen.",
    ),
    _fault(
        id="paginaveld-niet-gebruikt",
        title="Een veld boven aan een pagina doet hier niets",
        severity=Severity.WAARSCHUWING,
        uitleg="MkDocs of Material kent dit veld wel, maar de website van Glashelder doet er niets mee, of er staat "
        "een waarde van een ander soort. In de melding staat waarom.",
        oplossing="Haal de regel weg, of schrijf haar zoals in de melding staat.",
    ),
    _fault(
        id="adres-dubbel",
        title="Twee pagina's hebben hetzelfde webadres",
        uitleg="Van de twee kan er maar één op de website komen. Het webadres volgt uit de naam van het bestand.",
        oplossing="Geef het bestand een andere naam, of voeg de twee pagina's samen.",
    ),
    _fault(
        id="pagina-zonder-ingang",
        title="Geen menu en geen tekst verwijst naar een pagina",
        severity=Severity.TIP,
        uitleg="De pagina komt wel op de website, maar een bezoeker vindt haar alleen met de zoekfunctie.",
        oplossing="Zet de pagina in 'nav' in mkdocs.yml, of verwijs ernaar. Hoort zij niet in het menu, noem haar dan "
        "bij 'not_in_nav'.",
    ),
    _fault(
        id="markdown-onbekend",
        title="Een schrijfwijze van Markdown werkt hier niet",
        severity=Severity.WAARSCHUWING,
        uitleg="Deze schrijfwijze hoort bij een uitbreiding die script of pictogrammen nodig heeft. Op de website "
        "staan de tekens er gewoon zoals u ze typte.",
        oplossing="Schrijf het zoals in de melding staat.",
    ),
)

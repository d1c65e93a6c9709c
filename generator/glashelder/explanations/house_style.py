"""Faults in the Word file that carries the letters of a department in its house style."""

from functools import partial

from glashelder.explanations.explanation import Explanation
from glashelder.findings import Severity

_style = partial(Explanation, onderwerp="Huisstijl van brieven")

FAULTS = (
    _style(
        id="huisstijl-onleesbaar",
        title="De huisstijl is geen goed Word-document",
        uitleg="Het bestand is er niet, is stuk, heeft een wachtwoord, is van een andere soort of wordt bij het "
        "uitpakken veel te groot. Glashelder maakt er geen brieven van.",
        oplossing="Open het in Word en bewaar het als 'Word-document (*.docx)', zonder wachtwoord.",
    ),
    _style(
        id="huisstijl-met-macro",
        title="In de huisstijl zit een programma",
        uitleg="Een macro of een ingevoegd object gaat mee in elke brief. Wie de brief opent, krijgt een waarschuwing "
        "of loopt gevaar.",
        oplossing="Bewaar het bestand zonder macro's, als 'Word-document (*.docx)'. Haal ingevoegde objecten weg.",
    ),
    _style(
        id="huisstijl-wijst-naar-buiten",
        title="De huisstijl haalt iets van elders",
        uitleg="Een gekoppeld plaatje, een gekoppeld sjabloon of een veld haalt iets op als iemand de brief opent. "
        "Zo ziet een ander dat de brief is gelezen. Een gewone link naar een website mag wel.",
        oplossing="Voeg plaatjes en tekst in, in plaats van ze te koppelen. Haal de andere koppelingen weg.",
        law="AVG artikelen 5, eerste lid, onder f, en 32",
    ),
    _style(
        id="huisstijl-invulplek-onbekend",
        title="De huisstijl noemt een invulplek die niet bestaat",
        uitleg="Glashelder weet niet wat daar moet staan. Een lege plek in een brief mag niet.",
        oplossing="Gebruik een van de invulplekken die de melding noemt.",
        voorbeeld="{{ brief.orgaan.ondertekening }}",
    ),
    _style(
        id="huisstijl-invulplek-ontbreekt",
        title="In de huisstijl ontbreekt een invulplek die elke brief nodig heeft",
        uitleg="Zonder tekst, naam, datum of ondertekening is een brief niet af.",
        oplossing="Zet de invulplek die de melding noemt op haar plaats.",
        voorbeeld="{{ brief.datum }}",
    ),
    _style(
        id="huisstijl-invulplek-gebroken",
        title="Word bewaart een invulplek in stukken",
        uitleg="Word knipt een woord soms in stukken, bij opmaak of bij een wijziging. U ziet dat niet. Loopt de "
        "knip door een link of een bijgehouden wijziging? Dan kan er geen brief van worden gemaakt.",
        oplossing="Haal de invulplek helemaal weg en typ haar in één keer opnieuw.",
    ),
    _style(
        id="huisstijl-code-niet-toegestaan",
        title="In de huisstijl staat code die niet mag",
        uitleg="Een huisstijl zegt waar iets staat. Zij rekent niet en voert niets uit. Anders kan een bestand van "
        "een ander iets doen op uw computer.",
        oplossing="Gebruik alleen invulplekken, 'if' en 'for', zoals in templates/letters/huisstijl.docx.",
    ),
    _style(
        id="huisstijl-niet-toegankelijk",
        title="Een brief in deze huisstijl is niet voor iedereen te lezen",
        severity=Severity.WAARSCHUWING,
        uitleg="Wie een brief laat voorlezen, heeft koppen nodig en een taal. Tekst in een tekstvak wordt vaak "
        "overgeslagen.",
        oplossing="Gebruik de stijlen 'Kop 1' en 'Kop 2', stel de taal in op Nederlands en gebruik geen tekstvakken.",
        law="Besluit digitale toegankelijkheid overheid; EN 301 549, hoofdstuk 10",
    ),
)

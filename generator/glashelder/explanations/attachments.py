"""Faults in pictures and documents, in what pages say of them, and in the list of what may stay."""

from functools import partial

from glashelder.explanations.explanation import SUBJECTS, Explanation
from glashelder.findings import Severity

_file = partial(Explanation, onderwerp="Afbeeldingen en bijlagen")
_page = partial(Explanation, onderwerp="Pagina's in content")

FAULTS = (
    _file(
        id="bijlage-met-sporen",
        title="Een bijlage vertelt wie haar maakte, of waar",
        uitleg="In foto's en documenten staan gegevens die u niet ziet: de maker, de plek, opmerkingen en wat is "
        "doorgestreept of verborgen. Wie het bestand downloadt, kan die lezen.",
        oplossing="Maak het bestand schoon in het programma waarmee u het maakte, en bewaar het opnieuw.",
        law="AVG artikel 5, eerste lid, onder c",
    ),
    _file(
        id="bijlage-onleesbaar",
        title="Een bijlage is niet te openen",
        uitleg="Het bestand is stuk, te groot of met een wachtwoord beveiligd. Glashelder kan dan niet zien wat erin "
        "staat.",
        oplossing="Vervang het bestand door een goede versie zonder wachtwoord, of maak het kleiner.",
    ),
    _file(
        id="bijlage-niet-nagekeken",
        title="Een bijlage is niet nagekeken",
        severity=Severity.WAARSCHUWING,
        uitleg="Glashelder kan deze soort bestanden niet lezen. Er kunnen dus persoonsgegevens in staan.",
        oplossing="Bewaar het bestand als een soort die Glashelder wel leest, of verwijder het.",
    ),
    _file(
        id="bijlage-niet-veilig",
        title="Een tekening bevat meer dan een tekening",
        uitleg="Een SVG kan een script bevatten, of iets ophalen van een andere website. Dat mag hier niet: wie de "
        "tekening opent, zou gevolgd kunnen worden.",
        oplossing="Bewaar de tekening opnieuw als gewone SVG, met tekst zonder opmaak en met alles erin, of als png.",
    ),
    _file(
        id="bijlage-deels-nagekeken",
        title="Een deel van een bijlage is niet nagekeken",
        severity=Severity.TIP,
        uitleg="Het bestand is geopend en zijn eigenschappen zijn nagekeken. Een deel van de tekst is te groot of niet "
        "te lezen. Daarin kan nog een nummer of adres van een mens staan.",
        oplossing="Kijk de tekst zelf na, of splits het bestand.",
    ),
    _file(
        id="bijlage-soort-mag-niet",
        title="Deze soort bestand komt niet op de website",
        uitleg="Een pagina verwijst naar een bestand dat Glashelder niet meeneemt. De link zou niet werken.",
        oplossing="Bewaar het bestand als een van de genoemde soorten.",
    ),
    _file(
        id="bijlage-ontbreekt",
        title="Een bijlage is er niet",
        uitleg="Een pagina verwijst naar een bestand dat niet in de map met pagina's staat. De link zou niet werken.",
        oplossing="Zet het bestand in de map, of verbeter het adres. Hoofdletters maken verschil.",
    ),
    _page(
        id="anker-ontbreekt",
        title="Een link wijst naar een plaats die er op de pagina niet is",
        severity=Severity.WAARSCHUWING,
        uitleg="Wie klikt, komt boven aan de pagina uit en moet zelf verder zoeken. Glashelder kijkt hiernaar bij "
        "links van en naar uw eigen pagina's.",
        oplossing="Verbeter wat achter het hekje staat, of zet het anker achter de kop: '## Kop {#anker}'.",
        voorbeeld="[Inzage](/uw-rechten/#inzage)",
    ),
    _page(
        id="link-loopt-dood",
        title="Een link naar een pagina die er niet is",
        uitleg="Wie op de link klikt, krijgt te lezen dat de pagina niet is gevonden. Een bestand van een soort die "
        "niet op de website komt, zoals .txt, is er ook niet.",
        oplossing="Verbeter het adres. Het adres van een pagina begint en eindigt met een schuine streep.",
        voorbeeld="[uw rechten](/uw-rechten/)",
    ),
    _page(
        id="feit-onbekend",
        title="Een feit dat Glashelder niet kent",
        uitleg="Tussen dubbele accolades staat in een pagina een zin die uit het register wordt gemaakt. Deze naam "
        "hoort bij geen van die zinnen, dus de lezer zou de accolades zien.",
        oplossing="Kies een naam uit de melding, of schrijf gewone tekst.",
        voorbeeld="{{ proceseigenaren }}",
    ),
    _page(
        id="kop-van-pagina",
        title="Een kop met één hekje",
        uitleg="Boven de pagina staat de titel al. Een tweede kop van die soort verwart wie laat voorlezen.",
        oplossing="Begin de kop met twee hekjes.",
        voorbeeld="## Wat u kunt vragen",
    ),
    _page(
        id="afbeelding-van-elders",
        title="Een afbeelding van een andere website",
        uitleg="De browser van een bezoeker haalt de afbeelding dan bij die website op. Zo kan die website uw "
        "bezoekers volgen.",
        oplossing="Zet de afbeelding in content en verwijs daarnaar. Kijk eerst of u haar mag gebruiken.",
    ),
    Explanation(
        id="toegestane-vondst-overbodig",
        title="Een rij laat iets toe dat er niet meer is",
        onderwerp=SUBJECTS["PD"],
        severity=Severity.TIP,
        uitleg="In toegestane_vondsten.csv staat een waarde die nergens meer voorkomt. Zo'n rij kan later iets "
        "toelaten dat niemand bedoelde.",
        oplossing="Verwijder de rij, of kijk of de regel en de waarde goed zijn getypt.",
    ),
)

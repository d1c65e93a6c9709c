"""Faults in prose and in the house style."""

from glashelder.explanations.explanation import Explanation

_STYLE = "Kleuren van uw gemeente"

FAULTS = (
    Explanation(
        id="pagina-zonder-titel",
        title="Een pagina heeft geen titel",
        onderwerp="Pagina's in content",
        uitleg="Elke pagina heeft een titel nodig: voor het tabblad, voor zoeken en voor wie laat voorlezen.",
        oplossing="Begin het bestand met drie streepjes, een titel en een samenvatting, en weer drie streepjes.",
        voorbeeld="---\ntitel: Over dit register\nsamenvatting: Wat u hier vindt.\n---",
    ),
    Explanation(
        id="huisstijl-onleesbaar",
        title="Het bestand met kleuren is niet te lezen",
        onderwerp=_STYLE,
        uitleg="Het bestand is geen geldige JSON. De kleuren van uw gemeente zijn dan niet bekend.",
        oplossing="Kijk op de genoemde regel of er een komma, haak of aanhalingsteken mist.",
    ),
    Explanation(
        id="huisstijl-kleur",
        title="Een kleur is niet goed geschreven",
        onderwerp=_STYLE,
        uitleg="Glashelder leest kleuren als een hekje met zes tekens.",
        oplossing="Schrijf de kleur als #rrggbb.",
        voorbeeld="#154273",
    ),
    Explanation(
        id="contrast-te-laag",
        title="Tekst en achtergrond verschillen te weinig",
        onderwerp=_STYLE,
        uitleg="Mensen die minder goed zien kunnen de tekst dan niet lezen. Overheden moeten aan deze norm voldoen.",
        oplossing="Kies de kleur die bij de melding staat, of een andere die meer verschilt.",
        law="WCAG 2.2, 1.4.3 en 1.4.11",
    ),
)

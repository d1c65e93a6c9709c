"""BR01, BR02, BR09 and BR11: what the template of a letter lacks, or asks too much. `text/` finds it."""

from __future__ import annotations

from glashelder.findings import Kind, Severity
from glashelder.letters.rules.letter_rule import LetterRule, Wording

UNSOUND = LetterRule(
    id="brief-sjabloon-onjuist",
    soort=Kind.ONJUIST,
    code="BR02",
    title="Het sjabloon van een brief is niet in orde",
    uitleg="De brief mist iets wat de wet vraagt, of in het sjabloon zit een fout. Daarom komt er geen brief.",
    message="Het sjabloon is niet in orde: {fout}.",
    cure="Herstel het sjabloon; een ontbrekend woord wordt nooit leeg gelaten.",
    oplossing="Herstel het sjabloon in templates/letters/ zoals de melding zegt.",
    law="Awb artikel 3:45",
    law_checked_on="2026-11-22",
    cases={
        "naam": Wording(
            message="De brief heet naar haar bestand, en '{naam}' kan geen naam zijn: die staat ook in het webadres.",
            cure="Noem het bestand met kleine letters, cijfers en streepjes, zoals 'kort-geweigerd.txt.j2'.",
        ),
        "geen-kop": Wording(
            message="Bovenaan de brief staat niet waar zij voor is.",
            cure="Begin het bestand met een regel '---', daaronder regels zoals 'voor: afdeling', en weer een regel "
            "'---'. Kijk hoe een andere brief begint.",
        ),
        "geen-regel": Wording(
            message="Bovenaan de brief staat een regel zonder naam: '{regel}'.",
            cure="Zet alles van een veld op één regel, als 'naam: waarde'.",
        ),
        "veld-dubbel": Wording(
            message="Bovenaan de brief staat {veld} twee keer.", cure="Laat één van de twee regels staan."
        ),
        "veld-onbekend": Wording(message="Boven een brief bestaat het veld {veld} niet.", cure="{bedoeld}"),
        "naam-onbekend": Wording(message="Bij {veld} staat '{naam}', en dat bestaat niet.", cure="{bedoeld}"),
        "voorwaarde": Wording(
            message="Bij {veld} staat een voorwaarde die hier niet kan: '{naam}'.",
            cure="Gebruik hier alleen voorwaarden zoals 'recht-inzage', 'regime-avg' en 'niet regime-archief'.",
        ),
        "plek": Wording(
            message="De brief heeft een plek die niet is ingevuld.", cure="Vul de plek in of haal die weg."
        ),
        "plek-onbekend": Wording(
            message="De tekst gebruikt '{naam}' tussen haken, en dat bestaat niet.",
            cure="{bedoeld}",
        ),
        "beslist": Wording(
            message="Deze brief kent iets toe, weigert iets of behandelt iets niet. Dat is een besluit.",
            cure="Zet bovenaan 'rechtsmiddel: bezwaar'.",
            law="Awb artikelen 1:3 en 3:45",
        ),
        "verdaging": Wording(
            message="'noemt_verdaging' bovenaan en [verlengd_tot] in de tekst horen bij elkaar.",
            cure="Noemt de brief de verlengde termijn? Zet bovenaan 'noemt_verdaging: ja'. Haal die regel anders weg.",
        ),
        "horen": Wording(
            message="Een brief die weigert, vraagt of de aanvrager vooraf kon reageren.",
            cure="Zet 'zienswijze' bovenaan bij 'optioneel'.",
            law="Awb artikelen 4:7 en 4:11",
        ),
        "clausule": Wording(
            message="De bezwaarclausule is niet volledig: wie, tot wanneer, bij wie en langs welke weg.",
            cure='Neem {% include "letters/_bezwaar.txt.j2" %} op. Tegen een beslissing op bezwaar staat beroep open: '
            "zet dan bovenaan 'rechtsmiddel: beroep', met \"letters/_beroep.txt.j2\".",
            law="Awb artikelen 3:45 en 6:23",
        ),
        "weigering": Wording(
            message="Bij een weigering hoort dat iemand een klacht kan indienen en naar de rechter kan.",
            cure="Noem de Autoriteit Persoonsgegevens en het beroep bij de rechter.",
            law="AVG artikel 12, vierde lid",
        ),
    },
)
PROMISES_OBJECTION = LetterRule(
    id="brief-clausule-zonder-besluit",
    soort=Kind.ONJUIST,
    code="BR07",
    title="Een brief die niets beslist, verwijst naar bezwaar",
    uitleg="Bezwaar staat alleen open tegen een besluit. Wie het hier leest, maakt bezwaar dat niet kan slagen.",
    message="Deze brief is geen besluit en mag niet naar bezwaar verwijzen.",
    cure="Haal de clausule weg. Is de brief wel een besluit? Zet dan bovenaan 'rechtsmiddel: bezwaar'.",
    law="Awb artikelen 1:3 en 6:3",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
)
EMPTY_SLOT = LetterRule(
    id="brief-plek-leeg",
    soort=Kind.ONTBREEKT,
    title="De brief heeft een plek zonder waarde",
    uitleg="In het sjabloon staat een plek waarvoor niemand iets invulde, of die anders heet. "
    "Een brief met een lege plek gaat niet weg.",
    message="De brief heeft een plek '[{plek}]' waarvoor geen waarde is.",
    cure="Kijk de naam na in het sjabloon, of vul het veld of het register aan.",
)
UNKNOWN_LAW = LetterRule(
    id="brief-wet-onbekend",
    soort=Kind.ONJUIST,
    code="BR11",
    title="De brief noemt een wet die niet in het register staat",
    uitleg="Een brief noemt de versie van de wet waarop hij berust. Die staat in wetten.csv.",
    message="De brief noemt de wet '{wet}', maar die staat niet in wetten.csv.",
    cure="Zet de wet in wetten.csv, met de dag waarop u de tekst las.",
    law="Awb artikel 3:47",
    law_checked_on="2026-11-22",
)
ASKS_TOO_MUCH = LetterRule(
    id="brief-vraagt-te-veel",
    soort=Kind.ONRECHTMATIG,
    code="BR09",
    title="Een brief vraagt om meer dan nodig is",
    uitleg="Wie meer vraagt dan nodig is, verzamelt gegevens zonder reden.",
    message='De brief vraagt om meer dan nodig is: "{zin}".',
    cure="Vraag nooit om een kopie van een paspoort of rijbewijs, een burgerservicenummer, een geboortedatum of een "
    "pasfoto. Laat iemand aan de balie zien wie hij is, of met DigiD inloggen.",
    law="AVG artikelen 5, eerste lid, onder c, en 12, zesde lid; UAVG artikel 46",
    law_checked_on="2026-11-22",
)

"""What the browser says when a letter of a department may not leave: per rule, short enough to stand at a field.

`templates/theme/assets/department-rules.js` finds the same faults as `letters/department/rules`; these are its words.
What stands between braces is filled in there.
"""

from __future__ import annotations

from collections.abc import Mapping

from glashelder.law.deadlines import RESERVE
from glashelder.letters.catalogue.department import Brief
from glashelder.letters.department.rules.agreement import CONTRADICTED, FILL_IN, SEPARATELY, UNCONFIRMED
from glashelder.letters.department.rules.forwarding import DECIDE, FORWARD, JOINT, OWN
from glashelder.letters.department.rules.refusal import OTHER_LAW

MELDINGEN: Mapping[str, str] = {
    "brief-invulveld-leeg": "Vul dit in.",
    "brief-keuze-onbekend": "Maak een keuze.",
    "brief-datum-onmogelijk": "Dit is geen datum.",
    "brief-datum-in-toekomst": "Deze dag moet nog komen.",
    "brief-datum-voorbij": "Deze dag is voorbij. Vul in wanneer u de brief echt verstuurt.",
    "brief-datums-verkeerd-om": "Deze dag is niet later dan de dag van uw vraag. Twee weken is gewoon.",
    "brief-meer-bestuursorganen": "Deze verwerkingen hebben niet hetzelfde bestuursorgaan. Maak voor elk een brief.",
    "brief-meer-wetten": "Voor deze verwerkingen gelden verschillende wetten. Maak voor elke wet een brief.",
    "brief-recht-bestaat-niet": "Dit recht bestaat niet onder {naam}. Maak een besluit om te weigeren.",
    "brief-recht-geldt-hier-niet": "De wet geeft dit recht bij deze verwerking niet. Kijk of u het toch mag toekennen.",
    "archief-verandert-niet": "Stukken in het archief veranderen niet, dus er is niets te melden.",
    "brief-termijn-onbekend": "Voor deze dag staat geen termijn in het register.",
    "brief-verdaging-kan-niet": "Voor dit verzoek noemt de wet geen verlengde termijn.",
    "brief-verdaging-te-laat": "Verlengen kon tot en met {dag}. Beslis zo snel mogelijk.",
    "brief-feestdagen-onbekend": RESERVE,
    "brief-te-laat": "De tijd om te beslissen liep tot en met {dag}. Ga na of die op tijd is verlengd.",
    "brief-buiten-behandeling-te-vroeg": "De aanvrager kan nog antwoorden tot en met {dag}.",
    "brief-buiten-behandeling-te-laat": "Dit besluit kon tot en met {dag}. Behandel het verzoek alsnog.",
    "brief-delen-passen-niet": "De onderdelen passen niet bij deze brief. Kent u een deel toe en weigert u een deel? "
    "Dan is het een besluit voor een deel. Kent u alles toe of weigert u alles? Kies dan die brief.",
    "brief-weigering-zonder-grond": "Kies een grond die bij dit recht mag.",
    "weigering-andere-wet": OTHER_LAW,
    "brief-weigering-tegenspraak": f"{CONTRADICTED} {{anders}} ({{bron}})",
    "brief-weigering-onbevestigd": f"{UNCONFIRMED} {FILL_IN} ({{bron}})",
    "weigering-apart": SEPARATELY,
    "brief-weigering-zonder-feiten": "Vul in wat er in deze zaak aan de hand is.",
    "brief-weigering-zonder-afweging": "Vul in waarom weigeren nodig is en niet verder gaat dan nodig.",
    "brief-hoorvraag-open": "Laat de aanvrager vooraf reageren als u weigert om gegevens die anders zijn dan hij gaf.",
    "brief-doorzending-eigen-verzoek": f"{OWN} Gaat het over gegevens van een ander? Vul dat hieronder dan in.",
    "doorzending-samen": f"{JOINT} {DECIDE}",
    "brief-doorzending-laat": "U stuurde het verzoek weg op {dag}. Laat dat dezelfde dag weten.",
    "brief-doorzending-geen-bestuursorgaan": "Dit lijkt geen bestuursorgaan. Kies of u het verzoek doorstuurt of "
    "terugstuurt.",
    "brief-wet-niet-van-kracht": "{naam} geldt niet op de dag van de brief.",
    "brief-wet-verouderd": "De tekst van {naam} is veranderd of nooit nagelezen. Vraag de beheerder van het register "
    "om dat te doen.",
}
"""Per rule of the browser what it says."""


def messages(brief: Brief) -> dict[str, str]:
    """Return the words of the rules that can speak about this letter: a page must stay light."""
    speaks = {"weigering": brief.weigert, "doorzending": brief.id == FORWARD}
    silent = tuple(name for name, may_speak in speaks.items() if not may_speak)
    return {rule: text for rule, text in MELDINGEN.items() if not rule.removeprefix("brief-").startswith(silent)}

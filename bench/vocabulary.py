"""Dutch words and sentences for made-up records, drawn from a seeded random generator.

Dutch writes compounds as one word, so 153 first parts and 113 last parts give more than 17,000 nouns, each of
them readable. The draw is skewed as in real text: some words are common, most are rare.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def _words(text: str) -> list[str]:
    return text.split()


def _phrases(text: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in text.split(";")]


_FIRST_PARTS = _words("""
    parkeer bewoners bezoekers bouw sloop woning huur huisvestings onderhouds energie isolatie warmte afval
    container grondstoffen groen boom kap park speelplaats sport zwembad school leerling leerplicht onderwijs jeugd
    gezins kinder opvang peuter pleegzorg ouderen mantelzorg zorg thuiszorg vervoer rolstoel hulpmiddelen
    dagbesteding schuld budget bijstands inkomens werk re-integratie scholings inburgerings taal asiel verblijfs
    paspoort rijbewijs identiteits verhuis adres geboorte huwelijks partnerschaps echtscheidings overlijdens
    begraafplaats graf kiezers verkiezings stembureau raads commissie inspraak burger wijk buurt dorps straat weg
    fiets brug haven vaar ligplaats markt standplaats horeca terras drank kansspel evenementen festival vuurwerk
    kermis subsidie verenigings cultuur museum bibliotheek archief monumenten erfgoed toeristen hotel ondernemers
    winkel bedrijfs vestigings belasting aanslag kwijtschelding waarderings onroerendgoed hondenbezitters riool
    precario leges toezicht handhavings overlast camera cameratoezicht veiligheids brandweer crisis rampen milieu
    geluids bodem water riolerings natuur dieren ontheffings omgevings bestemmings perceel kadaster erfpacht grond
    inkoop aanbestedings contract leveranciers personeels salaris verlof verzuim sollicitatie opleidings pensioen
    klachten bezwaar beroeps integriteits privacy informatie
""")
_LAST_PARTS_DE = _words("""
    vergunning aanvraag melding registratie controle administratie regeling aangifte beoordeling begeleiding
    ondersteuning voorziening verklaring beschikking toekenning afwijzing intrekking wijziging verlenging
    overdracht inspectie bemiddeling inschrijving uitschrijving bekendmaking raadpleging planning uitvoering
    verantwoording betaling vordering invordering terugvordering tegemoetkoming vergoeding bijdrage toeslag
    uitkering toets keuring meting schouw enquête evaluatie monitor rapportage statistiek ontheffing vrijstelling
    aanwijzing waarschuwing boete zitting hoorzitting beslissing afspraak brief balie website app pas kaart lijst
    agenda bijeenkomst training cursus stage dienst consulent coach inspecteur adviseur commissie werkgroep
    samenwerking
""")
_LAST_PARTS_HET = _words("""
    besluit dossier verzoek onderzoek toezicht register overzicht formulier gesprek plan advies rapport verslag
    bewijs loket team meldpunt spreekuur budget fonds programma project convenant protocol archief contract
    abonnement akkoord bezoek systeem netwerk overleg beheer gebruik herstel onderhoud traject
""")
_PERSONS = _phrases("""
    aanvragers; bewoners; ondernemers; ouders; jongeren; ouderen; mantelzorgers; huurders; eigenaren; leerlingen;
    bezoekers; melders; vrijwilligers; gezinnen; nieuwkomers; medewerkers; studenten; omwonenden; verenigingen;
    inwoners met schulden; inwoners met een beperking; nabestaanden; sporters; weggebruikers; werkzoekenden;
    gemachtigden; insprekers; kunstenaars
""")
_NAMES = _words("""
    Haven Molen Kerk Station Linden Beuken Eiken Wilgen Zilver Goud Koper Brouwers Schippers Wevers Smeden Vissers
    Klooster Oranje Prinsen Konings Raadhuis Markt Vest Singel Dijk Polder Duin Weide Akker Bos Heide Vijver Sluis
    Veer Toren Bleek Ketel Turf Zout Hout Steen Rozen Tulpen Iris Zwaluwen Reiger Lepelaar Kievit Otter Bever
""")
_PLACES = _words("""
    kwartier buurt wijk hof plein park straat laan weg kade poort veld oord landen zoom gracht steeg
""")
_VERBS = _phrases("""
    beoordelen; vastleggen; registreren; controleren; behandelen; voorbereiden; afhandelen; plannen; uitvoeren;
    begeleiden; berekenen; uitbetalen; innen; verlengen; intrekken; wijzigen; publiceren; archiveren; verantwoorden;
    verdelen; toekennen; onderzoeken; bewaken; bespreken; evalueren; doorsturen; bevestigen; vergelijken;
    samenvatten; afsluiten
""")
_PAPERS = _phrases("""
    een kopie van het huurcontract; een recente loonstrook; een bouwtekening; een plattegrond; een machtiging;
    een medische verklaring; een bankafschrift; een foto van de situatie; een offerte; een begroting;
    een jaarverslag; een uittreksel van de Kamer van Koophandel; een verklaring van de school;
    een geldig legitimatiebewijs; een situatieschets; een lijst van deelnemers; een veiligheidsplan;
    een verzekeringspolis; een brief van de verhuurder; een ondertekend formulier
""")
_MONTHS = _words("""
    januari februari maart april mei juni juli augustus september oktober november december
""")
_NUMBERS = _words("""
    twee drie vier vijf zes acht tien twaalf veertien twintig dertig
""")
_MANNERS = _phrases("""
    meestal; zorgvuldig; zo snel mogelijk; binnen enkele dagen; in overleg; per brief; telefonisch; digitaal;
    aan de balie; volgens een vast schema; steekproefsgewijs; na afloop; vooraf; elk kwartaal; eenmaal per jaar;
    op verzoek
""")


class Words:
    """Fills the slots of sentence templates: `Words(rng).text("Wij {werken} {de_zaak}.")`."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._nouns: list[tuple[str, str]] = []

    def begin_subject(self, size: int = 16) -> None:
        """Choose the nouns that all text uses until the next subject: a record keeps to its subject."""
        self._nouns = [self._new_noun() for _ in range(size)]

    def pick(self, items: Sequence[_Item]) -> _Item:
        """Return one of `items`, all equally likely."""
        return items[int(self._rng.random() * len(items))]

    def skewed(self, items: Sequence[_Item]) -> _Item:
        """Return one of `items`, the first ones more often."""
        return items[int(self._rng.random() ** 1.4 * len(items))]

    def text(self, template: str) -> str:
        """Return the template with its slots filled and a capital in front."""
        filled = template.format_map(self)
        return filled[:1].upper() + filled[1:]

    def sentences(self, templates: Sequence[str], count: int) -> str:
        """Return `count` different sentences as one paragraph."""
        return " ".join(self.text(t) for t in self._rng.sample(templates, count))

    def __getitem__(self, slot: str) -> str:
        """Return a random filling for a slot of a template."""
        return str(getattr(self, f"_slot_{slot}")())

    def _noun(self) -> tuple[str, str]:
        return self.pick(self._nouns) if self._nouns else self._new_noun()

    def _new_noun(self) -> tuple[str, str]:
        first = self.skewed(_FIRST_PARTS)
        if self._rng.random() < 0.65:
            return "de", join_parts(first, self.skewed(_LAST_PARTS_DE))
        return "het", join_parts(first, self.skewed(_LAST_PARTS_HET))

    def _slot_zaak(self) -> str:
        return self._noun()[1]

    def _slot_de_zaak(self) -> str:
        return " ".join(self._noun())

    def _slot_mensen(self) -> str:
        return self.pick(_PERSONS)

    def _slot_plek(self) -> str:
        return f"{self.skewed(_NAMES)}{self.skewed(_PLACES)}"

    def _slot_werken(self) -> str:
        return self.pick(_VERBS)

    def _slot_stuk(self) -> str:
        return self.pick(_PAPERS)

    def _slot_maand(self) -> str:
        return self.pick(_MONTHS)

    def _slot_getal(self) -> str:
        return self.pick(_NUMBERS)

    def _slot_hoe(self) -> str:
        return self.pick(_MANNERS)


def join_parts(first: str, last: str) -> str:
    """Return the compound of two parts, with a hyphen where two vowels would clash."""
    clash = first[-1] in "aeiou" and last[0] in "aeiouë"
    return f"{first}-{last}" if clash else f"{first}{last}"

"""The letters a resident can make: which there are, for which right, and what each asks to fill in.

The text of a letter is `templates/letters/<id>.txt.j2`; its fields are explained in `resident_fields`. Which letters
an activity gives follows from its legal bases (AVG) or from the law that rules instead (`rechten_per_regime`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from glashelder.law.rights import AVG, legal_bases, rights_here
from glashelder.model.records import Verwerking
from glashelder.model.register import Register

REQUEST = "verzoek-"
_WHO = ("naam", "adres", "voor", "namens")
_FOLLOW_UP = (*_WHO, "gevraagd", "ontvangen", "verlengd")
_OWN_SITUATION = frozenset({"publieke-taak", "gerechtvaardigd-belang"})
"""Bases under which one can object for one's own situation (AVG art. 21(1))."""
_MARKETING = frozenset({"toestemming", "overeenkomst", "gerechtvaardigd-belang"})
"""Bases on which a municipality could send advertising (AVG art. 21(2)); a public task is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzoekbrief:
    """A letter of a resident.

    Attributes:
        id: its name: the template and its place on the site.
        titel: what a resident chooses it by.
        uitleg: when to choose it.
        recht: the right it uses; empty for what comes after a request.
        verzoek: the request as it follows on "mijn verzoek"; empty when no decision follows.
        velden: the fields to fill in, besides the body when no activity is known.
        gevolg: the term that starts today when the letter arrives today; empty: that of the right, if any.
        let_op: what a resident must know before sending it.
        naar: whom it goes to: the body (`orgaan`), the same for objections (`bezwaar`), or the supervisor (`ap`).
        alleen_overheid: it rests on the Awb, which holds for public bodies only.
    """

    id: str
    titel: str
    uitleg: str
    recht: str = ""
    verzoek: str = ""
    velden: tuple[str, ...]
    gevolg: str = ""
    let_op: str = ""
    naar: str = "orgaan"
    alleen_overheid: bool = False

    @property
    def code(self) -> str:
        """How a letter that follows names this request."""
        return self.id.removeprefix(REQUEST)


_LETTERS = (
    Verzoekbrief(
        id="verzoek-inzage", recht="inzage", titel="Mijn gegevens inzien", verzoek="om mijn gegevens in te zien",
        uitleg="U wilt weten welke gegevens er van u zijn, waarvoor, en wie ze krijgt. U vraagt ook een kopie.",
        velden=(*_WHO, "kenmerk"),
    ),
    Verzoekbrief(
        id="verzoek-rectificatie", recht="rectificatie", titel="Mijn gegevens verbeteren",
        verzoek="om mijn gegevens te verbeteren",
        uitleg="Er klopt iets niet of er ontbreekt iets.", velden=(*_WHO, "fout", "goed"),
    ),
    Verzoekbrief(
        id="verzoek-verwijdering", recht="verwijdering", titel="Mijn gegevens wissen",
        verzoek="om mijn gegevens te wissen",
        uitleg="U wilt dat gegevens van u weggaan.", velden=(*_WHO, "wissen_wat", "wisreden"),
    ),
    Verzoekbrief(
        id="verzoek-beperking", recht="beperking", titel="Het gebruik tijdelijk stoppen",
        verzoek="om mijn gegevens een tijd niet te gebruiken",
        uitleg="U wilt dat de gemeente uw gegevens bewaart, maar een tijd niet gebruikt.",
        velden=(*_WHO, "stoppen_wat", "stopreden"),
    ),
    Verzoekbrief(
        id="verzoek-overdraagbaarheid", recht="overdraagbaarheid", titel="Mijn gegevens meenemen",
        verzoek="om mijn gegevens in een digitaal bestand te krijgen",
        uitleg="U wilt gegevens die u zelf gaf in een bestand krijgen, om ze ergens anders te gebruiken.",
        velden=(*_WHO, "meenemen_wat", "ontvanger"),
    ),
    Verzoekbrief(
        id="verzoek-bezwaar", recht="bezwaar", titel="Bezwaar tegen het gebruik",
        verzoek="om te stoppen met het gebruik van mijn gegevens",
        uitleg="Het gebruik van uw gegevens past niet bij uw situatie.", velden=(*_WHO, "gebruik", "situatie"),
        let_op="Bent u het niet eens met een besluit, bijvoorbeeld over een vergunning of uitkering? Kies dan de brief "
        "Bezwaar tegen een besluit.",
    ),
    Verzoekbrief(
        id="verzoek-geen-reclame", recht="bezwaar", titel="Geen reclame meer",
        verzoek="om mij geen reclame meer te sturen",
        uitleg="U wilt dat de gemeente uw gegevens niet meer gebruikt voor reclame.", velden=_WHO,
    ),
    Verzoekbrief(
        id="verzoek-menselijke-tussenkomst", recht="menselijke-tussenkomst", titel="Een mens laten meekijken",
        verzoek="om een mens naar een besluit te laten kijken",
        uitleg="Een computer nam helemaal zelf een besluit met grote gevolgen voor u.",
        velden=(*_WHO, "computerbesluit", "standpunt"),
        let_op="Deze brief stopt de bezwaartermijn niet. Wilt u ook bezwaar maken tegen het besluit? Stuur dan op tijd "
        "ook de brief Bezwaar tegen een besluit.",
    ),
    Verzoekbrief(
        id="verzoek-toestemming-intrekken", recht="toestemming-intrekken", titel="Mijn toestemming intrekken",
        uitleg="U gaf toestemming en wilt dat de gemeente stopt.", velden=(*_WHO, "waarvoor", "ook_wissen"),
    ),
    Verzoekbrief(
        id="herinnering", titel="Herinnering", velden=_FOLLOW_UP,
        uitleg="U deed een verzoek en wacht nog op antwoord.",
    ),
    Verzoekbrief(
        id="ingebrekestelling", titel="De gemeente is te laat (ingebrekestelling)", velden=_FOLLOW_UP,
        gevolg="ingebrekestelling", alleen_overheid=True,
        uitleg="De tijd om te beslissen is voorbij. U geeft de gemeente een laatste kans.",
        let_op="Deze brief kan pas als de tijd om te beslissen voorbij is. Vroeg de gemeente u om meer informatie? Dan "
        "kan zij langer de tijd hebben. Vraag dat eerst na.",
    ),
    Verzoekbrief(
        id="bezwaarschrift", titel="Bezwaar tegen een besluit", naar="bezwaar", alleen_overheid=True,
        velden=(*_WHO, "besluit", "besluitdatum", "gronden"),
        uitleg="U kreeg een besluit op uw verzoek en bent het er niet mee eens.",
        let_op="Zet uw handtekening onder deze brief en stuur zo mogelijk een kopie van het besluit mee. Stuur de "
        "brief naar het adres dat in het besluit staat, als dat een ander adres is.",
    ),
    Verzoekbrief(
        id="klacht-ap", titel="Klacht bij de Autoriteit Persoonsgegevens", naar="ap",
        velden=(*_WHO, "klacht", "eerder"),
        uitleg="U vindt dat de gemeente niet goed met uw gegevens omgaat.",
        let_op="Een klacht is geen bezwaar. De tijd om bezwaar te maken tegen een besluit loopt gewoon door.",
    ),
)  # fmt: skip

VERZOEKBRIEVEN: Mapping[str, Verzoekbrief] = MappingProxyType({brief.id: brief for brief in _LETTERS})
"""Every letter of a resident by its id, in the order in which they are offered."""


def letters_for(register: Register, verwerking: Verwerking) -> tuple[Verzoekbrief, ...]:
    """Return the letters that make sense for an activity: those of its rights, and what comes after a request."""
    known = rights_here(register, verwerking)
    return tuple(b for b in VERZOEKBRIEVEN.values() if (not b.recht or b.recht in known) and _fits(verwerking, b))


def _fits(verwerking: Verwerking, brief: Verzoekbrief) -> bool:
    """Tell whether the activity carries this letter.

    Objection has two, each under its own bases. Whether the one the municipality works for is a public body, the
    register does not say.
    """
    if brief.alleen_overheid:
        return verwerking.rol != "verwerker"
    if verwerking.regime != AVG or brief.recht != "bezwaar":
        return True
    wanted = _MARKETING if brief.id == "verzoek-geen-reclame" else _OWN_SITUATION
    return not wanted.isdisjoint(legal_bases(verwerking))

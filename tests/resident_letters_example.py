"""The letters of residents that are read word for word: one case for each right, law and person it is asked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letters_of_repo import LETTERS
from resident_letter_values import Ingevuld, letter_values

from glashelder.letters.catalogue.resident_fields import KEUZE, Invulveld
from glashelder.letters.resident.page import BriefPageView, brief_page
from glashelder.letters.text.fill import fill
from glashelder.letters.text.source import read_letter, text_environment
from glashelder.model.register import Register
from glashelder.tree.folder import Folder

TODAY = datetime.date(2026, 11, 22)
GOLDEN = Path(__file__).parent / "golden" / "letters" / "inwoners"
ACTIVITIES = {
    "avg": "parkeervergunning-bewoners",
    "brp": "geheimhouding-brp",
    "wpg": "boa-boetes-en-processen-verbaal",
    "archief": "overgebracht-archief",
}
_OTHERS = {
    "verzoek-overdraagbaarheid": "nieuwsbrief",
    "verzoek-geen-reclame": "nieuwsbrief",
    "verzoek-toestemming-intrekken": "nieuwsbrief",
    "verzoek-menselijke-tussenkomst": "bezoekersparkeren",
}
_AVG_ONLY = ("avg",)
_LAWS = {
    "verzoek-inzage": tuple(ACTIVITIES),
    "verzoek-rectificatie": tuple(ACTIVITIES),
    "verzoek-verwijdering": ("avg", "brp", "wpg"),
    "herinnering": tuple(ACTIVITIES),
    "ingebrekestelling": ("avg", "brp", "wpg"),
    "klacht-ap": ("avg", "wpg"),
}
PEOPLE = ("mijzelf", "kind", "tiener", "gemachtigd")
"""For whom a letter is written; police data a lawyer asks for another (Wpg art. 26(3))."""
ANSWERS = {
    "naam": "Noor Kırmızı",
    "adres": "Kade 3\n0000 AB Zilverdam",
    "namens": "Sam Kırmızı",
    "kenmerk": "zaak Z-2026-17",
    "fout": "Mijn huisnummer is 30.",
    "goed": "Mijn huisnummer is 3.",
    "wissen_wat": "mijn oude telefoonnummer",
    "stoppen_wat": "mijn kenteken",
    "meenemen_wat": "alles wat ik in het formulier invulde",
    "ontvanger": "Stadsblad, Plein 2, Zilverdam",
    "situatie": "Mijn ex-partner mag niet weten waar ik woon.",
    "computerbesluit": "de boete van 3 november 2026",
    "standpunt": "De auto was al verkocht.",
    "waarvoor": "de nieuwsbrief per e-mail",
    "ook_wissen": "ja",
    "gevraagd": "verzoek-rectificatie",
    "ontvangen": "2026-09-15",
    "verlengd": "",
    "besluit": "weigering van inzage, kenmerk Z-2026-17",
    "besluitdatum": "2026-11-02",
    "gronden": "De gemeente zocht niet in het archief.",
    "klacht": "Mijn adres stond op de website.",
    "eerder": "",
    "wisreden": "onrechtmatig",
    "stopreden": "klopt-niet",
}


@dataclass(frozen=True)
class Case:
    """One page with one activity; `people` are all for whom the letter can be asked."""

    brief: str
    wet: str

    @property
    def verwerking(self) -> str:
        """The activity it is about."""
        return _OTHERS.get(self.brief, ACTIVITIES[self.wet])

    @property
    def people(self) -> tuple[str, ...]:
        """For whom it can be asked."""
        return (*PEOPLE[:3], "advocaat") if self.wet == "wpg" and LETTERS.resident[self.brief].recht else PEOPLE

    @property
    def golden(self) -> Path:
        """The text that was read."""
        return GOLDEN / f"{self.brief}.{self.wet}.txt"


CASES = tuple(Case(brief, wet) for brief in LETTERS.resident for wet in _LAWS.get(brief, _AVG_ONLY))


def fields(page: BriefPageView) -> list[Invulveld]:
    """Return every field of a page, in the order in which it is asked."""
    return [veld for stap in page.stappen for veld in stap.velden]


def answers(case: Case, register: Register, voor: str) -> dict[str, str]:
    """Return what is filled in on the page of this case."""
    page = brief_page(register, LETTERS, LETTERS.resident[case.brief])
    law = register.verwerkingen[case.verwerking].regime
    asked = {v.naam for v in fields(page) if (not v.regimes or law in v.regimes) and not v.zonder_verwerking}
    asked -= {"namens"} if voor == "mijzelf" else set()
    given = {name: ANSWERS.get(name, "") for name in asked} | {"voor": voor}
    assert all(given[v.naam] in v.keuzes for v in fields(page) if v.soort == KEUZE and v.naam in asked)
    return given


def letter_text(templates: Path, register: Register, case: Case, voor: str) -> str:
    """Return the letter that the programme makes of this case."""
    activity = register.verwerkingen[case.verwerking]
    text = read_letter(text_environment(Folder(templates)).get_template(f"letters/{case.brief}.txt.j2").render())
    filled = Ingevuld(
        brief=LETTERS.resident[case.brief],
        orgaan=register.bestuursorganen[activity.bestuursorgaan_id],
        velden=answers(case, register, voor),
        verwerking=activity,
        aan=(text.front.get("aan", ""), text.front.get("postadres", "")),
    )
    return as_text((b.soort, b.regels) for b in fill(text.blokken, letter_values(register, filled, TODAY)))


def as_text(blocks: Iterator[tuple[str, tuple[str, ...]]]) -> str:
    """Return blocks as plain text, as `asText` of letter-fill.js does."""
    return "\n\n".join("\n".join(f"- {r}" if soort == "lijst" else r for r in regels) for soort, regels in blocks)


def golden_text(letters: dict[str, str]) -> str:
    """Return the golden file: each letter under the person it is asked for."""
    return "".join(f"=== {voor}\n\n{text}\n\n" for voor, text in letters.items())

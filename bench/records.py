"""Makes one record of a processing activity after another, sound in shape, references and law."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from bench import sentences as s
from bench.names import slug
from bench.vocabulary import Words
from bench.yaml_text import Row, Value

_EXCEPTIONS = {
    "bijzonder": ("rechtsvordering", "uavg", "artikel 22, tweede lid, onder e"),
    "strafrechtelijk": ("strafrecht-overheid", "uavg", "artikel 33, eerste lid"),
    "nummer": ("bsn-wet", "wabb", "artikel 10"),
}
_ARTICLES = ("artikel 3", "artikel 2.1", "artikelen 4 en 5", "artikel 12, eerste lid", "artikel 7, tweede lid")
_IN_EEA = frozenset({"nl", "be", "de", "ie", "fr", "se", "eer"})
_YEARS = range(2019, 2026)
_YES_NO = {True: "ja", False: "nee"}


class RecordMaker:
    """Draws records from one random generator; every title and id is given once."""

    def __init__(self, rng: random.Random, table: Callable[[str], list[dict[str, str]]]) -> None:
        self._rng = rng
        self._words = Words(rng)
        self._taken: set[str] = set()
        self._ids: list[str] = []
        self._topics = [r["code"] for r in table("onderwerpen")]
        self._departments = [r["id"] for r in table("afdelingen")]
        self._bodies = [r["id"] for r in table("bestuursorganen")]
        self._groups = [r["code"] for r in table("betrokkenen")]
        self._kinds = [(r["code"], r["klasse"]) for r in table("gegevenssoorten")]
        self._laws = [r["id"] for r in table("wetten") if not r["geldig_tot"]]
        self._recipients = [r["id"] for r in table("ontvangers") if r["land"] in _IN_EEA]
        self._processors = [r["id"] for r in table("verwerkers") if r["land"] in _IN_EEA]
        self._terms = [r["id"] for r in table("bewaartermijnen")]

    def next_record(self) -> dict[str, Value]:
        """Return the next record."""
        title, name = self._title()
        words, year = self._words, self._words.pick(_YEARS)
        is_public = self._chance(0.85)
        receives, transfers, computed = self._chance(0.9), self._chance(0.05), self._chance(0.15)
        record: dict[str, Value] = {
            "id": name,
            "titel": title,
            "ook_bekend_als": self._aliases(),
            "samenvatting": words.sentences(s.SUMMARY, 3),
            "omschrijving": self._description(),
            "onderwerp_id": words.pick(self._topics),
            "afdeling_id": words.pick(self._departments),
            "bestuursorgaan_id": words.skewed(self._bodies),
            "rol": "verantwoordelijke",
            "regime": "avg",
            "status": "gepubliceerd",
            "taak": words.text(s.TASKS[0]),
            "relatie": words.text(s.RELATIONS[0]),
            "is_overheidstaak": _YES_NO[is_public],
            "heeft_ontvangers": _YES_NO[receives],
            "heeft_doorgifte": _YES_NO[transfers],
            "besluitvorming": "ondersteund" if computed else "geen",
        }
        if computed:
            record["besluit_logica"] = words.sentences(s.DECISION_LOGIC, 2)
            record["besluit_gevolgen"] = words.text(s.DECISION_EFFECT[0])
            record["besluit_contact"] = words.text(s.DECISION_CONTACT[0])
        record |= {
            "dpia": "uitgevoerd",
            "dpia_op": f"2026-{self._between(1, 9):02}-{self._between(1, 28):02}",
            "dpia_toelichting": words.sentences(s.ASSESSMENT, 2),
            "maatregelen": words.sentences(s.PROTECTION, 3),
        }
        if self._ids and self._chance(0.1):
            record["hoofdverwerking_id"] = words.pick(self._ids)
        record |= {
            "ingegaan_op": f"{year}-01-01",
            "gewijzigd_op": f"2026-{self._between(1, 9):02}-{self._between(1, 28):02}",
            "herzien_voor": f"2027-{self._between(1, 12):02}-15",
            "proceseigenaar_id": "proceseigenaar",
            "doelen": self._purposes(is_public=is_public),
            "gegevens": self._data(self._between(4, 5)),
        }
        if receives:
            record["ontvangers"] = self._receivers(self._between(1, 2))
        record["verwerkers"] = [{"verwerker_id": words.skewed(self._processors), "waarvoor": self._one(s.PROCESSES)}]
        if transfers:
            record["doorgiften"] = [
                {"land": "us", "instrument": "modelcontract", "toelichting": self._one(s.TRANSFERS)}
            ]
        record["bewaring"] = [
            {"wat": self._words.text(kept), "bewaartermijn_id": words.pick(self._terms)}
            for kept in self._rng.sample(s.KEPT, self._between(1, 2))
        ]
        record["systemen"] = [{"systeem": words["zaak"] + "systeem"}]
        self._ids.append(name)
        return record

    def _title(self) -> tuple[str, str]:
        while True:
            self._words.begin_subject()
            title = self._one(s.TITLES)
            name = slug(title)
            if len(title) <= 120 and name not in self._taken:
                self._taken.add(name)
                return title, name

    def _description(self) -> str:
        chosen = self._rng.sample(s.DESCRIPTION, self._between(14, len(s.DESCRIPTION)))
        return "\n\n".join(" ".join(map(self._words.text, chosen[n::3])) for n in range(3))

    def _aliases(self) -> list[str]:
        return list(dict.fromkeys(self._words["zaak"] for _ in range(self._between(2, 4))))

    def _purposes(self, *, is_public: bool) -> list[Row]:
        return [{"doel": self._one(s.PURPOSES), "grondslagen": [self._basis(is_public=is_public)]} for _ in range(2)]

    def _basis(self, *, is_public: bool) -> Row:
        if not is_public:
            return {"grondslag": "overeenkomst"}
        basis = "publieke-taak" if self._chance(0.7) else "wettelijke-verplichting"
        return {
            "grondslag": basis,
            "wet_id": self._words.skewed(self._laws),
            "artikel": self._words.pick(_ARTICLES),
        }

    def _data(self, count: int) -> list[Row]:
        group = self._words.skewed(self._groups)
        return [self._item(group, kind, kind_class) for kind, kind_class in self._rng.sample(self._kinds, count)]

    def _item(self, group: str, kind: str, kind_class: str) -> Row:
        item: dict[str, Value] = {"betrokkene": group, "gegeven": kind, "omschrijving": self._one(s.DATA_NOTES).lower()}
        if self._chance(0.6):
            item |= {"van_betrokkene": "ja", "is_verplicht": "ja", "gevolg": self._one(s.CONSEQUENCES)}
        else:
            item |= {"van_betrokkene": "nee", "bron": self._words.pick(s.SOURCES)}
        if kind_class in _EXCEPTIONS:
            exception, law, article = _EXCEPTIONS[kind_class]
            item |= {"uitzondering": exception, "wet_id": law, "artikel": article}
        return item

    def _receivers(self, count: int) -> list[Row]:
        return [
            {"ontvanger_id": name, "waarvoor": self._one(s.RECEIVES)}
            for name in self._rng.sample(self._recipients, count)
        ]

    def _one(self, templates: Sequence[str]) -> str:
        return self._words.text(self._words.pick(templates))

    def _between(self, least: int, most: int) -> int:
        return self._rng.randint(least, most)

    def _chance(self, probability: float) -> bool:
        return self._rng.random() < probability

"""Which items of AVG art. 30, 13 and 14 an activity answers, and which articles ask for them there.

The items and their articles are rows of the table `informatieplichten`; this module decides whether each is present.
The exceptions of art. 13(4) and 14(5) are ignored: the register does not know what a person already knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct

from glashelder.law import answers
from glashelder.law.roles import is_joint, is_processor
from glashelder.model.record import Record
from glashelder.model.records import Informatieplicht, Organisatie, Verwerking
from glashelder.model.register import Register

_OUTSIDE_AVG = {"wpg"}
"""Regimes under which AVG art. 13, 14 and 30 do not apply: police data (AVG art. 2(2)(d))."""
_COMPLAINT = "klacht-bij-de-ap"

Fact = Callable[[Verwerking, Register], bool]


class Stand(StrEnum):
    """Whether an item is present in an activity."""

    AANWEZIG = "aanwezig"
    ONTBREEKT = "ontbreekt"
    NIET_VAN_TOEPASSING = "niet-van-toepassing"


class Onderdeel(Struct, frozen=True):
    """An item of the law in one activity.

    Attributes:
        plicht: the item.
        stand: whether it is present.
        artikelen: the articles that ask for it here; none if it does not apply.
        velden: the fields that decide, as `table.field`, where an editor fills it in.
    """

    plicht: Informatieplicht
    stand: Stand
    artikelen: tuple[str, ...]
    velden: tuple[str, ...]


class Toets(Struct, frozen=True):
    """How to judge an item: whether it is present, in which fields, and when it is asked for at all."""

    is_present: Fact
    velden: tuple[str, ...]
    applies: Fact = lambda _v, _r: True


_UNKNOWN = Toets(lambda _v, _r: False, ())
"""For a row that somebody added to the table: it always counts as missing."""


class Completeness:
    """Which items of the law each activity of one register answers.

    What activities share is made once: an item with its articles occurs in hundreds of them.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._plichten = sorted(register.informatieplichten.values(), key=lambda plicht: plicht.volgorde)
        self._questions: dict[tuple[str, ...], list[_Question]] = {}

    def of(self, verwerking: Verwerking) -> tuple[Onderdeel, ...]:
        """Return every item of the law for `verwerking`, in the order of the table."""
        columns = _asked_by(verwerking)
        if columns not in self._questions:
            self._questions[columns] = [_Question(plicht, columns) for plicht in self._plichten]
        register = self._register
        return tuple([question.answer(verwerking, register) for question in self._questions[columns]])


class _Question:
    """An item with the articles that ask for it, and its three possible outcomes."""

    def __init__(self, plicht: Informatieplicht, columns: tuple[str, ...]) -> None:
        self._toets = toets = TOETSEN.get(plicht.id, _UNKNOWN)
        self._articles = tuple(dict.fromkeys(text for column in columns if (text := getattr(plicht, column))))
        self._present = Onderdeel(plicht, Stand.AANWEZIG, self._articles, toets.velden)
        self._missing = Onderdeel(plicht, Stand.ONTBREEKT, self._articles, toets.velden)
        self._not_asked = Onderdeel(plicht, Stand.NIET_VAN_TOEPASSING, (), toets.velden)

    def answer(self, verwerking: Verwerking, register: Register) -> Onderdeel:
        """Return whether the item is present in `verwerking`."""
        if not self._articles or not self._toets.applies(verwerking, register):
            return self._not_asked
        return self._present if self._toets.is_present(verwerking, register) else self._missing


def _asked_by(verwerking: Verwerking) -> tuple[str, ...]:
    """Return the columns of `informatieplichten` with the articles that apply here.

    A processor keeps another kind of register (art. 30(2)); informing people is up to the controller (art. 13, 14).
    """
    if verwerking.regime in _OUTSIDE_AVG:
        return ()
    if is_processor(verwerking):
        return ("artikel_30_verwerker",)
    told = {
        "artikel_13": answers.comes_from_person(verwerking),
        "artikel_14": answers.comes_from_elsewhere(verwerking),
    }
    return ("artikel_30", *(column for column, holds in told.items() if holds))


def _organisatie(verwerking: Verwerking, register: Register) -> Organisatie | None:
    orgaan = register.bestuursorganen.get(verwerking.bestuursorgaan_id)
    return register.organisaties.get(orgaan.organisatie_id) if orgaan else None


def _has_dpo(verwerking: Verwerking, register: Register) -> bool:
    organisatie = _organisatie(verwerking, register)
    return organisatie is not None and bool(organisatie.fg_email)


def _tells_rights(verwerking: Verwerking, register: Register) -> bool:
    """Rights follow from the legal bases; if another law governs them, the page says which."""
    return verwerking.regime != "avg" or (answers.has_bases(verwerking) and bool(register.rechten_per_grondslag))


def _each(rows: tuple[Record, ...], field: str) -> bool:
    """Return whether there are rows, and each has this field."""
    return bool(rows) and all(getattr(row, field) for row in rows)


def _fields(table: str, *names: str) -> tuple[str, ...]:
    return tuple(f"verwerking_{table}.{name}" for name in names)


def _of(fact: Callable[[Verwerking], object]) -> Fact:
    """Return a fact from a function that needs the activity only."""
    return lambda verwerking, _register: bool(fact(verwerking))


TOETSEN: Mapping[str, Toets] = {
    "verantwoordelijke": Toets(lambda v, r: _organisatie(v, r) is not None, ("verwerkingen.bestuursorgaan_id",)),
    "functionaris-gegevensbescherming": Toets(_has_dpo, ("organisaties.fg_email",)),
    "opdrachtgever": Toets(
        _of(lambda v: _each(v.opdrachtgevers, "contact")), _fields("opdrachtgevers", "naam", "contact")
    ),
    "fg-van-opdrachtgever": Toets(
        _of(lambda v: _each(v.opdrachtgevers, "fg_contact")), _fields("opdrachtgevers", "fg_contact")
    ),
    "werk-voor-opdrachtgever": Toets(
        _of(lambda v: v.omschrijving or _each(v.opdrachtgevers, "waarvoor")),
        ("verwerkingen.omschrijving", *_fields("opdrachtgevers", "waarvoor")),
    ),
    "gezamenlijke-verantwoordelijken": Toets(
        _of(lambda v: _each(v.gezamenlijk_met, "contact")), _fields("gezamenlijk_met", "naam", "contact"), _of(is_joint)
    ),
    "afspraken": Toets(_of(lambda v: v.afspraken), ("verwerkingen.afspraken",), _of(is_joint)),
    "doelen": Toets(_of(lambda v: v.doelen), ("verwerking_doelen.doel",)),
    "grondslagen": Toets(_of(answers.has_bases), ("verwerking_grondslagen.grondslag",)),
    "gerechtvaardigd-belang": Toets(
        _of(answers.names_interest),
        ("verwerking_grondslagen.toelichting",),
        _of(answers.rests_on_legitimate_interest),
    ),
    "betrokkenen": Toets(_of(lambda v: v.gegevens), ("verwerking_gegevens.betrokkene",)),
    "gegevens": Toets(_of(lambda v: v.gegevens), ("verwerking_gegevens.gegeven",)),
    "ontvangers": Toets(
        _of(answers.states_recipients), ("verwerkingen.heeft_ontvangers", "verwerking_ontvangers.ontvanger_id")
    ),
    "doorgifte": Toets(_of(answers.states_transfers), ("verwerkingen.heeft_doorgifte", "verwerking_doorgiften.land")),
    "bewaartermijn": Toets(_of(answers.states_retention), ("verwerking_bewaring.bewaartermijn_id",)),
    "maatregelen": Toets(_of(lambda v: v.maatregelen), ("verwerkingen.maatregelen",)),
    "rechten": Toets(_tells_rights, ("verwerking_grondslagen.grondslag",)),
    "toestemming-intrekken": Toets(
        _of(lambda v: v.toestemming_intrekken), ("verwerkingen.toestemming_intrekken",), _of(answers.rests_on_consent)
    ),
    "klacht": Toets(lambda _v, r: _COMPLAINT in r.rechten, ("rechten.code",)),
    "verplichting": Toets(
        _of(lambda v: v.gegevens and answers.states_obligation(v)),
        ("verwerking_gegevens.is_verplicht", "verwerking_gegevens.gevolg"),
    ),
    "bron": Toets(
        _of(lambda v: v.gegevens and answers.states_sources(v)),
        ("verwerking_gegevens.van_betrokkene", "verwerking_gegevens.bron"),
    ),
    "automatisch-besluit": Toets(
        _of(answers.explains_decisions),
        (
            "verwerkingen.besluitvorming",
            "verwerkingen.besluit_logica",
            "verwerkingen.besluit_gevolgen",
            "verwerkingen.besluit_contact",
        ),
    ),
}
"""How to judge each row of `informatieplichten`, by its id; a contract test keeps both equal."""

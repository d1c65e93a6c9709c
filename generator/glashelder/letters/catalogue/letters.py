"""The letters that there are, as their templates say it: one file each, for a department or for a resident.

In: `templates/letters/*.txt.j2`, and the rights that there are. Out: `Letters`, each letter as its front matter
describes it. What that may hold is said by `front_matter.schema.yaml`; whether it is right, by `front_matter.py`. The
fields themselves are explained in `department_fields` and `resident_fields`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from msgspec import Struct, field

from glashelder.findings import Finding, Place
from glashelder.law.rights import AVG, legal_bases, rights_here
from glashelder.law.roles import is_processor
from glashelder.letters.catalogue.front_matter import FrontMatter, read_front_matter
from glashelder.letters.catalogue.rights import Rights, read_rights
from glashelder.letters.rules.template import UNSOUND
from glashelder.letters.text.fill import holds
from glashelder.letters.text.source import Line, read_line
from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.tree.tree import Tree

SUSPENSION = ("gevraagd_op", "aangevuld_op")
"""The two days between which the deadline was suspended; one without the other says nothing."""
_FOLDER, _ENDING = "letters", ".txt.j2"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class AskedField(NamedTuple):
    """A field that must be filled in.

    Attributes:
        naam: its name.
        bij_recht: the rights with which alone it is asked; empty: always.
        als: the condition on the law under which it is asked; empty: always.
    """

    naam: str
    bij_recht: tuple[str, ...] = ()
    als: str = ""

    def is_asked(self, recht: str, regime: str) -> bool:
        """Tell whether it is asked for this right under this law; without a law: under some law."""
        return (not self.bij_recht or recht in self.bij_recht) and (not regime or self.holds_under(regime))

    def holds_under(self, regime: str) -> bool:
        """Tell whether a law asks it at all."""
        return holds(self.als, {f"regime-{regime}": True})


class Afdelingsbrief(Struct, frozen=True, kw_only=True):
    """A letter of a department; what its fields mean, says the schema of the front matter.

    Attributes:
        id: its name: the template, the first option of the command.
        rechten: the rights it is for; empty: no right, the letter is about something else.
    """

    id: str
    volgorde: int
    titel: str
    waarvoor: str
    rechtsmiddel: str
    rechten: tuple[str, ...]
    velden: tuple[AskedField, ...]
    optioneel: tuple[str, ...] = ()
    kent_toe: bool = False
    weigert: str = ""
    verdaagt: bool = False
    noemt_verdaging: bool = False
    behandelt_niet: bool = False
    stuurt_door: bool = False
    meldt_wijziging: bool = False

    @property
    def besluit(self) -> bool:
        """True when it decides, so that objection (or appeal) is open."""
        return self.rechtsmiddel != "geen"

    @property
    def weigert_alles(self) -> bool:
        """True when it refuses the whole request."""
        return self.weigert == "alles"

    @property
    def op_bezwaar(self) -> bool:
        """True for a decision on an objection, which has a deadline of its own."""
        return self.rechtsmiddel == "beroep"

    @property
    def may_be_suspended(self) -> bool:
        """True when it asks when the deadline was suspended."""
        return set(SUSPENSION) <= set(self.optioneel)

    @property
    def named_laws(self) -> set[str]:
        """The codes of the laws that a condition on a field names."""
        parts = (part for asked in self.velden if asked.als for part in asked.als.split(" en "))
        return {part.removeprefix("niet ").removeprefix("regime-") for part in parts}

    def verplicht(self, recht: str, regime: str = "") -> tuple[str, ...]:
        """Return the fields that must be filled in for this right under this law; without a law: under some law."""
        return tuple(asked.naam for asked in self.velden if asked.is_asked(recht, regime))


class Verzoekbrief(Struct, frozen=True, kw_only=True):
    """A letter of a resident; what its fields mean, says the schema of the front matter.

    Attributes:
        id: its name: the template and its place on the site.
        velden: the fields to fill in, besides the body when no activity is known.
    """

    id: str
    volgorde: int
    titel: str
    waarvoor: str
    wens: str = ""
    icoon: str = "email-outline"
    recht: str = ""
    verzoek: str = ""
    velden: tuple[str, ...]
    grondslagen: tuple[str, ...] = ()
    gevolg: str = ""
    let_op: str = ""
    naar: str = "orgaan"
    alleen_overheid: bool = False
    aan: str = ""
    postadres: str = ""
    kanaal: str = ""

    def fits(self, verwerking: Verwerking) -> bool:
        """Tell whether an activity whose rights include that of this letter carries it.

        Whether the one the municipality works for is a public body, the register does not say.
        """
        if self.alleen_overheid:
            return not is_processor(verwerking)
        by_bases = bool(self.grondslagen) and verwerking.regime == AVG and not is_processor(verwerking)
        return not by_bases or not set(self.grondslagen).isdisjoint(legal_bases(verwerking))


class Letters(Struct, frozen=True):
    """Every letter by its id, in the order of the list; and what is wrong with the front matter of the others."""

    department: Mapping[str, Afdelingsbrief] = field(default_factory=dict)
    resident: Mapping[str, Verzoekbrief] = field(default_factory=dict)
    faults: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)

    @property
    def of_steps(self) -> tuple[str, ...]:
        """The ids that a step of a procedure may name; what stands above a letter may be wrong, and yet it is there."""
        return (*self.department, *self.faults)

    def for_activity(self, register: Register, verwerking: Verwerking) -> tuple[Verzoekbrief, ...]:
        """Return the letters that make sense for an activity: those of its rights, and what comes after a request."""
        known = rights_here(register, verwerking)
        return tuple(b for b in self.resident.values() if (not b.recht or b.recht in known) and b.fits(verwerking))


def read_letters(templates: Tree, data: Tree) -> Letters:
    """Return the letters among the templates: each file whose name does not begin with `_`.

    Args:
        templates: the form of a project.
        data: its data package, which says which rights there are.
    """
    rights = read_rights(data)
    department: list[Afdelingsbrief] = []
    resident: list[Verzoekbrief] = []
    faults = {}
    for name in templates.names(_FOLDER) or ():
        if name.startswith("_") or not name.endswith(_ENDING):
            continue
        key = name.removesuffix(_ENDING)
        path = template_path(key)
        text = read_text(templates, path, MAX_YAML_BYTES, templates.shown(path))
        front = read_front_matter(templates.shown(path), text.text or "", rights)
        named = (
            () if _NAME.fullmatch(key) else (UNSOUND.finding(Place(templates.shown(path), 1, 1), "naam", naam=name),)
        )
        if wrong := (*named, *text.findings, *(() if text.findings else front.findings)):
            faults[key] = wrong
        elif front.values["voor"] == "afdeling":
            department.append(_of_department(key, front, rights))
        else:
            resident.append(Verzoekbrief(id=key, **_of_class(Verzoekbrief, front)))
    return Letters(_in_order(department), _in_order(resident), faults)


def template_path(key: str) -> str:
    """Return the path of the template of a letter among the templates."""
    return f"{_FOLDER}/{key}{_ENDING}"


def _in_order(letters: Iterable[Any]) -> dict[str, Any]:
    return {letter.id: letter for letter in sorted(letters, key=lambda letter: (letter.volgorde, letter.id))}


def _of_department(key: str, front: FrontMatter, rights: Rights) -> Afdelingsbrief:
    values = _of_class(Afdelingsbrief, front)
    together = {"alle": rights.every, "met-besluit": rights.decided, "geen": ()}
    rechten = together.get(values["rechten"][0], values["rechten"])
    velden = tuple(_asked(map(read_line, values["velden"]), rechten))
    return Afdelingsbrief(**values | {"id": key, "rechten": rechten, "velden": velden})


def _asked(lines: Iterable[Line], rechten: tuple[str, ...]) -> Iterable[AskedField]:
    """Return each field once; more lines of one field each say with which rights it is asked."""
    found: dict[str, AskedField] = {}
    for line in lines:
        parts = line.als.split(" en ") if line.als else []
        on_right = " en ".join(part for part in parts if "recht-" in part)
        on_law = " en ".join(part for part in parts if "recht-" not in part)
        with_rights = tuple(r for r in rechten if holds(on_right, {f"recht-{r}": True})) if on_right else ()
        before = found[str(line)].bij_recht if str(line) in found else ()
        found[str(line)] = AskedField(str(line), before + with_rights, on_law)
    return found.values()


def _of_class(kind: type[Afdelingsbrief | Verzoekbrief], front: FrontMatter) -> dict[str, Any]:
    """Return what the front matter says, without what only the text of the letter uses."""
    return {name: value for name, value in front.values.items() if name in kind.__struct_fields__}

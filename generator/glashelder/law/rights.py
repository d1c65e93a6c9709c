"""Which rights a person has in an activity, from its legal bases (AVG art. 15-22, 7(3))."""

from __future__ import annotations

from msgspec import Struct

from glashelder.law.roles import is_processor
from glashelder.model.records import Recht, Verwerking
from glashelder.model.register import Register

AVG = "avg"
COMPLAINT = "klacht-bij-de-ap"
"""The right that exists whatever the legal basis, so it has no rows per basis (AVG art. 77)."""
ACCESS = "inzage"
"""The right that letters answer by telling all that AVG art. 15 names; a page of an activity offers it first."""
OBJECTION = "bezwaar"
"""The right that must be presented separately from other information (AVG art. 21(4))."""
VARIES = "verschilt"
"""The answer for an activity whose legal bases do not all give the same answer."""
_NO = "nee"
_FULLY_AUTOMATED = "volledig"
_HUMAN_REVIEW = "menselijke-tussenkomst"


class Answer(Struct, frozen=True):
    """How far a right goes under the legal bases that give the same answer.

    Attributes:
        grondslagen: the codes of those bases.
        geldt: ja, nee, beperkt or voorwaarde.
        toelichting: the limit or condition, or empty.
    """

    grondslagen: tuple[str, ...]
    geldt: str
    toelichting: str


class ApplicableRight(Struct, frozen=True):
    """A right that exists under at least one legal basis.

    Attributes:
        recht: the right.
        antwoorden: the answers, each legal basis in one of them; a single answer if all bases agree. No answer limits
            another: the condition of marketing under consent does not affect an objection to a public task.
    """

    recht: Recht
    antwoorden: tuple[Answer, ...]

    @property
    def geldt(self) -> str:
        """The answer of all bases, or `VARIES`."""
        said = {answer.geldt for answer in self.antwoorden}
        return said.pop() if len(said) == 1 else VARIES


def legal_bases(verwerking: Verwerking) -> tuple[str, ...]:
    """Return the codes of the legal bases of an activity, each once, in order of appearance."""
    return tuple(dict.fromkeys(g.grondslag for doel in verwerking.doelen for g in doel.grondslagen))


def rights_here(register: Register, verwerking: Verwerking) -> set[str]:
    """Return the codes of the rights in an activity: those of its regime, under the AVG only those of its bases.

    On which basis a controller works is not for its processor to say, so no basis rules out a right there.
    """
    given = {row.recht for row in register.rechten_per_regime if row.regime == verwerking.regime}
    if is_processor(verwerking):
        return given - (set() if verwerking.besluitvorming in {None, _FULLY_AUTOMATED} else {_HUMAN_REVIEW})
    if verwerking.regime == AVG:
        given &= {found.recht.code for found in applicable_rights(register, verwerking)}
    return given


def applicable_rights(register: Register, verwerking: Verwerking) -> tuple[ApplicableRight, ...]:
    """Return the rights a person has in this activity, in the order of the table `rechten`.

    Human review is omitted unless decisions are fully automated: the right exists only then (AVG art. 22).
    """
    decides_alone = verwerking.besluitvorming == _FULLY_AUTOMATED
    bases = legal_bases(verwerking)

    def make() -> tuple[ApplicableRight, ...]:
        found = rights_under(register, bases)
        return tuple(right for right in found if decides_alone or right.recht.code != _HUMAN_REVIEW)

    return register.once((applicable_rights, bases, decides_alone), make)


def rights_under(register: Register, bases: tuple[str, ...]) -> tuple[ApplicableRight, ...]:
    """Return the rights that exist under at least one of these bases, in the order of the table `rechten`."""
    rights = sorted(register.rechten.values(), key=lambda r: r.volgorde)
    found = (ApplicableRight(recht, _answers(register, recht.code, bases)) for recht in rights)
    return tuple(right for right in found if any(answer.geldt != _NO for answer in right.antwoorden))


def _answers(register: Register, recht: str, bases: tuple[str, ...]) -> tuple[Answer, ...]:
    rows = {row.grondslag: row for row in register.grondslagen_per_recht.get(recht, ())}
    together: dict[tuple[str, str], list[str]] = {}
    for code in bases:
        if row := rows.get(code):
            together.setdefault((row.geldt, row.toelichting or ""), []).append(code)
    return tuple(Answer(tuple(codes), geldt, note) for (geldt, note), codes in together.items())

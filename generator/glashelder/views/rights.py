"""The rights of a person as a page or letter tells them: what each is, and what holds under which basis."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from glashelder.law.rights import COMPLAINT, OBJECTION, Answer, ApplicableRight, applicable_rights, legal_bases
from glashelder.model.records import Rechtsgrond, Verwerking
from glashelder.model.register import Register
from glashelder.wording.sentences import sentences, uncapitalised


class RightView(Struct, frozen=True):
    """One right: what it is, and how far it holds.

    Attributes:
        toelichting: the limit or condition, where all bases say the same.
        regels: a line for each answer, as head and text, where they do not.
    """

    code: str
    titel: str
    uitleg: str
    geldt: str
    geldt_titel: str
    toelichting: str
    regels: tuple[tuple[str, str], ...]
    bron: str


class RightsView(Struct, frozen=True):
    """The rights that hold, the right to object apart from the others (AVG art. 21(4)); and the titles of the rest."""

    gelden: tuple[RightView, ...]
    bezwaar: RightView | None
    gelden_niet: tuple[str, ...]


class LawRight(Struct, frozen=True):
    """A right under a law of its own, with its article and what differs there."""

    code: str
    titel: str
    artikel: str
    toelichting: str


def rights_of(verwerking: Verwerking, register: Register) -> RightsView:
    """Return the rights that follow from the bases of an activity."""
    key = (rights_of, legal_bases(verwerking), verwerking.besluitvorming)
    return register.once(key, lambda: rights_view(applicable_rights(register, verwerking), register))


def rights_under_law(regime: str, register: Register) -> tuple[LawRight, ...]:
    """Return the rights that a law other than the AVG gives."""
    rights = register.rechten

    def make() -> tuple[LawRight, ...]:
        rows = (row for row in register.rechten_per_regime if row.regime == regime and row.recht in rights)
        return tuple(LawRight(r.recht, rights[r.recht].titel, r.artikel, r.toelichting or "") for r in rows)

    return register.once((rights_under_law, regime), make)


def rights_view(found: Iterable[ApplicableRight], register: Register) -> RightsView:
    """Return rights as a page tells them."""
    views = {right.recht.code: _right(right, register) for right in found}
    others = sorted((r for r in register.rechten.values() if r.code not in views), key=lambda r: r.volgorde)
    return RightsView(
        gelden=tuple(view for code, view in views.items() if code != OBJECTION),
        bezwaar=views.get(OBJECTION),
        gelden_niet=tuple(r.titel for r in others if r.code != COMPLAINT),
    )


def _right(right: ApplicableRight, register: Register) -> RightView:
    recht, answers = right.recht, right.antwoorden
    is_same = len(answers) == 1
    return RightView(
        code=recht.code,
        titel=recht.titel,
        uitleg=recht.omschrijving,
        geldt=right.geldt,
        geldt_titel=register.codelijsten["geldingen"][right.geldt].titel,
        toelichting=answers[0].toelichting if is_same else "",
        regels=() if is_same else tuple(_line(answer, register) for answer in answers),
        bron=recht.bron,
    )


def heads_of(grondslagen: Iterable[str], register: Register) -> str:
    """Return how bases are named at the head of a line: "Waar een wet ons verplicht, en waar het om onze taak gaat"."""
    bases = register.codes("grondslagen", Rechtsgrond)
    heads = [bases[code].kop for code in grondslagen]
    others = [uncapitalised(kop) for kop in heads[1:]]
    return ", en ".join([", ".join([heads[0], *others[:-1]]), *others[-1:]])


def _line(answer: Answer, register: Register) -> tuple[str, str]:
    """Return a line as head and text: "Waar het om onze taak gaat", "ja. U vertelt waarom …"."""
    said = register.codelijsten["geldingen"][answer.geldt].titel.lower()
    return heads_of(answer.grondslagen, register), sentences(said, answer.toelichting)

"""Lays the same activity of several organisations side by side: who has it, what they say alike, and where they differ.

Pure functions from what the portal knows to what its pages show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from glashelder.portal.facts import QUESTIONS, ActivityFacts, OrganisationFacts
from glashelder.wording.links import ROOT, Link

FOLDER = "vergelijken/"
_ALL = "Allemaal"


class Answer(Struct, frozen=True):
    """What some of the organisations say, in lines."""

    wie: str
    regels: tuple[str, ...]


class Answers(Struct, frozen=True):
    """The answers to one question."""

    vraag: str
    over: str
    antwoorden: tuple[Answer, ...]
    is_gelijk: bool


class Compared(Struct, frozen=True):
    """One activity that more than one organisation has.

    Attributes:
        bij: the page of the activity at each organisation that has it.
        zonder: the organisations that do not.
        vragen: the questions to which any of them has an answer, those on which they differ first.
    """

    key: str
    titel: str
    samenvatting: str
    bij: tuple[Link, ...]
    zonder: str
    vragen: tuple[Answers, ...]

    @property
    def address(self) -> str:
        """Where its page stands."""
        return f"{FOLDER}{self.key}/"

    @property
    def link(self) -> Link:
        """The link to that page."""
        return Link(self.titel, ROOT + self.address)

    @property
    def verschillen(self) -> str:
        """What they do not say alike, as words in a list."""
        return ", ".join(a.over for a in self.vragen if not a.is_gelijk)

    @property
    def bewaring(self) -> tuple[Answer, ...]:
        """How long each keeps the data; said of nobody by name where all do the same."""
        told = [answers for answers in self.vragen if answers.vraag == QUESTIONS[0].text]
        return tuple(
            Answer("" if answers.is_gelijk else a.wie, a.regels) for answers in told for a in answers.antwoorden
        )

    @property
    def is_gelijk(self) -> bool:
        """True when all of those who have it say the same."""
        return not self.verschillen


class Comparison(Struct, frozen=True):
    """All that is compared: what more than one has, and per organisation what it alone has."""

    activiteiten: tuple[Compared, ...]
    alleen: tuple[tuple[str, tuple[Link, ...]], ...]


def compare(organisations: Sequence[OrganisationFacts]) -> Comparison:
    """Return what organisations do alike, and where they differ."""
    groups: dict[str, list[tuple[OrganisationFacts, ActivityFacts]]] = defaultdict(list)
    for organisation in organisations:
        for activity in organisation.activities:
            groups[activity.root].append((organisation, activity))
    shared = {key: found for key, found in groups.items() if len({o.folder for o, _ in found}) > 1}
    compared = (_compared(key, found, organisations) for key, found in shared.items())
    alone = (
        (o.naam, tuple(sorted((Link(a.titel, a.href) for a in o.activities if a.root not in shared), key=_by_text)))
        for o in organisations
    )
    return Comparison(
        tuple(sorted(compared, key=lambda c: (c.titel.casefold(), c.key))),
        tuple((name, links) for name, links in alone if links),
    )


def _compared(
    key: str, found: Sequence[tuple[OrganisationFacts, ActivityFacts]], every: Sequence[OrganisationFacts]
) -> Compared:
    count: dict[str, int] = defaultdict(int)
    for organisation, _ in found:
        count[organisation.folder] += 1
    named = [(f"{o.naam} ({a.titel})" if count[o.folder] > 1 else o.naam, a) for o, a in found]
    own = next((a for _, a in found if a.href.endswith(f"/{key}/")), found[0][1])
    return Compared(
        key=key,
        titel=own.titel,
        samenvatting=own.samenvatting,
        bij=tuple(Link(f"{o.naam}: {a.titel}", a.href) for o, a in found),
        zonder=_listed([o.naam for o in every if o.folder not in count]),
        vragen=tuple(
            sorted(
                (_answers(n, named) for n in range(len(QUESTIONS)) if any(a.answers[n] for _, a in named)),
                key=lambda answers: answers.is_gelijk,
            )
        ),
    )


def _answers(number: int, named: Sequence[tuple[str, ActivityFacts]]) -> Answers:
    """Return who says what: each line once, with all who say it."""
    says: dict[str, list[str]] = defaultdict(list)
    for name, activity in named:
        for line in dict.fromkeys(activity.answers[number]):
            says[line].append(name)
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for line, names in says.items():
        groups[tuple(names)].append(line)
    ordered = sorted(groups.items(), key=lambda group: -len(group[0]))
    answers = (Answer(_ALL if len(names) == len(named) else _listed(names), tuple(lines)) for names, lines in ordered)
    question = QUESTIONS[number]
    is_same = len(ordered) == 1 and len(ordered[0][0]) == len(named)
    return Answers(question.text, question.about, tuple(answers), is_same)


def _listed(names: Iterable[str]) -> str:
    """Return names as in a sentence: "Aardam, Beekdorp en Dijkveld"."""
    *before, last = [*names] or [""]
    return f"{', '.join(before)} en {last}" if before else last


def _by_text(link: Link) -> str:
    return link.text.casefold()

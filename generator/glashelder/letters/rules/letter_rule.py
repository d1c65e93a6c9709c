"""What a letter rule is: its words, once, for the programme, the browser and `glashelder explain`.

Between braces in a message or a cure stands what differs from case to case. `{veld}` is the field at fault: the
programme names it, and the browser, which shows the words beside that field, says "dit".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glashelder.findings import Finding, Kind, Place, Severity
from glashelder.letters.catalogue.department_fields import Veld

SOURCE = "glashelder letter"
_SLOT = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a rule says of one case: what is wrong, and what to do; `law` where it is another than that of the rule."""

    message: str
    cure: str
    law: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRule(Wording):
    """One rule about letters. All text is Dutch.

    Attributes:
        id: its name in findings.
        soort: what kind of thing it finds.
        title: what is wrong, as a heading.
        uitleg: why that is wrong.
        oplossing: what to do, where the cure of a single finding would not do as an explanation.
        voorbeeld: what to type, where that helps.
        code: its number in the list of rules BR.
        law_checked_on: the day (ISO 8601) on which somebody read the law for this; empty where nobody did.
        cases: what it says in other cases, by a name.
        flag: the flag of a letter without which it never speaks, so that other pages need not hold its words.
        in_browser: whether the page of a letter finds it too.
    """

    id: str
    soort: Kind
    title: str
    uitleg: str
    oplossing: str = ""
    voorbeeld: str = ""
    severity: Severity = Severity.FOUT
    code: str = ""
    law_checked_on: str = ""
    cases: Mapping[str, Wording] = dataclasses.field(default_factory=dict)
    flag: str = ""
    in_browser: bool = False

    @property
    def explained_cure(self) -> str:
        """What to do, said of no case in particular."""
        return self.oplossing or self.cure

    def finding(self, where: str | Place, case: str = "", *, law: str = "", more: str = "", **said: object) -> Finding:
        """Return a finding.

        Args:
            where: the field at fault, or the place.
            case: the name of the case; empty for the rule itself.
            law: the articles, where they follow from the case.
            more: what the programme adds to the cure, and the browser shows elsewhere or cannot know.
            said: what stands between the braces.
        """
        wording = self.cases[case] if case else self
        place = where if isinstance(where, Place) else Place(SOURCE, field=where)
        said = {"veld": f"'{place.field}'"} | said
        hint = " ".join(filter(None, (_filled(wording.cure, said), more)))
        law = law or wording.law or self.law
        return Finding(self.id, _filled(wording.message, said), place, hint, self.severity, law)

    def text(self, case: str = "", **said: object) -> str:
        """Return message and cure as one text, as the browser shows them; what `said` does not hold stays open."""
        wording = self.cases[case] if case else self
        text = _filled(f"{wording.message} {wording.cure}", {"veld": "dit"} | said)
        return text[:1].upper() + text[1:]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield what the browser says: by the id of the rule, and by `id:case` for each other case."""
        yield self.id, self.text()
        yield from ((f"{self.id}:{case}", self.text(case)) for case in self.cases)


def _filled(text: str, said: Mapping[str, object]) -> str:
    filled = _SLOT.sub(lambda slot: str(said.get(slot[1], slot[0])), text)
    return " ".join(filled.split())


def help_of(veld: Veld) -> str:
    """Return what a form shows beside a field: how to fill it in, with an example."""
    return f"{veld.uitleg} Bijvoorbeeld: {veld.voorbeeld}" if veld.voorbeeld else veld.uitleg

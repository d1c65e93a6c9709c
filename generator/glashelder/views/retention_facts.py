"""What the browser counts with on `/bewaartermijnen/`: of each activity what is kept, how long, and from when.

One module for each subject, loaded by who chooses that subject: the page itself stays light.
"""

from __future__ import annotations

import msgspec

from glashelder.law.retention import counts_from_year_end
from glashelder.letters.catalogue.letters import Letters
from glashelder.model.records import Bewaring, Verwerking
from glashelder.model.register import Register
from glashelder.wording import links
from glashelder.wording.retention import kept, period_of

ERASURE = "verwijdering"
"""The right for which a resident can write when data should be gone (AVG art. 17)."""


def module_address(subject: str) -> str:
    """Return where the module of a subject stands."""
    return f"{links.FOLDERS['bewaartermijnen']}/onderwerp-{subject}.js"


def retention_module(register: Register, letters: Letters, subject: str) -> bytes:
    """Return the module of a subject.

    `{id: [titel, brief, [[wat, hoe lang in woorden, termijn, vanaf jaareinde]]]}`: `brief` is the letter with which
    one asks whether it is gone, empty where that right does not hold; a term that is not there never ends (null), or
    is not known (empty).
    """
    rows = {
        v.id: (v.titel, _letter(v, register, letters), [_row(bewaring, register) for bewaring in v.bewaring])
        for v in register.users["onderwerpen"][subject]
        if v.bewaring
    }
    return f"export default {msgspec.json.encode(rows).decode()}\n".encode()


def subjects(register: Register) -> tuple[tuple[str, str], ...]:
    """Return the subjects of which an activity says how long something is kept, with their titles."""
    titles = {code: subject.titel for code, subject in register.codelijsten["onderwerpen"].items()}
    known = {v.onderwerp_id for v in register.gepubliceerd if v.bewaring}
    return tuple((code, title) for code, title in titles.items() if code in known)


def _row(bewaring: Bewaring, register: Register) -> list[object]:
    periods = register.bewaartermijnen
    words = kept(bewaring, periods)
    period = period_of(bewaring, periods)
    if period is None:
        return [bewaring.wat, words, "", False]
    return [bewaring.wat, words, period.termijn, counts_from_year_end(period.begin)]


def _letter(verwerking: Verwerking, register: Register, letters: Letters) -> str:
    return next((b.id for b in letters.for_activity(register, verwerking) if b.recht == ERASURE), "")

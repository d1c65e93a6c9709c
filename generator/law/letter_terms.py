"""When a request must be decided: the term of a right under a law, and its extension."""

from __future__ import annotations

import datetime

from generator.law.deadlines import Deadline, deadline
from generator.model.recht import RechtPerRegime
from generator.model.register import Register

_DECIDE, _EXTEND = "-beslissen", "-verdagen"


def right_under(register: Register, regime: str, recht: str) -> RechtPerRegime | None:
    """Return how a right holds under a law, or None when that law does not give it."""
    return next((r for r in register.rechten_per_regime if (r.regime, r.recht) == (regime, recht)), None)


def decision_deadline(register: Register, regime: str, recht: str, received: datetime.date) -> Deadline | None:
    """Return when a request must be decided, or None when the law sets no term.

    Also a request for a right that the law does not give must be decided, in the ordinary term of that law.
    """
    term = _term(register, regime, recht)
    return deadline(register, term, received) if term else None


def extended_deadline(register: Register, regime: str, recht: str, received: datetime.date) -> Deadline | None:
    """Return when it must be decided after an extension, or None when the law allows none."""
    term = _term(register, regime, recht)
    return deadline(register, extension_of(term), received) if term else None


def extension_of(term: str) -> str:
    """Return the id that the extension of a term has, if there is one: `avg-beslissen` gives `avg-verdagen`."""
    return term.removesuffix(_DECIDE) + _EXTEND


def _term(register: Register, regime: str, recht: str) -> str:
    right = right_under(register, regime, recht)
    return (right.termijn_id or "") if right else f"{regime}{_DECIDE}"

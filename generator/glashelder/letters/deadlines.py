"""When a request must be decided: the deadline of a right under a law, and its extension."""

from __future__ import annotations

import datetime

from glashelder.law.deadlines import Deadline, Suspension, deadline, extension_of, ordinary_term
from glashelder.letters.catalogue.request import LetterRequest
from glashelder.model.records import RechtPerRegime
from glashelder.model.register import Register

_ONE_DAY = datetime.timedelta(days=1)


def right_under(register: Register, regime: str, recht: str) -> RechtPerRegime | None:
    """Return how a right holds under a law, or None when that law does not give it."""
    return next((r for r in register.rechten_per_regime if (r.regime, r.recht) == (regime, recht)), None)


def suspension_of(request: LetterRequest) -> Suspension | None:
    """Return for how long the deadline of a request was suspended, as far as the letter says (Awb 4:15(1)(a)).

    It ends when the completion came, or, for who never answered, on the last day to answer.
    """
    asked, completed, until = map(request.dag, ("gevraagd_op", "aangevuld_op", "antwoord_voor"))
    waited_until = completed or (until and until + _ONE_DAY)
    return Suspension(asked, waited_until) if asked and waited_until else None


def decision_deadline(
    register: Register, regime: str, recht: str, received: datetime.date, suspension: Suspension | None = None
) -> Deadline | None:
    """Return when a request must be decided, or None when the law sets no deadline.

    Also a request for a right that the law does not give must be decided, within the ordinary period of that law.
    """
    term = _term(register, regime, recht)
    return _end(register, term, received, suspension) if term else None


def extended_deadline(
    register: Register, regime: str, recht: str, received: datetime.date, suspension: Suspension | None = None
) -> Deadline | None:
    """Return when it must be decided after an extension, or None when the law allows none."""
    term = _term(register, regime, recht)
    return _end(register, extension_of(register, term), received, suspension) if term else None


def _end(register: Register, term: str, received: datetime.date, suspension: Suspension | None) -> Deadline | None:
    """Return the end of a period; a question that was asked after it does not suspend it."""
    end = deadline(register, term, received)
    if end is None or suspension is None or suspension.gevraagd > end.einde:
        return end
    return deadline(register, term, received, suspension=suspension)


def _term(register: Register, regime: str, recht: str) -> str:
    right = right_under(register, regime, recht)
    return (right.termijn_id or "") if right else ordinary_term(register, regime)

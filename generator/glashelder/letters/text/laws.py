"""The laws a letter rests on, as they stand under it: `{{ wet("avg", "artikel 12") }}` in a template, or from rows.

A reference is the name of a law and its articles, "Wet BRP artikel 2.55". `templates/theme/assets/department-values.js`
composes those of a decision as `decision_laws` does, and `department-text.js` does what
`each_once` and `on_day` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from glashelder.model.records import RechtPerRegime, Regime, Weigeringsgrond, Wet
from glashelder.model.register import Register
from glashelder.wording.words import date_in_words

_BETWEEN = "; "


def law_name(wet: Wet) -> str:
    """Return how a reference names a law."""
    return wet.afkorting or wet.citeertitel


def name_in(reference: str) -> str:
    """Return the name of the law in a reference."""
    return reference.partition(" artikel")[0]


def decision_laws(
    right: RechtPerRegime | None, regime: Regime | None, grounds: Iterable[Weigeringsgrond]
) -> tuple[str, ...]:
    """Return what a decision rests on: the right, what rules the answer, and the grounds it used (Awb 3:47).

    Args:
        right: the right asked for, where the law gives it.
        regime: the law that rules the rights.
        grounds: the grounds on which something is refused.
    """
    refused = [ground.bron for ground in grounds]
    rows = (
        right.bron if right else None,
        regime.besluit_bron if regime else None,
        *refused,
        regime.weigering_bron if regime and refused else None,
    )
    return tuple(chain.from_iterable(row.split(_BETWEEN) for row in rows if row))


def each_once(laws: Iterable[str]) -> tuple[str, ...]:
    """Return the references, each once: of an article and a part of it, the part alone, which says more."""
    distinct = tuple(dict.fromkeys(laws))
    return tuple(law for law in distinct if not any(other.startswith(f"{law},") for other in distinct))


def possible_laws(register: Register) -> Iterator[str]:
    """Yield every reference that a decision may be composed of."""
    regimes = register.codes("regimes", Regime).values()
    grounds = register.codes("weigeringsgronden", Weigeringsgrond).values()
    for right in register.rechten_per_regime:
        yield from decision_laws(right, None, ())
    for regime in regimes:
        yield from decision_laws(None, regime, grounds)


def on_day(laws: tuple[str, ...], day: str) -> tuple[str, ...]:
    """Return the references, the last one with the day on which they hold: "…, zoals zij gelden op 4 mei 2026"."""
    if not laws or not day:
        return laws
    is_one = len(laws) == 1 and "artikelen" not in laws[0]
    return (*laws[:-1], f"{laws[-1]}, zoals {'dat geldt' if is_one else 'zij gelden'} op {day}")


def with_day_read(register: Register, text: str) -> tuple[str, ...]:
    """Return the laws in "AVG artikel 12; Awb artikel 6:5", each with the day on which somebody read it."""
    laws = {law_name(wet): wet for wet in register.wetten.values()}
    return tuple(_with_day_read(laws.get(name_in(part)), part) for part in text.split(_BETWEEN))


def _with_day_read(wet: Wet | None, reference: str) -> str:
    read_on = wet.gecontroleerd_op if wet else None
    return f"{reference} (nagekeken op {date_in_words(read_on)})" if read_on else reference

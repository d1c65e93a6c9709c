"""Who decides in an activity: the municipality, alone or with others, or whom it works for (AVG art. 4, 26, 28)."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.model.records import Medeverantwoordelijke, Opdrachtgever, Verwerking
from glashelder.model.register import Register

JOINT = "gezamenlijk"
PROCESSOR = "verwerker"


def is_processor(verwerking: Verwerking) -> bool:
    """Tell whether the municipality works for somebody else, who decides on purposes, means and requests."""
    return verwerking.rol == PROCESSOR


def is_joint(verwerking: Verwerking) -> bool:
    """Tell whether the municipality decides together with others."""
    return verwerking.rol == JOINT


def principals(verwerking: Verwerking) -> tuple[Opdrachtgever, ...]:
    """Return for whom the municipality works; nobody where it decides itself, whatever rows stand there."""
    return verwerking.opdrachtgevers if is_processor(verwerking) else ()


def joint_controllers(verwerking: Verwerking) -> tuple[Medeverantwoordelijke, ...]:
    """Return with whom the municipality decides."""
    return verwerking.gezamenlijk_met if is_joint(verwerking) else ()


def other_controllers(verwerking: Verwerking) -> tuple[Opdrachtgever | Medeverantwoordelijke, ...]:
    """Return who else decides: in place of the municipality, or with it."""
    return (*principals(verwerking), *joint_controllers(verwerking))


def controlled(register: Register) -> Iterator[Verwerking]:
    """Yield the activities that the municipality itself answers for: what a processor need not know is not asked."""
    return (v for v in register.verwerkingen.values() if not is_processor(v))

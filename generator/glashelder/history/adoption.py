"""What of the register was not yet adopted: what is new on the site, and what changed, since the last row of `versies`.

In: a checked register. Out: for each such row the version it becomes when it is adopted.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from glashelder.model.digest import Digests
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES
from glashelder.pipeline import Checked
from glashelder.wording.links import FOLDERS, RegisterLinks


class NextVersion(Struct, frozen=True):
    """A row that is on the site, or has ended, and the number that it gets when it is adopted.

    Attributes:
        name: the name by which readers know it.
        digest: of its public values; only an activity has one.
    """

    table: str
    key: str
    number: int
    name: str
    digest: str = ""


def not_adopted(checked: Checked) -> list[NextVersion]:
    """Return what was not yet adopted, in the order of the tables and of the keys in them; what has ended comes last.

    An activity is compared by its digest. Of any other row it only matters that its address was promised.
    """
    register = checked.published
    return [*_activities(register, Digests(checked.catalogue)), *_others(register), *_ended(register)]


def _activities(register: Register, digests: Digests) -> Iterator[NextVersion]:
    for key, activity in sorted((v.id, v) for v in register.gepubliceerd):
        last = register.versies_van.get((ACTIVITIES, key), ())[:1]
        now = digests.of(activity)
        if not last or last[0].vingerafdruk != now:
            yield NextVersion(ACTIVITIES, key, last[0].nummer + 1 if last else 1, activity.titel, now)


def _others(register: Register) -> Iterator[NextVersion]:
    links = RegisterLinks(register)
    for table in FOLDERS:
        for key in sorted(register.table(table)) if table != ACTIVITIES else ():
            if register.has_page(table, key) and not register.is_promised(table, key):
                yield NextVersion(table, key, 1, links.name(table, key))


def _ended(register: Register) -> Iterator[NextVersion]:
    for (table, key), ended in sorted(register.vervallen_kenmerken.items()):
        if not register.is_promised(table, key):
            yield NextVersion(table, key, 1, ended.titel)

"""The page about rights: what people write, and every right that the register knows, each with its letter."""

from msgspec import Struct

from glashelder.model.records import Recht
from glashelder.pages.prose import written
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.menu import Place


class RightView(Struct, frozen=True):
    """A right; `brief` is the id of the first letter that asks for it, empty when there is none."""

    recht: Recht
    brief: str


def _rights(source: SiteSource) -> list[RightView]:
    letters: dict[str, str] = {}
    for letter in source.letters.resident.values():
        letters.setdefault(letter.recht, letter.id)
    rights = sorted(source.register.rechten.values(), key=lambda recht: recht.volgorde)
    return [RightView(recht, letters.get(recht.code, "")) for recht in rights]


YOUR_RIGHTS = written("uw-rechten/index", "Uw rechten", Place.HEADER, "uw-rechten", _rights, group=Group.DO)

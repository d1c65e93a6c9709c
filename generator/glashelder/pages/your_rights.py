"""The page about rights: what people write, and every right that the register knows."""

from glashelder.model.records import Recht
from glashelder.pages.prose import written
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.menu import Place


def _rights(source: SiteSource) -> list[Recht]:
    return sorted(source.register.rechten.values(), key=lambda recht: recht.volgorde)


YOUR_RIGHTS = written("uw-rechten/index", "Uw rechten", Place.HEADER, "uw-rechten", _rights, group=Group.DO)

"""The rights in one activity as tiles: whether each holds, in a word, and the letter that it opens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from glashelder.law.rights import AVG, COMPLAINT, OBJECTION, ApplicableRight, applicable_rights
from glashelder.law.roles import is_processor
from glashelder.model.records import Recht, Verwerking
from glashelder.model.register import Register
from glashelder.views.rights import heads_of, rights_under_law

CAN, SOMETIMES, CANNOT = "kan", "soms", "niet"
_STRENGTH = {"ja": CAN, "beperkt": SOMETIMES, "voorwaarde": SOMETIMES, "nee": CANNOT}
"""What each code of `geldingen` is on a tile. A right that varies by basis is as strong as under the best of them."""
_WEAKEST_LAST = (CAN, SOMETIMES, CANNOT)


class Tile(Struct, frozen=True):
    """One right.

    Attributes:
        antwoord: kan, soms or niet; empty under another law than the AVG, which says so in words.
        waar: under which legal bases that is so, where the others say something else.
        brief: the letter that it opens; empty where there is none.
    """

    recht: Recht
    antwoord: str
    waar: str
    brief: str


class Tiles(Struct, frozen=True):
    """All rights; the right to object stands apart from the others where it holds (AVG art. 21(4))."""

    bezwaar: Tile | None
    andere: tuple[Tile, ...]


def right_tiles(verwerking: Verwerking, register: Register, letters: Mapping[str, str]) -> Tiles:
    """Return the tiles of an activity: those that hold first. For a processor none: the other decides.

    `letters` are the links to the letter of each right, for this activity.
    """
    if is_processor(verwerking):
        return Tiles(None, ())
    if verwerking.regime != AVG:
        rights = (register.rechten[right.code] for right in rights_under_law(verwerking.regime, register))
        return Tiles(None, tuple(Tile(right, "", "", letters.get(right.code, "")) for right in rights))
    tiles = sorted(_under_avg(verwerking, register, letters), key=lambda tile: tile.antwoord == CANNOT)
    apart = next((t for t in tiles if t.recht.code == OBJECTION and t.antwoord != CANNOT), None)
    return Tiles(apart, tuple(tile for tile in tiles if tile is not apart))


def _under_avg(verwerking: Verwerking, register: Register, letters: Mapping[str, str]) -> Iterator[Tile]:
    holding = {right.recht.code: right for right in applicable_rights(register, verwerking)}
    for recht in sorted(register.rechten.values(), key=lambda recht: recht.volgorde):
        letter = letters.get(recht.code, "")
        if found := holding.get(recht.code):
            yield Tile(recht, *_strongest(found, register), letter)
        else:
            yield Tile(recht, CAN if recht.code == COMPLAINT else CANNOT, "", letter if recht.code == COMPLAINT else "")


def _strongest(right: ApplicableRight, register: Register) -> tuple[str, str]:
    """Return the best answer of any basis, and under which it is given where not all say the same."""
    said = {_STRENGTH[answer.geldt] for answer in right.antwoorden}
    best = min(said, key=_WEAKEST_LAST.index)
    bases = [b for answer in right.antwoorden if _STRENGTH[answer.geldt] == best for b in answer.grondslagen]
    return best, heads_of(bases, register) if len(said) > 1 else ""

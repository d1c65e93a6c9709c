"""The rights that somebody may ask for, and what the choices of a field are: rows of the table `rechten`.

What stands above a letter is judged before there is a register, so the rows are read as text here. What is wrong with
them is told by the check of that table; of a table that cannot be read, nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from glashelder.letters.catalogue.department_fields import RIGHTS, Veld
from glashelder.load.csv_file import parse_csv
from glashelder.load.text_file import MAX_CSV_BYTES, read_text
from glashelder.model.register import Register
from glashelder.tree.stack import NATIONAL
from glashelder.tree.tree import Tree

_YES = "ja"


class Rights(Struct, frozen=True):
    """The codes of the rights that somebody may ask for, in the order of the table.

    Attributes:
        every: all of them.
        decided: those on which a decision follows; another works at once.
    """

    every: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()


def read_rights(data: Tree) -> Rights:
    """Return the rights of a data package."""
    path = f"{NATIONAL}{RIGHTS}.csv"
    table = parse_csv(read_text(data, path, MAX_CSV_BYTES).text or "", path)
    rows = [dict(zip(table.header, cells, strict=True)) for _, cells in table.rows]
    asked = [row for row in rows if row.get("code") and row.get("als_verzoek")]
    return Rights(
        every=tuple(row["code"] for row in asked),
        decided=tuple(row["code"] for row in asked if row.get("werkt_meteen") != _YES),
    )


def choices_of(veld: Veld, register: Register) -> Mapping[str, str]:
    """Return each choice of a field with its words in a letter."""
    if veld.keuzes_uit != RIGHTS:
        return veld.keuzes
    return MappingProxyType({right.code: right.als_verzoek for right in register.rechten.values() if right.als_verzoek})

"""What is wrong in the schemas, gathered, so that whoever wrote them sees all of it at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from glashelder.exceptions import SchemaError


class Faults:
    """Faults of the schemas of one data folder, each with its file, table, field and cure."""

    def __init__(self) -> None:
        self._found: list[str] = []

    def at(self, file: str, table: str = "", field: str = "") -> Where:
        """Return the place to report faults of."""
        return Where(self._found, file, table, field)

    def stop(self, folder: object) -> None:
        """Go no further when something was found.

        Raises:
            SchemaError: something was found.
        """
        if self._found:
            lines = "\n".join(f"- {fault}" for fault in dict.fromkeys(self._found))
            msg = f"De beschrijving van de tabellen in {folder} klopt niet:\n{lines}"
            raise SchemaError(msg)


class Where:
    """A schema, a table in it or a field of that; it reports what is wrong there."""

    def __init__(self, found: list[str], file: str, table: str = "", field: str = "") -> None:
        self._found = found
        self._file = file
        self.table = table
        self._place = ", ".join(
            [file, *([f"tabel '{table}'"] if table else []), *([f"veld '{field}'"] if field else [])]
        )

    def field(self, name: str) -> Where:
        """Return the place of a field of this table."""
        return Where(self._found, self._file, self.table, name)

    def add(self, what: str, cure: str) -> None:
        """Report a fault."""
        self._found.append(f"{self._place}: {what} {cure}")

    def unknown(self, what: str, name: object, known: Iterable[str]) -> None:
        """Report a name that does not exist, with the one that was probably meant."""
        names = sorted(known)
        near = difflib.get_close_matches(str(name), names, n=1)
        self.add(
            f"{what} '{name}' bestaat niet.", f"Bedoelt u '{near[0]}'?" if near else f"Kies uit: {', '.join(names)}."
        )

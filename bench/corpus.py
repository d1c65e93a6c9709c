"""Makes a data package of N made-up records: `python -m bench.corpus 1000 OUT`.

The package has the tables of Zilverdam, one of the municipalities of `register_data/`, and what it shares with the
others, more processors, recipients and retention terms, and N records that satisfy every schema, reference and rule.
Equal N gives equal bytes.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.names import slug
from bench.paths import REPOSITORY
from bench.records import RecordMaker
from bench.sentences import RECIPIENT_WORK, SERVICES, TERM_TITLES
from bench.vocabulary import Words
from bench.yaml_text import record_text

_ORIGIN = REPOSITORY / "register_data"
_PARTIES = 200
_TERMS = 60
_LANDS = ("nl", "nl", "nl", "nl", "de", "be", "ie", "fr")
_SHARED = {
    "ontvangers": ("ontvanger_id", "id"),
    "verwerkers": ("verwerker_id", "id"),
    "verwerkersovereenkomsten": ("verwerker_id", "verwerker_id"),
    "bewaartermijnen": ("bewaartermijn_id", "id"),
}
_SHARED_KEY = re.compile(r"\b(ontvanger_id|verwerker_id|bewaartermijn_id): (\S+)")
_LAYERS = ("gedeeld", "zilverdam")
_NOT_COPIED = ("verwerkingen", "versies.csv", "content", "mkdocs.yml", ".*")
"""What is made anew, what was promised of other records, and what is of a site."""
_CsvRow = dict[str, str]


def make_corpus(count: int, out: Path) -> None:
    """Write the package with `count` records to the folder `out`, replacing what is there."""
    rng = random.Random(count)
    shutil.rmtree(out, ignore_errors=True)
    for layer in _LAYERS:
        shutil.copytree(_ORIGIN / layer, out, ignore=shutil.ignore_patterns(*_NOT_COPIED), dirs_exist_ok=True)
    tables = Tables(out, Words(rng))
    tables.extend()
    folder = out / "verwerkingen"
    folder.mkdir()
    maker = RecordMaker(rng, tables.read)
    used: set[tuple[str, str]] = set()
    for _ in range(count):
        record = maker.next_record()
        text = record_text(record)
        used.update(_SHARED_KEY.findall(text))
        (folder / f"{record['id']}.yaml").write_text(text, encoding="utf-8", newline="\n")
    used.update(("bewaartermijn_id", step["bewaartermijn_id"]) for step in tables.read("procedure_stappen"))
    tables.drop_unused(used)


class Tables:
    """The shared CSV tables of one package."""

    def __init__(self, folder: Path, words: Words) -> None:
        self._folder = folder
        self._words = words

    def read(self, name: str) -> list[_CsvRow]:
        """Return the rows of a table."""
        national = _ORIGIN / "landelijk"
        places = (self._folder / f"{name}.csv", national / f"{name}.csv", national / f"codelijsten/{name}.csv")
        file = next(place for place in places if place.exists())
        with file.open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def extend(self) -> None:
        """Bring the tables that grow with a register to the size of a large one."""
        self._extend("ontvangers", _PARTIES, self._recipient)
        added = self._extend("verwerkers", _PARTIES, self._processor)
        organisation = self.read("organisaties")[0]["id"]
        agreements = self.read("verwerkersovereenkomsten")
        agreements += [{"verwerker_id": row["id"], "organisatie_id": organisation} for row in added]
        signed = {"status": "gesloten", "gesloten_op": "2024-03-01", "eindigt_op": "2039-03-01"}
        numbered = enumerate(agreements, 500)
        self._write("verwerkersovereenkomsten", [row | signed | {"kenmerk": f"C-2024-{n}"} for n, row in numbered])
        self._write("wetten", [row | {"gecontroleerd_op": "2026-11-01"} for row in self.read("wetten")])
        self._extend("bewaartermijnen", _TERMS, self._term)
        self._write("vervallen", [row | {"opvolger_id": ""} for row in self.read("vervallen")])

    def drop_unused(self, used: set[tuple[str, str]]) -> None:
        """Take away the shared rows that nothing refers to, as the rules ask."""
        for name, (field, key) in _SHARED.items():
            rows = self.read(name)
            self._write(name, [row for row in rows if (field, row[key]) in used], list(rows[0]))

    def _extend(self, name: str, size: int, make: Callable[[], _CsvRow]) -> list[_CsvRow]:
        rows = self.read(name) if (self._folder / f"{name}.csv").exists() else []
        known = {row["id"] for row in rows}
        added: list[_CsvRow] = []
        while len(rows) + len(added) < size:
            row = make()
            if row["id"] not in known:
                known.add(row["id"])
                added.append(row)
        self._write(name, rows + added)
        return added

    def _write(self, name: str, rows: list[_CsvRow], header: Sequence[str] = ()) -> None:
        with (self._folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, header or list(rows[0]), restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def _processor(self) -> _CsvRow:
        name = self._words.text("{zaak}")
        return {
            "id": slug(name),
            "naam": f"{name} B.V.",
            "diensten": self._words.text(SERVICES[0]),
            "land": self._words.pick(_LANDS),
            "subverwerkers": "",
            "contactpersoon_intern": "contractbeheerder",
        }

    def _recipient(self) -> _CsvRow:
        name = self._words.text("stichting {zaak} {plek}")
        return {
            "id": slug(name),
            "naam": name,
            "soort": "maatschappelijk",
            "omschrijving": self._words.text(RECIPIENT_WORK[0]),
            "land": "nl",
            "website": f"https://www.{slug(name)}.example",
        }

    def _term(self) -> _CsvRow:
        title = self._words.text(self._words.pick(TERM_TITLES))
        return {
            "id": slug(title),
            "titel": title,
            "waardering": "vernietigen",
            "termijn": self._words.pick(("P1Y", "P5Y", "P7Y", "P10Y", "P20Y")),
            "afleidingswijze": "afgehandeld",
            "begin": self._words.text("nadat {de_zaak} is afgehandeld").lower(),
            "procestermijn": "nihil",
            "selectielijst_jaar": "2020",
            "selectielijst_nummer": f"{self._words.pick(range(1, 20))}.{self._words.pick(range(1, 9))}",
            "wet_id": "",
            "artikel": "",
            "toelichting": "",
            "is_gecontroleerd": "ja",
        }


def describe(out: Path) -> str:
    """Return how many records, words and bytes the package in `out` holds."""
    words: Counter[str] = Counter()
    size = count = 0
    for file in (out / "verwerkingen").iterdir():
        text = file.read_text(encoding="utf-8")
        words.update(w.casefold() for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))
        size += len(text.encode())
        count += 1
    return f"{count} verwerkingen, {size // count} bytes gemiddeld, {len(words)} verschillende woorden"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=make_corpus.__doc__)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("out", type=Path, metavar="OUT")
    arguments = parser.parse_args()
    make_corpus(arguments.count, arguments.out)
    print(describe(arguments.out))


if __name__ == "__main__":
    main()

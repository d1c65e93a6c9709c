"""The rows of a register as they count: those of all its layers, laid over one another.

In: the source files of all layers, the lowest first, and their content. Out: for each file that counts its rows, what
they were made from, and findings. Where nothing is changed, a file is read by itself, as if there were no layers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from glashelder.findings import Finding, Origin, Place, Severity
from glashelder.layers.departure_findings import (
    DROPPED,
    RESTS_ON,
    WITHOUT,
    Found,
    departure_findings,
    is_sound,
    unexplained,
)
from glashelder.layers.departures import TABLE, Departure, as_typed, changed, key_of, read_departures
from glashelder.layers.resting import alone, laid_over
from glashelder.load.near import meant
from glashelder.load.rows import RawFile, RawRow
from glashelder.load.tables import SourceFile, find_sources, parse_raw, read_raw_source
from glashelder.load.text_file import TextFile
from glashelder.load.yaml_rows import stem_of
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.stack import stack
from glashelder.tree.tree import Tree

Content = bytes | TextFile
_Parse = Callable[[Content, SourceFile, Catalogue], RawFile]
_RESTS = re.compile(rb"^gebaseerd_op[ \t]*:[ \t]*([a-z0-9-]+)[ \t]*\r?$", re.MULTILINE)
_WORD = RESTS_ON.encode()
_LEAVES_OUT = (DROPPED.encode(), WITHOUT.encode() + b":")
_ABOVE_ALL = 99


class Stacked:
    """The layers of one organisation.

    Attributes:
        sources: the files whose rows count; not one of a record that a higher layer has changed.
    """

    def __init__(
        self,
        sources: Sequence[SourceFile],
        contents: Mapping[str, Content],
        catalogue: Catalogue,
        layers: Sequence[str],
        parse: _Parse = parse_raw,
    ) -> None:
        self._all = sources
        self._contents = contents
        self._catalogue = catalogue
        self._layers = layers
        self._parse = parse
        self._by_path = {source.path: source for source in sources}
        self._read: dict[str, RawFile] = {}
        self._keys: dict[str, dict[str, list[Found]]] = {}
        self._departures = read_departures((self._level(s), self._alone(s)) for s in sources if s.table == TABLE)
        self._sound = [d for d in self._departures if is_sound(d, catalogue)]
        self._resting = {
            s.path: named
            for s in sources
            if self._is_record(s) and isinstance(content := contents[s.path], bytes) and _WORD in content
            if (named := self._named_base(s, content))
        }
        bases = ((path, self._base(path)) for path in self._resting)
        replaced = {base.path for path, base in bases if base and stem_of(path) == stem_of(base.path)}
        self.sources = [s for s in sources if s.path not in replaced and s not in self._closed]

    def stamp(self, source: SourceFile) -> list[bytes | str]:
        """Return all that the rows of a file are made from; nothing when they are not to be remembered."""
        parts: list[bytes | str] = []
        for path in self._way(source.path) if source.path in self._resting else (source.path,):
            content = self._contents[path]
            if not isinstance(content, bytes):
                return []
            parts.append(content)
            if self._sound and (concerning := self._concerning(self._by_path[path], _ABOVE_ALL)):
                parts.append(repr(concerning))
        if source.path in self._resting and self._base_fault(source.path):
            return []
        return parts

    def raw(self, source: SourceFile, below: int = _ABOVE_ALL) -> RawFile:
        """Return the rows of a file as they count for the layers from `below` on."""
        kept = self._read.get(source.path)  # most files are read once, and need not be kept
        content = self._contents[source.path]
        raw = self._parse(content, source, self._catalogue) if kept is None else kept
        spec = self._catalogue.tables[source.table]
        if source.path in self._resting:
            fault, base = self._base_fault(source.path), self._base(source.path)
            if fault or base is None:
                findings = [*raw.findings, *([fault] if fault else [])]
                raw = RawFile(
                    raw.is_record, [], findings, raw.lost or [(spec.name, (stem_of(source.path),))], raw.quoted
                )
            else:
                raw = laid_over(self.raw(base, self._level(source) + 1), raw, self._catalogue)
        elif raw.is_record and isinstance(content, bytes) and any(word in content for word in _LEAVES_OUT):
            raw = alone(raw, self._catalogue)
        return changed(raw, self._concerning(source, below), spec) if self._sound else raw

    @cached_property
    def left_out(self) -> dict[tuple[str, str], Departure]:
        """Table and key of each row that a layer leaves out, with where it says so."""
        return {(d.table, d.key): d for d in self._sound if not d.field}

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong between layers: departures, and rows of lists that are closed."""
        yield from departure_findings(self._departures, self._rows_of, self._catalogue)
        for departure in self._departures:
            if path := self._record_beside(departure):
                yield Finding(
                    "afwijking-naast-bestand",
                    f"'{departure.key}' heeft in deze laag een eigen bestand: {path}.",
                    departure.origin.place("kenmerk"),
                    "Zet in dat bestand wat anders is, en haal deze rij weg.",
                )
            for key in self._beyond_reach(departure):
                copy = as_typed(departure.table, key, departure.field, departure.value, "uw reden")
                yield Finding(
                    "afwijking-reikt-niet",
                    f"'{key}' uit een lagere laag rust op '{departure.key}', en neemt dit niet over.",
                    departure.origin.place("kenmerk"),
                    f"Zet '{copy}' er ook bij, als het daar ook moet gelden. Anders hoeft u niets te doen.",
                    Severity.TIP,
                )
        added = {s.table for s in self._all if self._level(s)}
        for spec in (t for t in self._catalogue.tables.values() if t.is_law and t.name in added):
            yield from unexplained(self._rows_of, spec, self._departures)
        for source in (s for files in self._records.values() if len(files) > 1 for s in files):
            if source.path not in self._resting:
                yield from self._same_below(source)
        for source in self._closed:
            codes = ", ".join(sorted(k for k, rows in self._rows_of(source.table).items() if rows[0].level == 0))
            for row in self._alone(source).rows:
                yield Finding(
                    "lijst-is-gesloten",
                    f"De keuzes van {source.table} liggen vast: het programma rekent ermee.",
                    row.origin.place(self._catalogue.tables[source.table].primary_key[0]),
                    f"Haal deze rij weg, en kies uit: {codes}.",
                )

    def _same_below(self, source: SourceFile) -> Iterator[Finding]:
        """Yield the finding that a record has the id of one below and does not say that it rests on it."""
        key = stem_of(source.path)
        if below := self._below(source, key):
            rows = self._alone(source).rows
            cure = f"Wilt u dat veranderen? Schrijf in dit bestand '{RESTS_ON}: {key}', en laat weg wat gelijk blijft."
            yield Finding(
                "kenmerk-staat-lager",
                f"'{key}' staat al in {below.path}.",
                rows[0].origin.place("id") if rows else Place(source.path),
                f"{cure} Anders: kies een ander kenmerk.",
            )

    @cached_property
    def _closed(self) -> list[SourceFile]:
        return [s for s in self._all if self._catalogue.tables[s.table].is_closed and self._level(s)]

    @cached_property
    def _records(self) -> dict[tuple[str, str], list[SourceFile]]:
        """The files of each record, by table and id, the lowest first."""
        found: dict[tuple[str, str], list[SourceFile]] = {}
        for source in filter(self._is_record, self._all):
            found.setdefault((source.table, stem_of(source.path)), []).append(source)
        return found

    def _is_record(self, source: SourceFile) -> bool:
        return self._catalogue.tables[source.table].format == "yaml"

    def _level(self, source: SourceFile) -> int:
        """Return the number of the layer of a file: the own layer, the last, may have no prefix."""
        own = len(self._layers) - 1
        return next((n for n, layer in enumerate(self._layers[:-1]) if source.path.startswith(layer)), own)

    def _alone(self, source: SourceFile) -> RawFile:
        if source.path not in self._read:
            self._read[source.path] = self._parse(self._contents[source.path], source, self._catalogue)
        return self._read[source.path]

    def _concerning(self, source: SourceFile, below: int) -> list[Departure]:
        """Return the departures from rows of a file, made in a layer above it and under `below`."""
        level, key = self._level(source), stem_of(source.path) if self._is_record(source) else None
        return [d for d in self._sound if d.table == source.table and level < d.level < below and key in {None, d.key}]

    def _named_base(self, source: SourceFile, content: bytes) -> str:
        """Return the id of the record that a file rests on. Most say it in one plain line, which needs no parser."""
        found = _RESTS.findall(content)
        if len(found) == 1 and content.count(_WORD) == 1:
            return str(found[0].decode())
        rows = self._alone(source).rows
        return rows[0].values.get(RESTS_ON, "") if rows else ""

    def _base(self, path: str) -> SourceFile | None:
        """Return the file of the record that a file rests on."""
        return self._below(self._by_path[path], self._resting[path])

    def _below(self, source: SourceFile, key: str) -> SourceFile | None:
        """Return the nearest file of a record: of another id in the same layer too, else in a layer below."""
        highest = self._level(source) - (key == stem_of(source.path))
        found = [s for s in self._records.get((source.table, key), ()) if self._level(s) <= highest]
        return found[-1] if found else None

    def _way(self, path: str) -> list[str]:
        """Return the files that a record is made from; the last stands twice when they go round in a circle."""
        way = [path]
        while way[-1] in self._resting and (base := self._base(way[-1])) and way.count(way[-1]) == 1:
            way.append(base.path)
        return way

    def _beyond_reach(self, departure: Departure) -> Iterator[str]:
        """Yield the records in layers below that take from another what a departure changes: they take what was there.

        A record rests on what counts in its own layer. One of the same id is the very record that is changed.
        """
        named: dict[str, set[str]] = {}
        for other in (d for d in self._sound if d.table == departure.table):
            named.setdefault(other.key, set()).add(other.field)
        for path in self._resting if departure.field else ():
            source = self._by_path[path]
            if source.table != departure.table or self._level(source) >= departure.level:
                continue
            for step in map(self._by_path.__getitem__, self._way(path)):
                key = stem_of(step.path)
                if key == departure.key:
                    yield from [stem_of(path)] if stem_of(path) != key else []
                    break
                typed = next((row.values for row in self._alone(step).rows), {})
                own = {*typed, *re.findall(r"\w+", typed.get(WITHOUT, ""))}
                if departure.field in own or {"", departure.field} & named.get(key, set()):
                    break

    def _base_fault(self, path: str) -> Finding | None:
        """Return why a record cannot rest on what it names."""
        source, named, way = self._by_path[path], self._resting[path], self._way(path)
        base, gone = self._base(path), self.left_out.get((source.table, named))
        if base is None:
            where = "in een laag hieronder" if named == stem_of(path) else "in deze laag of een laag hieronder"
            known = {key: (key,) for table, key in self._records if table == source.table and self._below(source, key)}
            cure = meant(named, known) or f"Schrijf het kenmerk van een record dat er is, of haal '{RESTS_ON}' weg."
            return self._fault("basis-onbekend", f"'{named}' bestaat niet {where}.", source, cure)
        if path in way[1:]:
            names, cure = " → ".join(stem_of(step) for step in way), f"Haal bij een van deze '{RESTS_ON}' weg."
            return self._fault("basis-in-kring", f"Dit record rust op zichzelf: {names}.", source, cure)
        if gone and self._level(base) < gone.level <= self._level(source):
            cure = f"Haal die rij weg, of haal hier '{RESTS_ON}' weg en vul alles zelf in."
            return self._fault("basis-weggelaten", f"'{named}' is weggelaten in {gone.where}.", source, cure)
        return None

    def _fault(self, rule: str, message: str, source: SourceFile, cure: str) -> Finding:
        rows = self._alone(source).rows
        return Finding(rule, message, rows[0].origin.place(RESTS_ON) if rows else Place(source.path), cure)

    def _rows_of(self, table: str) -> Mapping[str, list[Found]]:
        """Return the rows of a table in every layer, by their key."""
        if table not in self._keys:
            spec = self._catalogue.tables[table]
            found = self._keys[table] = {}
            for source in (s for s in self._all if s.table == table):
                for key, row in self._keyed(source, spec):
                    found.setdefault(key, []).append(Found(self._level(source), row))
        return self._keys[table]

    def _keyed(self, source: SourceFile, spec: TableSpec) -> Iterator[tuple[str, RawRow]]:
        """Yield the rows of a file by key; of a record only one that somebody departs from is read."""
        if spec.format == "csv":
            yield from ((key_of(row, spec), row) for row in self._alone(source).rows)
        else:
            key = stem_of(source.path)
            rows = self.raw(source, 0).rows if any(d.key == key for d in self._departures) else []
            yield key, rows[0] if rows else RawRow(spec.name, {}, Origin(source.path, 1, key))

    def _record_beside(self, departure: Departure) -> str:
        """Return the file that a record has in the very layer that departs from it."""
        files = self._records.get((departure.table, departure.key), ())
        return next((s.path for s in files if self._level(s) == departure.level), "")


def read_stacked(tree: Tree, catalogue: Catalogue, layers: Sequence[str] = ()) -> Stacked:
    """Return the layers in a tree; those of an organisation that is alone, unless they are given."""
    layers = layers or stack(tree)
    sources, _ = find_sources(tree, catalogue, layers)
    contents = {source.path: read_raw_source(tree, source, catalogue) for source in sources}
    return Stacked(sources, contents, catalogue, layers)

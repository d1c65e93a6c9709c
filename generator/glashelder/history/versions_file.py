"""The file `versies.csv` with rows added. In: its bytes and what is adopted. Out: its new text; nothing is written."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable
from dataclasses import replace

from glashelder.findings import Finding, Place, Severity
from glashelder.history.adoption import NextVersion
from glashelder.leaks.functions import is_person
from glashelder.leaks.scan.allow_list import allowed_in
from glashelder.leaks.scan.cells import CellScanner
from glashelder.load.csv_file import parse_csv
from glashelder.load.tables import SourceFile, parse_raw
from glashelder.load.text_file import decode
from glashelder.model.withheld import ACTIVITIES, VERSIONS
from glashelder.pipeline import Checked
from glashelder.rules.persoon_als_functie import CURE, MESSAGE
from glashelder.schema.catalogue import TableSpec
from glashelder.validate.shape import ShapeChecker


def with_versions(  # noqa: PLR0913 (each is a column, but for the first and the last)
    content: bytes,
    versions: Iterable[NextVersion],
    since: datetime.date,
    *,
    approved_by: str,
    explanation: str,
    spec: TableSpec,
) -> str:
    """Return the file with a row for each version behind what it holds.

    Who approved it and what is new is said of activities: of another row only its address is promised.
    """
    text = decode(content, spec.path).text or ""
    header = parse_csv(text, spec.path).header or [f.name for f in spec.fields]
    added = io.StringIO()
    writer = csv.DictWriter(added, header, restval="", lineterminator="\n")
    if not text.strip():
        text = ""
        writer.writeheader()
    for version in versions:
        row = {"tabel": version.table, "kenmerk": version.key, "nummer": version.number, "vanaf": since.isoformat()}
        if version.table == ACTIVITIES and version.digest:
            row |= {"vingerafdruk": version.digest, "goedgekeurd_door": approved_by, "toelichting": explanation}
        writer.writerow(row)
    return f"{text.rstrip()}\n{added.getvalue()}" if text else added.getvalue()


def faults_in_new_rows(text: str, before: bytes, checked: Checked) -> list[Finding]:
    """Return what a check would not like in the rows that were added: they hold what somebody typed at the command."""
    catalogue = checked.catalogue
    spec = catalogue.tables[VERSIONS]
    raw = parse_raw(text.encode(), SourceFile(spec.path, VERSIONS), catalogue)
    known = (decode(before, spec.path).text or "").rstrip().count("\n") + 1
    hits = allowed_in(checked.register).sift(CellScanner(catalogue).scan(raw))
    found = [*ShapeChecker(catalogue).check(raw).findings, *(hit.finding for hit in hits)]
    found += [
        Finding("persoon-als-functie", MESSAGE, row.origin.place("goedgekeurd_door"), CURE, Severity.WAARSCHUWING)
        for row in raw.rows
        if is_person(row.values.get("goedgekeurd_door", ""))
    ]
    return [replace(f, place=Place(f.place.path)) for f in found if f.counts_when_strict and f.place.line > known]

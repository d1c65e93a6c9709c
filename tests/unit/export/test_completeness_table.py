from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from glashelder.export.completeness_table import COMPLETENESS, completeness_csv, completeness_json
from glashelder.export.tables import PublicTable, table_csv, table_json
from glashelder.law.completeness import Completeness, Stand
from glashelder.pipeline import Checked


def test_rows_joined_as_text_equal_rows_written_one_by_one(
    check_data: Callable[[Path], Checked], small_package: Path
) -> None:
    """What is made once for many activities gives the bytes that the exporter of every other table gives."""
    register = check_data(small_package).register
    judge = Completeness(register)
    completeness = {v.id: judge.of(v) for v in register.gepubliceerd}
    rows = tuple(
        (key, i.plicht.id, i.stand.value, i.artikelen, i.velden if i.stand is Stand.ONTBREEKT else ())
        for key, items in sorted(completeness.items())
        for i in items
    )
    table = PublicTable(COMPLETENESS, COMPLETENESS.fields, rows)

    assert len(rows) == len(register.gepubliceerd) * len(register.informatieplichten)
    assert completeness_csv(completeness) == table_csv(table)
    assert completeness_json(completeness) == table_json(table)


def test_no_activities_give_an_empty_table() -> None:
    """A register without published activities has a header and no rows."""
    assert completeness_csv({}) == b"verwerking_id,onderdeel,stand,artikelen,velden\r\n"
    assert completeness_json({}) == b"[\n\n]\n"

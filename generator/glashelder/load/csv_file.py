"""Reads a CSV table as text rows with their line: comma, UTF-8, header in the first line."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from glashelder.findings import Finding, Place

_TOO_MANY = "Staat er een komma in een tekst? Zet die tekst dan tussen dubbele aanhalingstekens."
_TOO_FEW = (
    "Zet voor elke cel die ontbreekt een komma, op de plaats van die cel of achteraan. Een lege cel is ook een cel."
)
_OTHER_DELIMITERS = {";": "puntkomma's", "\t": "tabs"}


@dataclass(slots=True)
class CsvFile:
    """Header and rows (line number, cells) of a CSV file, with every fault in its form."""

    header: list[str]
    rows: list[tuple[int, list[str]]]
    findings: list[Finding] = field(default_factory=list)


def parse_csv(text: str, path: str) -> CsvFile:
    """Parse the text of a CSV file. A row with too many or too few cells becomes a finding, not a row."""
    result = CsvFile([], [])
    first_line = text.partition("\n")[0]
    if not first_line.strip():
        result.findings.append(
            _fault(
                "bestand-leeg",
                "De eerste regel met de kolomnamen ontbreekt.",
                path,
                1,
                "Zet de kolomnamen op de eerste regel.",
            )
        )
        return result
    for sign, name in _OTHER_DELIMITERS.items():
        if sign in first_line and "," not in first_line:
            result.findings.append(
                _fault(
                    "csv-scheidingsteken",
                    f"De kolommen zijn gescheiden met {name}; het moeten komma's zijn.",
                    path,
                    1,
                    "Bewaar het bestand opnieuw als CSV met komma's.",
                )
            )
            return result
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        result.header = [name.strip() for name in next(reader)]
        _check_header(result, path)
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(result.header):
                result.rows.append((line, cells))
            elif cells:
                result.findings.append(_wrong_length(cells, result.header, path, line))
            line = reader.line_num + 1
    except csv.Error:
        result.findings.append(
            _fault(
                "csv-onleesbaar",
                "De aanhalingstekens in deze rij kloppen niet.",
                path,
                line,
                "Zet tekst met een komma tussen dubbele aanhalingstekens en verdubbel elk aanhalingsteken daarbinnen.",
            )
        )
    return result


def cell_column(line: str, index: int) -> int:
    """Return the column, from 1, where cell number `index` starts in one line of CSV."""
    quoted, seen = False, 0
    for position, sign in enumerate(line):
        if seen == index:
            return position + 1
        if sign == '"':
            quoted = not quoted
        elif sign == "," and not quoted:
            seen += 1
    return len(line) + 1 if seen == index else 1


def _check_header(result: CsvFile, path: str) -> None:
    for index, name in enumerate(result.header):
        if not name:
            result.findings.append(
                _fault(
                    "kolom-zonder-naam",
                    f"Kolom {index + 1} heeft geen naam.",
                    path,
                    1,
                    "Geef de kolom een naam of verwijder haar.",
                )
            )
        elif name in result.header[:index]:
            result.findings.append(
                _fault(
                    "veld-dubbel",
                    f"De kolom '{name}' staat er twee keer.",
                    path,
                    1,
                    "Verwijder één van de twee kolommen.",
                )
            )


def _wrong_length(cells: list[str], header: list[str], path: str, line: int) -> Finding:
    what = "te veel" if len(cells) > len(header) else "te weinig"
    has = "1 cel" if len(cells) == 1 else f"{len(cells)} cellen"
    wanted = "is 1 kolom" if len(header) == 1 else f"zijn {len(header)} kolommen"
    return _fault(
        "rij-lengte",
        f"Deze rij heeft {has}, {what}: er {wanted}.",
        path,
        line,
        _TOO_MANY if len(cells) > len(header) else _TOO_FEW,
    )


def _fault(rule: str, message: str, path: str, line: int, hint: str) -> Finding:
    return Finding(rule, message, Place(path, line, 1), hint)

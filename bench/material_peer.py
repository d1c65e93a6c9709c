"""Writes the records of a data package as a plain MkDocs + Material site: `python -m bench.material_peer DATA OUT`.

One Markdown page a record, with the same sections as a page of Glashelder; search in Dutch; records are not in
the navigation, which would make Material many times slower.
"""

from __future__ import annotations

import argparse
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.package import Package, read_package

_SITE = Path(__file__).resolve().parent / "material_site"
_Record = dict[str, Any]


def make_material_site(data: Path, out: Path) -> None:
    """Write the MkDocs project to `out`, replacing what is there."""
    package = read_package(data)
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(_SITE, out)
    docs = out / "docs"
    for folder in ("verwerkingen", "afdelingen"):
        (docs / folder).mkdir(parents=True)
    by_department: dict[str, list[_Record]] = defaultdict(list)
    for record in package.records:
        by_department[record["afdeling_id"]].append(record)
        _write(docs / "verwerkingen" / f"{record['id']}.md", _record_page(record, package))
    _write(docs / "verwerkingen" / "index.md", _list_page("Alle verwerkingen", package.records))
    for name, records in by_department.items():
        _write(docs / "afdelingen" / f"{name}.md", _list_page(package.name("afdelingen", name), records))
    departments = [f"- [{package.name('afdelingen', n)}]({n}.md)" for n in sorted(by_department)]
    _write(docs / "afdelingen" / "index.md", ["# Afdelingen", "", *departments])
    _write(docs / "index.md", ["# Register van verwerkingen", "", "Hoe de gemeente met persoonsgegevens omgaat."])


def _write(file: Path, lines: Iterable[str]) -> None:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _list_page(title: str, records: list[_Record]) -> Iterator[str]:
    yield from (f"# {title}", "")
    for record in records:
        yield f"- [{record['titel']}](../verwerkingen/{record['id']}.md)"


def _record_page(record: _Record, package: Package) -> Iterator[str]:
    name = package.name
    yield from (f"# {record['titel']}", "", record["samenvatting"], "")
    yield from ("*Ook bekend als: " + ", ".join(record["ook_bekend_als"]) + "*", "")
    yield from ("## Wat doen wij", "", record["omschrijving"], "")
    yield "## Wie is verantwoordelijk"
    yield from _definitions(
        ("Verantwoordelijk bestuursorgaan", name("bestuursorganen", record["bestuursorgaan_id"])),
        ("Afdeling", f"[{name('afdelingen', record['afdeling_id'])}](../afdelingen/{record['afdeling_id']}.md)"),
        ("Onderwerp", name("onderwerpen", record["onderwerp_id"])),
        ("Rol van de gemeente", name("rollen_verwerking", record["rol"])),
        ("Welke wet regelt de rechten", name("regimes", record["regime"])),
        ("Taak", record["taak"]),
        ("Relatie", record["relatie"]),
    )
    yield from _table("Waarvoor en waarom mag dat", ("Doel", "Grondslag", "Wet", "Artikel"), _purposes(record, package))
    yield from _table("Welke gegevens", _DATA_HEAD, _data(record, package))
    yield from _table("Wie krijgt de gegevens", ("Ontvanger", "Waarvoor"), _parties(record, package, "ontvanger"))
    yield from _table("Wie werkt voor ons", ("Bedrijf", "Waarvoor"), _parties(record, package, "verwerker"))
    yield from _table("Buiten Europa", ("Land", "Waarborg", "Toelichting"), _transfers(record, package))
    yield from _table("Hoe lang bewaren wij", ("Wat", "Termijn", "Grond", "Toelichting"), _retention(record, package))
    yield "## Besluit door een computer"
    yield from _definitions(
        ("Wie beslist", name("besluitvormingen", record["besluitvorming"])),
        ("Hoe de computer beslist", record.get("besluit_logica", "")),
        ("Wat dat voor u betekent", record.get("besluit_gevolgen", "")),
        ("Een mens laten kijken", record.get("besluit_contact", "")),
    )
    yield "## Hoe wij gegevens beschermen"
    yield from _definitions(
        ("Maatregelen", record["maatregelen"]),
        ("DPIA", f"{name('dpia_statussen', record['dpia'])} ({record['dpia_op']})"),
        ("Toelichting", record["dpia_toelichting"]),
    )
    yield from _table("Uw rechten", ("Recht", "Wat dat is"), _rights(package))
    yield f"Gewijzigd op {record['gewijzigd_op']}. Opnieuw bekijken vóór {record['herzien_voor']}."


def _definitions(*pairs: tuple[str, str]) -> Iterator[str]:
    yield ""
    for term, text in pairs:
        if text:
            yield from (term, f":   {text}", "")


def _table(title: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    if rows:
        yield from (f"## {title}", "", _cells(head), _cells("---" for _ in head))
        yield from map(_cells, rows)
        yield ""


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


_DATA_HEAD = ("Van wie", "Gegeven", "Omschrijving", "Soort", "Bron", "Verplicht", "Uitzondering")


def _purposes(record: _Record, package: Package) -> list[tuple[str, ...]]:
    return [
        (
            doel["doel"],
            package.name("grondslagen", grondslag["grondslag"]),
            package.name("wetten", grondslag.get("wet_id")),
            grondslag.get("artikel", ""),
        )
        for doel in record["doelen"]
        for grondslag in doel["grondslagen"]
    ]


def _data(record: _Record, package: Package) -> list[tuple[str, ...]]:
    kinds = package.tables["gegevenssoorten"]
    return [
        (
            package.name("betrokkenen", item["betrokkene"]),
            package.name("gegevenssoorten", item["gegeven"]),
            item["omschrijving"],
            package.name("gegevensklassen", kinds[item["gegeven"]]["klasse"]),
            item.get("bron", "U zelf"),
            item.get("gevolg", ""),
            package.name("uitzonderingen", item.get("uitzondering")),
        )
        for item in record["gegevens"]
    ]


def _parties(record: _Record, package: Package, kind: str) -> list[tuple[str, ...]]:
    return [(package.name(f"{kind}s", p[f"{kind}_id"]), p["waarvoor"]) for p in record.get(f"{kind}s", ())]


def _transfers(record: _Record, package: Package) -> list[tuple[str, ...]]:
    return [
        (package.name("landen", t["land"]), package.name("instrumenten", t["instrument"]), t["toelichting"])
        for t in record.get("doorgiften", ())
    ]


def _retention(record: _Record, package: Package) -> list[tuple[str, ...]]:
    terms = package.tables["bewaartermijnen"]
    return [
        (kept["wat"], term["termijn"], f"{term['titel']}, {term['begin']}", kept.get("toelichting", ""))
        for kept in record["bewaring"]
        for term in [terms[kept["bewaartermijn_id"]]]
    ]


def _rights(package: Package) -> list[tuple[str, ...]]:
    return [(right["titel"], right["omschrijving"]) for right in package.tables["rechten"].values()]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=make_material_site.__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    make_material_site(arguments.data, arguments.out)


if __name__ == "__main__":
    main()

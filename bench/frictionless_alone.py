"""Checks all rows of a data package with Frictionless alone: `python -m bench.frictionless_alone DATA`.

Rows are checked a whole table at once, which is the fastest way to ask Frictionless; references between tables
and rules of law are left out. Prints how long reading and checking took.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from glashelder.load.rows import RawFile
from glashelder.load.tables import find_sources, read_source
from glashelder.schema.catalogue import read_catalogue
from glashelder.tree.folder import Folder
from glashelder.tree.package import over_shipped
from glashelder.validate.shape import ShapeChecker


def check_all(data: Path) -> dict[str, float]:
    """Return the seconds that reading and checking took, the number of rows and of findings."""
    start = time.perf_counter()
    tree = over_shipped(Folder(data), "register_data")
    catalogue = read_catalogue(tree)
    sources, _ = find_sources(tree, catalogue)
    tables: dict[str, RawFile] = defaultdict(RawFile)
    for source in sources:
        for row in read_source(tree, source, catalogue).rows:
            tables[row.table].rows.append(row)
    read = time.perf_counter()
    checker = ShapeChecker(catalogue, always_ask_frictionless=True)
    findings = [finding for table in tables.values() for finding in checker.check(table).findings]
    return {
        "lezen_s": round(read - start, 3),
        "frictionless_s": round(time.perf_counter() - read, 3),
        "rijen": sum(len(table.rows) for table in tables.values()),
        "meldingen": len(findings),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=check_all.__doc__)
    parser.add_argument("data", type=Path)
    json.dump(check_all(parser.parse_args().data), sys.stdout)
    print()


if __name__ == "__main__":
    main()

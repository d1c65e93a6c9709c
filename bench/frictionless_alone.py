"""Checks all rows of a data package with Frictionless alone: `python -m bench.frictionless_alone DATA`.

Rows are checked a whole table at once, which is the fastest way to ask Frictionless; references and rules of
law are left out. Prints how long reading and checking took.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from generator.load.tables import RawFile, find_sources, read_source
from generator.schema.catalogue import read_catalogue
from generator.validate.shape import ShapeChecker


def check_all(data: Path) -> dict[str, float]:
    """Return the seconds that reading and checking took, the number of rows and of findings."""
    start = time.perf_counter()
    catalogue = read_catalogue(data)
    sources, _ = find_sources(data, catalogue)
    everything = RawFile(rows=[row for s in sources for row in read_source(data, s, catalogue).rows])
    read = time.perf_counter()
    checked = ShapeChecker(catalogue, always_ask_frictionless=True).check(everything)
    return {
        "lezen_s": round(read - start, 3),
        "frictionless_s": round(time.perf_counter() - read, 3),
        "rijen": len(everything.rows),
        "meldingen": len(checked.findings),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=check_all.__doc__)
    parser.add_argument("data", type=Path)
    json.dump(check_all(parser.parse_args().data), sys.stdout)
    print()


if __name__ == "__main__":
    main()

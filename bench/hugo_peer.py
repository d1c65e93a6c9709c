"""Writes a Hugo site over the records of a data package: `python -m bench.hugo_peer DATA OUT`.

Hugo reads the very YAML files of the package as data and makes a page of each with a content adapter. Shared
tables and code lists are given to it as one JSON file, which spares it the work of joining CSV files.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

from bench.package import read_package

_SITE = Path(__file__).resolve().parent / "hugo_site"


def make_hugo_site(data: Path, out: Path) -> None:
    """Write the Hugo project to `out`, replacing what is there."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(_SITE, out)
    shutil.copytree(data / "verwerkingen", out / "data" / "verwerkingen")
    tables = read_package(data).tables
    (out / "data" / "tabellen.json").write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=make_hugo_site.__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    make_hugo_site(arguments.data, arguments.out)


if __name__ == "__main__":
    main()

"""What every data package that we write has in common (https://specs.frictionlessdata.io/data-package/)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import Any

from glashelder.schema.catalogue import Catalogue, Reference


def package_json(catalogue: Catalogue, resources: Iterable[dict[str, Any]]) -> bytes:
    """Return `datapackage.json` over the resources."""
    package = {
        "profile": "tabular-data-package",
        "name": "register-van-verwerkingen",
        "title": catalogue.title,
        "version": catalogue.version,
        "licenses": [catalogue.licence],
        "resources": list(resources),
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def foreign_keys(references: Iterable[Reference], name_of: Callable[[str], str] = str) -> list[dict[str, Any]]:
    """Return the references of a table as its schema says them; `name_of` gives the name of a resource."""
    return [
        {"fields": list(r.fields), "reference": {"resource": name_of(r.table), "fields": list(r.target_fields)}}
        for r in references
    ]


def csv_bytes(rows: Iterable[Iterable[str]], line_end: str) -> bytes:
    """Return the rows as a CSV file in UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=line_end).writerows(rows)
    return out.getvalue().encode()

"""Measures Glashelder against its peers: `python -m bench.run --help`.

Every comparison runs A B A B … after a warm-up, in a folder in memory where the system has one. Trust the
ratios, not the seconds: machines differ and are shared.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench import tools
from bench.contenders import Bench
from bench.measure import Contender, RunError, environment, run_paired
from bench.paths import scratch_parent
from bench.report import Row, document, make_row, markdown, serve_row
from bench.serving import Server, edits_to_served

_Pair = Callable[[Bench], tuple[Contender, Contender]]
_SERVE_SIZE = 1000

COMPARISONS: dict[str, tuple[str, _Pair]] = {
    "material": ("hele bouw", lambda b: (b.cold_build(), b.material_build())),
    "hugo": ("hele bouw", lambda b: (b.cold_build(), b.hugo_build())),
    "pagefind": ("hele bouw met zoeken", lambda b: (b.cold_build(), b.hugo_build(with_search=True))),
    "warm": ("één wijziging, lege site", lambda b: (b.warm_build(), b.hugo_build())),
    "herbouw": ("één wijziging, site bewaard", lambda b: (b.rebuild(), b.hugo_build())),
    "check": ("controleren", lambda b: (b.cold_check(), b.frictionless())),
    "peers": ("alleen de anderen", lambda b: (b.hugo_build(), b.material_build())),
    "peers-zoeken": ("alleen de anderen", lambda b: (b.hugo_build(), b.hugo_build(with_search=True))),
}
_SERVE = "serve"
_DEFAULT = (*(name for name in COMPARISONS if not name.startswith("peers")), _SERVE)


def main() -> None:
    """Command line."""
    arguments = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # clear away the temporary folder then too
    runs = 1 if arguments.quick else arguments.runs
    facts = {
        "datum": datetime.now(tz=UTC).date().isoformat(),
        "machine": tools.machine(),
        "belasting vooraf": f"{os.getloadavg()[0]:.1f}",
        "runs": str(runs),
        "versies": ", ".join(f"{name} {version}" for name, version in tools.versions().items()),
    }
    rows: list[Row] = []
    for count in (100,) if arguments.quick else arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=scratch_parent()) as folder:
            bench = Bench(Path(folder), count)
            bench.make()
            rows += _measure(bench, arguments.rows, runs)
            if "check" in arguments.rows:
                facts[f"Frictionless zelf bij N = {count}"] = _share(bench)
    print(markdown(rows, facts))
    if arguments.json:
        text = json.dumps(document(rows, facts), ensure_ascii=False, indent=2)
        arguments.json.write_text(text + "\n", encoding="utf-8")


def _measure(bench: Bench, wanted: list[str], runs: int) -> list[Row]:
    rows: list[Row] = []
    for name in wanted:
        if name == _SERVE and bench.count > _SERVE_SIZE:
            continue
        try:
            row = _serve(bench, runs) if name == _SERVE else _compare(bench, name, runs)
        except RunError as error:  # what was measured already took long; keep it
            print(f"{name} {bench.count}: mislukt. {error}", file=sys.stderr)
            continue
        rows.append(row)
        print(f"{name} {row.count}: {row.ratio:.2f} ({row.first.seconds:.2f} s)", file=sys.stderr)
    return rows


def _compare(bench: Bench, name: str, runs: int) -> Row:
    what, pair = COMPARISONS[name]
    first, second = pair(bench)
    return make_row(what, bench.count, first, second, run_paired(first, second, runs))


def _serve(bench: Bench, runs: int) -> Row:
    page = f"/verwerkingen/{bench.record().stem}/"
    ours = Server(
        "glashelder serve",
        lambda port: bench.glashelder("serve", "--port", str(port)),
        bench.project,
        bench.record(),
        page,
    )
    theirs = Server(
        "mkdocs serve",
        lambda port: (*tools.MKDOCS, "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"),
        bench.material,
        bench.markdown_of_record(),
        page,
    )
    return serve_row(bench.count, (ours.name, theirs.name), *edits_to_served(ours, theirs, runs))


def _share(bench: Bench) -> str:
    command = (sys.executable, "-m", "bench.frictionless_alone", str(bench.data))
    return subprocess.run(
        command, cwd=bench.project, check=True, env=environment(), capture_output=True, text=True
    ).stdout.strip()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000], metavar="N", help="aantal records")
    parser.add_argument("--runs", type=int, default=5, help="gemeten runs per vergelijking (5)")
    parser.add_argument("--quick", action="store_true", help="één run bij N = 100: werkt alles?")
    parser.add_argument("--json", type=Path, help="bewaar de metingen ook als JSON")
    parser.add_argument("--rows", nargs="+", default=list(_DEFAULT), choices=[*COMPARISONS, _SERVE], metavar="NAAM",
                        help=f"welke vergelijkingen: {', '.join([*COMPARISONS, _SERVE])}")  # fmt: skip
    return parser.parse_args()


if __name__ == "__main__":
    main()

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
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bench import tools
from bench.contenders import Bench
from bench.measure import Contender, RunError, environment, run_paired
from bench.older import unpack
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
AGAINST: dict[str, tuple[str, Callable[[Bench], Contender]]] = {
    "koud": ("hele bouw", Bench.cold_build),
    "warm": ("één wijziging, lege site", Bench.warm_build),
    "herbouw": ("één wijziging, site bewaard", Bench.rebuild),
    "check": ("controleren", Bench.cold_check),
    "help": ("starten", Bench.help),
}
"""What is compared with an older commit, on the same records."""
_SERVE = "serve"
_DEFAULT = (*(name for name in COMPARISONS if not name.startswith("peers")), _SERVE)


def main() -> None:
    """Command line. Exit code 1: a row could not be measured."""
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
    jobs = 0
    for count in (100,) if arguments.quick else arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=scratch_parent()) as folder:
            todo = dict(_jobs(Path(folder), count, arguments, runs))
            jobs += len(todo)
            rows += _measured(todo, count)
            if "check" in arguments.rows:
                facts[f"Frictionless zelf bij N = {count}"] = _share(Path(folder))
    print(markdown(rows, facts))
    if arguments.json:
        text = json.dumps(document(rows, facts), ensure_ascii=False, indent=2)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    if len(rows) < jobs:
        sys.exit(1)


def _jobs(
    folder: Path, count: int, arguments: argparse.Namespace, runs: int
) -> Iterator[tuple[str, Callable[[], Row]]]:
    """Make the projects of one size and yield what is to be measured."""
    bench = Bench(folder / "nu", count)
    bench.make()
    if arguments.against:
        name = unpack(arguments.against, folder / "bron")
        older = Bench(folder / "toen", count, folder / "bron", name)
        older.make()
        for row, (what, contender) in AGAINST.items():
            yield row, partial(_compare, what, contender(bench), contender(older), count, runs)
    if arguments.rows:
        bench.make_peers()
    for row in arguments.rows:
        if row == _SERVE and count <= _SERVE_SIZE:
            yield row, partial(_serve, bench, runs)
        elif row != _SERVE:
            what, pair = COMPARISONS[row]
            yield row, partial(_compare, what, *pair(bench), count, runs)


def _measured(jobs: Mapping[str, Callable[[], Row]], count: int) -> Iterator[Row]:
    for name, measure in jobs.items():
        try:
            row = measure()
        except RunError as error:  # what was measured already took long; keep it
            print(f"{name} {count}: mislukt. {error}", file=sys.stderr)
            continue
        print(f"{name} {row.count}: {row.ratio:.2f} ({row.first.seconds:.2f} s)", file=sys.stderr)
        yield row


def _compare(what: str, first: Contender, second: Contender, count: int, runs: int) -> Row:
    return make_row(what, count, first, second, run_paired(first, second, runs))


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


def _share(folder: Path) -> str:
    project = folder / "nu" / "glashelder"
    command = (sys.executable, "-m", "bench.frictionless_alone", str(project / "register_data"))
    return subprocess.run(
        command, cwd=project, check=True, env=environment(), capture_output=True, text=True
    ).stdout.strip()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000], metavar="N", help="aantal records")
    parser.add_argument("--runs", type=int, default=5, help="gemeten runs per vergelijking (5)")
    parser.add_argument("--quick", action="store_true", help="één run bij N = 100: werkt alles?")
    parser.add_argument("--json", type=Path, help="bewaar de metingen ook als JSON")
    parser.add_argument("--against", metavar="COMMIT", help="vergelijk ook met een oudere commit, zoals main of HEAD~9")
    parser.add_argument("--rows", nargs="*", default=list(_DEFAULT), choices=[*COMPARISONS, _SERVE], metavar="NAAM",
                        help=f"welke vergelijkingen: {', '.join([*COMPARISONS, _SERVE])}")  # fmt: skip
    return parser.parse_args()


if __name__ == "__main__":
    main()

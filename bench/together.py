"""Measures a partnership: is time linear in organisations, and memory that of one? `python -m bench.together`.

The corpus is one of N activities that all organisations share, with M folders of own tables. Each of them so has a
register, a site and an index of its own: M times N pages of activities.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path

from bench.corpus import make_corpus
from bench.measure import empty, run_command

_OF_EACH = (
    *("organisaties", "bestuursorganen", "afdelingen", "benoemingen", "kerncijfers", "verwerkersovereenkomsten"),
    *("versies", "vervallen", "afwijkingen", "toegestane_vondsten", "bekende_gaten"),
)
_SETTINGS = """site_name: Privacyregisters
site_url: https://privacy.example/
docs_dir: content
theme: glashelder
plugins: [glashelder]
"""
_COLUMNS = (
    "| organisaties | seconden | per organisatie | werk | per organisatie | piek in MiB |\n|--:|--:|--:|--:|--:|--:|"
)


def make_partnership(organisations: int, activities: int, project: Path) -> None:
    """Write a project of so many organisations, each with so many activities."""
    data = project / "register_data"
    shared, town = data / "gedeeld", "zilverdam"
    make_corpus(activities, shared)
    own = {name: (shared / f"{name}.csv").read_text("utf-8") for name in _OF_EACH if (shared / f"{name}.csv").exists()}
    for name in own:
        (shared / f"{name}.csv").unlink()
    for number in range(1, organisations + 1):
        name = f"gemeente-{number}"
        (data / name).mkdir()
        for table, text in own.items():
            renamed = re.sub(rf"(^|,){town}(?=,)", rf"\1{name}", text, flags=re.MULTILINE)
            renamed = renamed.replace(town.capitalize(), f"Gemeente {number}")
            (data / name / f"{table}.csv").write_text(renamed, "utf-8")
    (project / "content").mkdir()
    (project / "mkdocs.yml").write_text(_SETTINGS, "utf-8")


def measure(organisations: int, activities: int) -> str:
    """Return the row of a cold build of all sites."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        make_partnership(organisations, activities, project)
        empty(project / "site", project / ".glashelder")
        sample = run_command((sys.executable, "-m", "glashelder", "build", "--project", folder), project)
    each = f"{sample.seconds / organisations:.1f} | {sample.cpu:.0f} | {sample.cpu / organisations:.1f}"
    return f"| {organisations} | {sample.seconds:.0f} | {each} | {sample.peak_mib:.0f} |"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=measure.__doc__)
    parser.add_argument("organisations", type=int, nargs="*", default=[1, 5, 20], metavar="M")
    parser.add_argument("--activities", type=int, default=500, metavar="N")
    arguments = parser.parse_args()
    print(_COLUMNS)
    for count in arguments.organisations:
        print(measure(count, arguments.activities), flush=True)


if __name__ == "__main__":
    main()

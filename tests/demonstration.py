"""Where the demonstration is: a partnership of four municipalities over `register_data/gedeeld/`.

Most tests ask something of one municipality, and one site takes a quarter of the time of four. They take Zilverdam: the
fixture `zilverdam` is a project of its own with what it shares in `register_data/gedeeld/`, as in a municipality that
left the others. Only the tests of the partnership read the four together, with `Settings(repo)`.
"""

import datetime
import shutil
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
ZILVERDAM = "zilverdam"
DATA = REPO / "register_data"
TODAY = datetime.date(2026, 11, 22)
SHARED, OWN = DATA / "gedeeld", DATA / ZILVERDAM


def make_zilverdam(project: Path) -> Path:
    """Make Zilverdam a project of its own in a folder, and return that folder."""
    data = project / "register_data"
    shutil.copytree(OWN, data, ignore=shutil.ignore_patterns("content", "mkdocs.yml"))
    shutil.copytree(SHARED, data / "gedeeld")
    shutil.copytree(REPO / "content", project / "content")
    shutil.copytree(OWN / "content", project / "content", dirs_exist_ok=True)
    own = (OWN / "mkdocs.yml").read_text("utf-8")
    names = {"  custom_dir", *(line.partition(":")[0] for line in own.splitlines())}
    shared = (REPO / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    kept = "".join(line for line in shared if line.partition(":")[0] not in names)
    (project / "mkdocs.yml").write_text(own + kept, "utf-8")
    shutil.move(data / "huisstijl", project / "templates/huisstijl")
    return project


def without_layers(project: Path) -> Path:
    """Put what Zilverdam shares beside its own tables, for who knows no layers, and return its data.

    Of a record in both layers this leaves the one that stands by itself.
    """
    data = project / "register_data"
    shutil.copytree(data / "gedeeld", data, dirs_exist_ok=True)
    shutil.rmtree(data / "gedeeld")
    return data

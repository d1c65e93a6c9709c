"""National tables for a test: a project reads those that ship, until it has one of its own."""

import shutil
from pathlib import Path

NATIONAL = Path(__file__).resolve().parents[1] / "register_data" / "landelijk"


def own_table(data: Path, name: str) -> Path:
    """Return a table of a register, such as `wetten.csv`; one that ships becomes its own, as yet the same."""
    name = name.removeprefix("landelijk/")
    own = data / "landelijk" / name
    if (data / name).exists() or not (NATIONAL / name).exists():
        return data / name
    if not own.exists():
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(NATIONAL / name, own)
    return own

"""National tables for a test: those that ship, until a test has a register of its own in which it may change them."""

import shutil
from pathlib import Path

from glashelder.tree import package

OURS = Path(__file__).resolve().parents[1] / "register_data"


def own_table(data: Path, name: str) -> Path:
    """Return a table of a register, such as `wetten.csv`; for one that ships, that of a checkout in which `data` is."""
    name = name.removeprefix("landelijk/")
    if (data / name).exists() or not (OURS / "landelijk" / name).exists():
        return data / name
    make_checkout(data)
    return data / "landelijk" / name


def make_checkout(data: Path) -> None:
    """Make of a register the one that ships with us, until the test is over: its national tables may be changed."""
    if data == OURS or package._ROOTS["register_data"] == data:
        return
    shutil.copyfile(OURS / "datapackage.yaml", data / "datapackage.yaml")
    shutil.copytree(OURS / "landelijk", data / "landelijk")
    package._ROOTS["register_data"] = data


def leave_checkout() -> None:
    """Give back what ships with us."""
    package._ROOTS["register_data"] = OURS

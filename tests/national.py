"""National tables for a test: those that ship, until a test has a register of its own in which it may change them."""

import shutil
from pathlib import Path

from glashelder.tree import package

OURS = Path(__file__).resolve().parents[1] / "register_data"


def own_table(data: Path, name: str) -> Path:
    """Return a table of a register, such as `wetten.csv`; for one that ships, that of a checkout in which `data` is.

    Of a table in two layers it is the own part, unless the national one is asked for: `landelijk/wetten.csv`.
    """
    plain = name.removeprefix("landelijk/")
    if (OURS / "landelijk" / plain).exists() and (name != plain or not (data / plain).exists()):
        return changed_table(data, plain)
    return data / plain


def national_table(data: Path, name: str) -> Path:
    """Return the national part of a table as it is for a register, to read."""
    return (data if (data / "landelijk").exists() else OURS) / "landelijk" / name


def changed_table(data: Path, name: str) -> Path:
    """Return the national part of a table, to change."""
    make_checkout(data)
    return data / "landelijk" / name


def make_checkout(data: Path) -> None:
    """Make of a register the one that ships with us, until the test is over: its national tables may be changed."""
    if data == OURS or package._ROOTS["register_data"] == data:
        return
    shutil.copyfile(OURS / "datapackage.yaml", data / "datapackage.yaml")
    shutil.copytree(OURS / "landelijk", data / "landelijk", dirs_exist_ok=True)
    package._ROOTS["register_data"] = data


def module_call(module: str) -> list[str]:
    """Return the arguments with which Python runs a module, in the checkout that a test has made."""
    root = package._ROOTS["register_data"]
    if root == OURS:
        return ["-m", module]
    checkout = f"import pathlib; package._ROOTS['register_data'] = pathlib.Path({str(root)!r})"
    start = f"import runpy; runpy.run_module({module!r}, run_name='__main__', alter_sys=True)"
    return ["-c", f"from glashelder.tree import package; {checkout}; {start}"]


def leave_checkout() -> None:
    """Give back what ships with us."""
    package._ROOTS["register_data"] = OURS

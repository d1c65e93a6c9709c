"""Makes argparse speak Dutch, by replacing the gettext function through which it translates its sentences."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

_SENTENCES = {
    "usage: ": "gebruik: ",
    "options": "opties",
    "positional arguments": "argumenten",
    "show this help message and exit": "toont deze hulp",
    "show program's version number and exit": "toont de versie",
    "the following arguments are required: %s": "deze argumenten ontbreken: %s",
    "unrecognized arguments: %s": "onbekend argument: %s",
    "expected one argument": "hier hoort een waarde achter",
    "expected at least one argument": "hier hoort minstens één waarde achter",
    "argument %(argument_name)s: %(message)s": "argument %(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r kan niet; kies uit %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r kan hier niet",
    "%(prog)s: error: %(message)s\n": "%(prog)s: fout: %(message)s\n",
    "not allowed with argument %s": "kan niet samen met %s",
}


class DutchParser(argparse.ArgumentParser):
    """An argument parser with Dutch help and errors."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the arguments, and how to get help; exit code 2."""
        sys.stderr.write(f"{self.prog}: fout: {message}\nGeef '{self.prog} --help' voor uitleg.\n")
        raise SystemExit(2)


def speak_dutch() -> None:
    """Let argparse translate its sentences with the table above."""
    argparse._ = lambda text: _SENTENCES.get(text, text)  # type: ignore[attr-defined]

"""Runs the pure modules of the scripts outside a browser: one Deno process for a whole run of tests."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deno import find_deno_bin

_ROOT = Path(__file__).parents[2]
_OURS = Path(__file__).parent
_ASSETS = _ROOT / "templates" / "theme" / "assets"


class ScriptError(Exception):
    """Something that a script threw: `args` are its name and its words."""


class Script:
    """Calls the exported functions of a module, with values that JSON can hold."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def call(self, module: str, function: str, *arguments: object) -> Any:
        """Return what one call gives, of a module of the site or of the tests."""
        return self.each(module, function, [arguments])[0]

    def each(self, module: str, function: str, rows: Iterable[Iterable[object]]) -> list[Any]:
        """Return what a function gives for each row of arguments."""
        folder = _OURS if (_OURS / module).is_file() else _ASSETS
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = [(folder / module).as_uri(), function, [list(row) for row in rows]]
        self._process.stdin.write(f"{json.dumps(request)}\n")
        self._process.stdin.flush()
        answers = json.loads(self._process.stdout.readline())
        for answer in answers:
            if "error" in answer:
                raise ScriptError(*answer["error"])
        return [answer.get("value") for answer in answers]


@contextlib.contextmanager
def script_process() -> Iterator[Script]:
    """Start Deno, which may read the scripts and nothing else; it asks nothing of the network."""
    limits = ("--no-remote", "--no-npm", "--no-prompt", "--no-config", f"--allow-read={_ASSETS},{_OURS}")
    environment = os.environ | {"DENO_DIR": str(Path(sys.prefix) / "deno"), "DENO_NO_UPDATE_CHECK": "1"}
    with subprocess.Popen(
        [find_deno_bin(), "run", *limits, str(_OURS / "runner.js")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    ) as process:
        yield Script(process)
        assert process.stdin is not None
        process.stdin.close()

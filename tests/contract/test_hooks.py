"""The hooks for pre-commit, ours and those for others, run commands that exist."""

from pathlib import Path
from typing import Any

import yaml

from glashelder.cli import make_parser


def hooks(repo: Path) -> list[dict[str, Any]]:
    """Return every hook of the two files."""
    own = yaml.safe_load((repo / ".pre-commit-config.yaml").read_text("utf-8"))
    offered = yaml.safe_load((repo / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return [*offered, *(hook for part in own["repos"] for hook in part["hooks"])]


def test_every_hook_runs_a_command_that_exists(repo: Path) -> None:
    """A hook whose command or option was renamed would stop every commit."""
    entries = [hook["entry"].removeprefix(".venv/bin/") for hook in hooks(repo)]
    commands = [entry.split()[1:] for entry in entries if entry.startswith("glashelder ")]

    assert len(commands) == 4
    assert [make_parser().parse_args(command).command for command in commands] == [c[0] for c in commands]


def test_hooks_for_others_bring_their_own_programme(repo: Path) -> None:
    """Who uses our hooks has no `.venv` of ours, and a check looks at the whole register, never at single files."""
    offered = yaml.safe_load((repo / ".pre-commit-hooks.yaml").read_text("utf-8"))

    assert {h["id"]: (h["language"], h["pass_filenames"]) for h in offered} == {
        "glashelder-check": ("python", False),
        "glashelder-schema": ("python", False),
    }

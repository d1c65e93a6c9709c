"""The letters of this repository, for tests that ask one thing of each."""

from pathlib import Path

from glashelder.letters.catalogue.letters import read_letters

LETTERS = read_letters(Path(__file__).resolve().parent.parent / "templates")

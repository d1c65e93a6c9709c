"""The letters of this repository, for tests that ask one thing of each."""

from pathlib import Path

from glashelder.letters.catalogue.letters import read_letters
from glashelder.tree.folder import Folder

LETTERS = read_letters(Folder(Path(__file__).resolve().parent.parent / "templates"))

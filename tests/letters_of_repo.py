"""The letters of this repository, for tests that ask one thing of each."""

from pathlib import Path

from glashelder.letters.catalogue.letters import read_letters
from glashelder.tree.folder import Folder

REPO = Path(__file__).resolve().parent.parent
LETTERS = read_letters(Folder(REPO / "templates"), Folder(REPO / "register_data"))

"""Which Word files letters are made of. Apart, because to know that there are some asks no library for Word files."""

from __future__ import annotations

from pathlib import Path


def house_style_files(templates_dir: Path) -> list[Path]:
    """Return the house-style files of a project: that of the letters, and those of separate organisations."""
    found = (*templates_dir.glob("letters/huisstijl.docx"), *templates_dir.glob("huisstijl/*.do[ct]*"))
    return sorted(file for file in found if not file.name.startswith("~$"))  # Word's own note that a file is open

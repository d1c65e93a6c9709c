"""Loose facts as sentences."""

from __future__ import annotations


def sentences(*parts: str | None) -> str:
    """Return the parts that are there, in order, each closed with one full stop and on one line."""
    return " ".join(_closed(" ".join(part.split())) for part in parts if part and part.strip())


def capitalised(text: str) -> str:
    """Return the text with a capital first letter, as at the start of a sentence."""
    return text[:1].upper() + text[1:]


def _closed(part: str) -> str:
    return part if part.endswith((".", "?", "!", "…")) else f"{part}."

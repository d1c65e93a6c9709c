"""Loose facts as sentences."""

from __future__ import annotations


def sentences(*parts: str | None) -> str:
    """Return the parts that are there, in order, each closed with one full stop and on one line."""
    return " ".join(_closed(" ".join(part.split())) for part in parts if part and part.strip())


def capitalised(text: str) -> str:
    """Return the text with a capital first letter, as at the start of a sentence."""
    return text[:1].upper() + text[1:]


def full_stop(last: object) -> str:
    """Return what closes a sentence that ends in this: nothing after a name that has a stop itself ("Zwembad B.V.").

    Takes whatever a template shows there; of a link, its text.
    """
    return "" if str(getattr(last, "text", last)).endswith((".", "?", "!", "…")) else "."


def _closed(part: str) -> str:
    return part + full_stop(part)

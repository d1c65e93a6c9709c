"""Turns separate facts into sentences."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def sentences(*parts: str | None) -> str:
    """Return the parts that are not empty, in order, on one line, each ending in one full stop.

    Remembered, because rights, recipients and retention terms are said in the same words of many activities.
    """
    return " ".join(_closed(" ".join(part.split())) for part in parts if part and part.strip())


def capitalised(text: str) -> str:
    """Return the text with a capital first letter, as at the start of a sentence."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return the text as it stands within a sentence; a word that is all capitals, such as UWV, stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def full_stop(last: object) -> str:
    """Return the end of a sentence after this: nothing after a name that ends in a full stop ("Zwembad B.V.").

    Accepts anything that a template shows there; of a link it looks at the text.
    """
    return "" if str(getattr(last, "text", last)).endswith((".", "?", "!", "…")) else "."


def _closed(part: str) -> str:
    return part + full_stop(part)

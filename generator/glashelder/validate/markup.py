"""Text fields hold text: no HTML, no script addresses, no template syntax.

Pages escape everything anyway. This check is for editors, whose readers would see the code, and for people who reuse
the open data without escaping it.
"""

from __future__ import annotations

import re

_MARKUP = re.compile(
    r"""(?P<html></?[a-zA-Z!?][^<>]*>|<script|<!--|&(?:\#[a-zA-Z0-9]+|[a-zA-Z][a-zA-Z0-9]+);)
      |(?P<address>\b(?:(?:javascript|vbscript):|data:[a-z]+/[a-z]))
      |(?P<template>\{\{|\{%|\{\#)""",
    re.IGNORECASE | re.VERBOSE,
)
_MESSAGES = {
    "html": ("tekst-met-html", "HTML", "Schrijf gewone tekst. Een alinea begint na een lege regel."),
    "address": (
        "tekst-met-script",
        "een adres dat een programma start",
        "Schrijf een gewoon webadres dat met https:// begint, of haal het weg.",
    ),
    "template": ("tekst-met-sjabloon", "code van een sjabloon", "Haal de accolades weg."),
}


def has_markup(text: str) -> bool:
    """Return whether the text contains anything other than plain text."""
    # Each alternative needs one of these characters; most cells have none.
    return ("<" in text or ":" in text or "{" in text or "&" in text) and _MARKUP.search(text) is not None


def describe_markup(text: str) -> tuple[str, str, str]:
    """Return (rule, what it is, cure) for a text with markup."""
    found = _MARKUP.search(text)
    if found is None or found.lastgroup is None:
        msg = "text has no markup"
        raise ValueError(msg)
    return _MESSAGES[found.lastgroup]

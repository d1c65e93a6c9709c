"""Formats changes, as text for a terminal or as Markdown for a merge request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from glashelder.history.changes.sentences import SENTENCES, Change
from glashelder.leaks.scan.masking import masked
from glashelder.wording.words import amount

NOTHING = "Er verandert niets voor inwoners."
_HEADING = "Wat verandert er voor inwoners?"
_KIND = {SENTENCES[kind][0]: kind for kind in ("verwerking-nieuw", "verwerking-vervallen", "verwerking-weg")}
_PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>#|~])|(?:^|(?<=^[0-9])|(?<=^[0-9]{2}))([-+=.)])")
# What a platform turns into a link to a person, an issue or a label, and bare URLs.
_REFERENCE = re.compile(r"[@#!$%&~](?=[\w\"'{\[])|(?<=:)//|(?<=\bwww)\.|(?<=\bGH)-(?=[0-9])", re.IGNORECASE)
_NOTHING_WIDE = "\u200b"


def changes_as_text(changes: tuple[Change, ...], compared_with: str) -> str:
    """Return the changes as plain text, with personal data hidden."""
    return "\n".join(_lines(changes, compared_with, "{}", "- {}", masked)) + "\n"


def changes_as_markdown(changes: tuple[Change, ...], compared_with: str) -> str:
    """Return the changes as Markdown, with personal data hidden; texts of the register are escaped."""
    lines = _lines(changes, compared_with, "### {}", "- {}", lambda text: escape_markdown(masked(text)))
    return "\n".join(lines) + "\n"


def difference(changes: tuple[Change, ...], names: tuple[str, str], form: str) -> str:
    """Return what two organisations do differently, as `text` or `markdown`, with personal data hidden."""
    here, there = names
    if not changes:
        return f"Voor inwoners is er geen verschil tussen {here} en {there}.\n"
    is_plain = form == "text"
    shown = masked if is_plain else lambda text: escape_markdown(masked(text))
    title = f"{'' if is_plain else '## '}Wat is er bij {here} anders dan bij {there}?"
    counted = f"{amount(len(changes), 'verschil', 'verschillen')} tussen {here} en {there}."
    return "\n".join([title, "", *_groups(changes, "{}" if is_plain else "### {}", "- {}", shown), counted, ""])


def escape_markdown(text: str) -> str:
    """Return Markdown that shows the text literally: no markup, no HTML, no mentions, no links."""
    apart = _REFERENCE.sub(lambda found: f"{found[0]}{_NOTHING_WIDE}", text)
    return _PUNCTUATION.sub(r"\\\g<0>", apart.replace("&", "&amp;"))


def _lines(
    changes: tuple[Change, ...], compared_with: str, heading: str, item: str, shown: Callable[[str], str]
) -> Iterator[str]:
    if not changes:
        yield f"{NOTHING} Vergeleken met {compared_with}."
        return
    yield heading.replace("###", "##").format(_HEADING)
    yield ""
    yield from _groups(changes, heading, item, shown)
    yield f"{_counts(changes)} Vergeleken met {compared_with}."


def _groups(changes: tuple[Change, ...], heading: str, item: str, shown: Callable[[str], str]) -> Iterator[str]:
    for (_, subject), group in groupby(changes, key=lambda c: (c.activity, c.subject)):
        yield heading.format(shown(subject))
        yield ""
        yield from (item.format(shown(change.text)) for change in group)
        yield ""


def _counts(changes: tuple[Change, ...]) -> str:
    kinds = {c.activity: _KIND.get(c.weight, "gewijzigd") for c in reversed(changes) if c.activity}
    counted = list(kinds.values())
    parts = [
        (counted.count("verwerking-nieuw"), "nieuw"),
        (counted.count("verwerking-vervallen"), "vervallen"),
        (counted.count("verwerking-weg"), "niet meer op de website"),
        (counted.count("gewijzigd"), "gewijzigd"),
    ]
    told = ", ".join(f"{n} {what}" for n, what in parts if n)
    return f"{amount(len(changes), 'wijziging', 'wijzigingen')}" + (f"; verwerkingen: {told}." if told else ".")

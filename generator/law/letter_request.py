"""What a department asks for when it makes a letter, as typed; and how typed text is made safe."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

BRIEVEN = ("ontvangstbevestiging", "besluit-inzage")
FORMATEN = ("docx", "html", "text")
KANALEN = {
    "post": "per post",
    "email": "per e-mail",
    "formulier": "via het formulier op onze website",
    "balie": "aan onze balie",
    "telefoon": "per telefoon",
}
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs"}
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRequest:
    """The options of `glashelder letter`. Nothing in it has been checked; dates are text until they are.

    Attributes:
        brief: one of `BRIEVEN`.
        verwerking_id: the activity the request of the resident is about.
        ontvangen: the day the municipality received it, `YYYY-MM-DD`.
        naam: name of the addressee.
        adres: postal or e-mail address of the addressee, on one line.
        kenmerk: reference of the case; may be empty.
        besluitdatum: the day the decision is sent, `YYYY-MM-DD`; only for a decision.
        kanaal: one of `KANALEN`: how the request came in; may be empty.
        verzoek: the request in the words of the department; empty for a standard sentence.
        formaat: one of `FORMATEN`.
    """

    brief: str
    verwerking_id: str
    ontvangen: str
    naam: str = ""
    adres: str = ""
    kenmerk: str = ""
    besluitdatum: str = ""
    kanaal: str = ""
    verzoek: str = ""
    formaat: str = "docx"

    @property
    def is_besluit(self) -> bool:
        """True for a letter that decides, against which objection is open."""
        return self.brief.startswith("besluit-")


def parse_date(text: str) -> datetime.date | None:
    """Return the day written as `YYYY-MM-DD`, or None when there is no such day."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def one_line(text: str) -> str:
    """Return the text as one line of visible characters.

    White space and line ends become one space. Control, bidirectional and private characters disappear: they
    could turn around what a reader sees, or act as layout in a document.
    """
    kept = (" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())

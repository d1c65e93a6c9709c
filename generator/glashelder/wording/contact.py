"""How to reach an organisation: contact details are one postal address, e-mail address or web address, as typed."""

from __future__ import annotations

import datetime
from typing import NamedTuple
from urllib.parse import quote

from glashelder.wording.words import date_in_words


class Ways(NamedTuple):
    """The ways in contact details. The channel is an e-mail or web address; `email` is empty for any other."""

    postadres: str
    kanaal: str
    email: str

    @property
    def href(self) -> str:
        """The address of a link; empty where there is none."""
        if self.email:
            return f"mailto:{self.email}"
        return self.kanaal if self.kanaal.startswith("https://") and " " not in self.kanaal else ""


def ways_to_reach(contact: str) -> Ways:
    """Return the ways in contact details."""
    if "@" in contact or "://" in contact or "www." in contact:
        return Ways("", contact, email_of(contact))
    return Ways(contact, "", "")


def email_of(channel: str) -> str:
    """Return the e-mail address that a channel is; empty for any other channel."""
    is_email = "@" in channel and not set("/ ") & set(channel)
    return channel.removeprefix("mailto:") if is_email else ""


def feedback_href(email: str, title: str, url: str, changed: datetime.date | None) -> str:
    """Return the link to a message about what is wrong on a page: it says which page, and of which day its text is."""
    about = [f"Pagina: {title}", *([f"Adres: {url}"] if url else [])]
    if changed:
        about.append(f"Laatst gewijzigd: {date_in_words(changed)}")
    text = "\r\n".join((*about, "", "Dit klopt niet, of begrijp ik niet:", ""))
    return f"mailto:{email}?subject={quote(f'Klopt dit niet? {title}')}&body={quote(text)}"

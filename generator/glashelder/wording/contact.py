"""How to reach an organisation: contact details are one postal address, e-mail address or web address, as typed."""

from __future__ import annotations

from typing import NamedTuple


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

"""Finds what must not be published: numbers of persons, hidden text, data in attachments."""

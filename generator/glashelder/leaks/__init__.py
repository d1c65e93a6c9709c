"""Finds what must not be published: personal numbers, hidden text, data in attachments."""

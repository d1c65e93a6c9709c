"""Formats findings: as text for people, and in the formats that code review tools read."""

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
"""The names of those formats; `formats.report` makes them."""

"""Findings to text: for people, and in the forms that the places where changes are reviewed understand."""

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
"""The names of those forms; `formats.report` makes them."""

"""Glashelder: a municipal register of processing activities, from YAML and CSV to a public site."""

__version__ = "2026.11.0"

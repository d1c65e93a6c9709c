"""Reads and checks `mkdocs.yml`, the only file of settings."""

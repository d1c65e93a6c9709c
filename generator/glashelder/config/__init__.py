"""Reads and judges mkdocs.yml, the one file of settings."""

"""Findings to a terminal, to JSON, to other programs."""

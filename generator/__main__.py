"""Lets `python -m generator` do what the command `glashelder` does."""

from generator.cli import run

run()

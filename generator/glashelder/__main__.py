"""Lets `python -m glashelder` do what the command `glashelder` does."""

from glashelder.cli import run

run()

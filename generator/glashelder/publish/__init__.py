"""Puts a finished set of files in place: all of them, or none."""

"""Publishes a finished set of files: all of them, or none."""

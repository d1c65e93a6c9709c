"""Turns the design tokens of a municipality into one small, readable style sheet, at build time."""

"""The text of a letter: from a template to finished blocks."""

"""Stage 1: files to text rows with their place. Judges nothing about meaning."""

"""Helps people who write records: schemas for their text editor, and skeletons of new records."""

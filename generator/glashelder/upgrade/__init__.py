"""Brings what people typed for an earlier version of the data to that of today: the names alone, all else as it was."""

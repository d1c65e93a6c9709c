"""Lays the layers of a register over one another, as text, before anything is checked."""

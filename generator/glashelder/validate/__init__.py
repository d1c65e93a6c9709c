"""Turns rows of text into typed rows, by the schemas, with findings."""

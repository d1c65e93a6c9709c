"""Stage 3: frozen records, built only from rows that passed validation."""

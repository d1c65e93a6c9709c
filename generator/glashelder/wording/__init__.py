"""Dates, periods, sentences and addresses in Dutch, for every room above."""

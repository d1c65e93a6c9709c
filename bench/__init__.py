"""Measures Glashelder against other site builders on the same records. See `python -m bench.run --help`."""

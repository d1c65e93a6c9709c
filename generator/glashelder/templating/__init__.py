"""Templates: where Jinja gets them from, and why one cannot be filled in."""

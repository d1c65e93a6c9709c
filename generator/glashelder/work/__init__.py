"""Makes work faster: a cache between runs, and child processes."""

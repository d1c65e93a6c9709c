"""What makes work cheaper: a memory between runs, and a second process."""

"""Letters that a department sends: decisions and notices."""

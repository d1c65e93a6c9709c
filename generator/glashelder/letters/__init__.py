"""Everything about letters: which there are, what they ask, what forbids them, how they are filled in and carried."""

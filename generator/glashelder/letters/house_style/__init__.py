"""Letters as Word documents in the style of a municipality."""

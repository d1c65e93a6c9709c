"""What was promised to readers: an address that was ever published goes on telling something."""

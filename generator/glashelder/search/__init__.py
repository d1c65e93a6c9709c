"""The search index: from texts of the register to small files that a browser searches itself."""

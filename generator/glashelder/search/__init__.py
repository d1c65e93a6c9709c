"""The search index: turns texts of the register into small files in which the browser itself searches."""

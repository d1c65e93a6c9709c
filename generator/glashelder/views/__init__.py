"""Stage 4: what one page shows, as finished values. Knows no Jinja and no MkDocs."""

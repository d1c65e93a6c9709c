"""Stage 5: views plus templates to pages."""

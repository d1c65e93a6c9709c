"""Help where editors type: schemas for the YAML editor, and skeletons of new records."""

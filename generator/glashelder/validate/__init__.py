"""Stage 2: text rows plus schemas to typed rows and findings."""

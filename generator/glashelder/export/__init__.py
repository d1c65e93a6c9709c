"""Open data from the model, never from pages."""

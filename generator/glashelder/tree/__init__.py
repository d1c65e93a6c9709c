"""Where project files come from: a folder, what ships with us, a version in Git, or layers of these."""

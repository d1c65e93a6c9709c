"""What ships with us, held against what a project put over it: files that are broken, and files that changed since."""

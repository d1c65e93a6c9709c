"""A municipality's design tokens, resolved at build time into one small style sheet that anyone can read."""

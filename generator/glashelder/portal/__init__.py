"""The portal over the sites of a partnership: it leads to each, searches all, and compares what they do."""

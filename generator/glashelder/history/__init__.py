"""What was promised to readers: a published address keeps saying something, and changes are described."""

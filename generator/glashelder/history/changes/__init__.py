"""What changes for residents between two versions of the register."""

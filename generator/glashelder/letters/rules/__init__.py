"""The rules BR: each module holds the rules about one side of a letter, and yields what they find."""

"""The rules BR: each module looks at one side of a request for a letter and yields what is wrong with it."""

"""Faults of the environment. A fault in the data is never an exception but a `Finding`."""


class GeneratorError(Exception):
    """The programme cannot run here; the message, in Dutch, says why and what to do."""


class FolderError(GeneratorError):
    """A folder that must be there is missing, or is a file."""


class SchemaError(GeneratorError):
    """The schemas or the data package description contradict themselves."""


class PublishError(GeneratorError):
    """The new site could not be put in place; the old one stands."""

"""Faults of the environment. A fault in the data is never an exception but a `Finding`."""


class GeneratorError(Exception):
    """The programme cannot run here; the Dutch message says why and what to do."""


class FolderError(GeneratorError):
    """A required folder is missing, or is a file."""


class SchemaError(GeneratorError):
    """The schemas or `datapackage.yaml` contradict themselves."""


class PublishError(GeneratorError):
    """The new site could not be published; the old one is still there."""


class HistoryError(GeneratorError):
    """There is no history to read: no Git, no repository, no such version. `hint` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}")

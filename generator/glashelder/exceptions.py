"""Faults of the environment. A fault in the data is never an exception but a `Finding`."""

import errno

_REASONS = {
    errno.EACCES: "u hebt er geen rechten voor",
    errno.EPERM: "u hebt er geen rechten voor",
    errno.EROFS: "daar kan alleen worden gelezen",
    errno.ENOENT: "het bestand of de map is er niet",
    errno.EEXIST: "er staat al iets met deze naam",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is een bestand en geen map",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "u hebt geen ruimte meer op deze schijf",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de koppelingen gaan in een kring",
    errno.EBUSY: "iets anders gebruikt het",
    errno.ETXTBSY: "iets anders gebruikt het",
    errno.EXDEV: "het staat op een andere schijf",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.EIO: "de schijf geeft een fout",
}


def why_not(error: OSError) -> str:
    """Return in Dutch why the system refused something; the system itself speaks English."""
    code = errno.errorcode.get(error.errno or 0, "onbekend")
    return _REASONS.get(error.errno or 0, f"het systeem weigert het (code {code})")


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

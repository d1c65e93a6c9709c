"""What every record has in common: the row it was read from."""

import msgspec

from glashelder.findings import Origin


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A record built from a row that passed its schema. Attributes are the fields of the table."""

    origin: Origin

"""Errors whose message is a plain sentence for the reader; they are shown without a traceback."""


class ReaderError(Exception):
    """What went wrong and what to do about it, in one plain sentence."""


class NoSnapshot(ReaderError):
    """There is no whole snapshot to read at the moment."""


class ContractError(ReaderError):
    """A table contract, a rule or a query file cannot be used as it stands."""


class UnknownQuery(ReaderError):
    """There is no query of this name."""


class WrongParameters(ReaderError):
    """The query takes other parameters than the ones given."""


class UnknownName(ReaderError):
    """There is no such thing in the published tables."""

"""What an operator sets by environment variables. Nothing here is invented: empty means not set."""

import os

LEAVE_TO = "https://www.bbc.co.uk/weather"


def leave_to() -> str:
    """The neutral public address that the leave-quickly link goes to (NSVPP_LEAVE_TO)."""
    return os.environ.get("NSVPP_LEAVE_TO") or LEAVE_TO


def contact() -> str | None:
    """Where to report a wrong figure (NSVPP_CONTACT): an e-mail address or a web address; None until it is set."""
    return os.environ.get("NSVPP_CONTACT") or None


def compilation_licence() -> str | None:
    """The licence of the compilation of facts (NSVPP_LICENCE), which the office decides; None until it is set."""
    return os.environ.get("NSVPP_LICENCE") or None

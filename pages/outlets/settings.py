"""What an operator sets by environment variables. Nothing here is invented: empty means not set."""

import os
from pathlib import Path

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


def public_address() -> str | None:
    """The address of this site as readers know it (NSVPP_ADDRESS), such as https://example.org; None until set."""
    return os.environ.get("NSVPP_ADDRESS", "").rstrip("/") or None


def embargo_folder() -> Path | None:
    """The folder of publications not yet public (EMBARGO_DIR), outside the public tree; None until it is set."""
    folder = os.environ.get("EMBARGO_DIR")
    return Path(folder) if folder else None


def embargo_stamp() -> str | None:
    """What stands on every page and picture of a preview (NSVPP_EMBARGO_STAMP, set by the preview alone)."""
    return os.environ.get("NSVPP_EMBARGO_STAMP") or None


def snapshot_address() -> str | None:
    """Where a replica gets the snapshot (SNAPSHOT_URL): the folder in which `current` lies; None until it is set."""
    return os.environ.get("SNAPSHOT_URL", "").rstrip("/") or None

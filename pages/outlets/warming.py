"""The first files made when the server starts, so that the first reader does not wait for faces and libraries."""

import logging
import threading

from pages.exhibits.catalogue import exhibits
from pages.outlets.edition import edition
from pages.outlets.faces import faces
from pages.outlets.files import formats
from pages.outlets.publishing.withdrawn import withdrawn
from queries.errors import NoSnapshot, ReaderError
from queries.run import pin

FIRST = ("png", "svg")
log = logging.getLogger(__name__)


def warm() -> None:
    """Begin to make the first files, beside everything else; it neither delays the start nor fails it."""
    threading.Thread(target=_make, name="warming", daemon=True).start()


def _make() -> None:
    try:
        pin()
        faces()
        first = next((slug for slug in exhibits() if withdrawn(slug) is None), None)
        for extension in FIRST if first else ():
            formats.make(edition(str(first)), extension)
    except NoSnapshot:
        return  # nothing can be drawn yet
    except (OSError, ValueError, ReaderError) as error:  # whoever asks for a file is told what is wrong with it
        log.warning("The first files were not made at the start: %s", error)

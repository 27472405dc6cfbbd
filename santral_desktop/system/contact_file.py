"""Read a file of contacts that a person chose: whole, and not without measure."""

from pathlib import Path

from santral_desktop.domain.errors import NoContacts, WhyNoContacts

LARGEST = 20 * 1024 * 1024  # bytes


def read_contact_file(path: Path) -> bytes:
    """Return the bytes of a file; raises `NoContacts`."""
    try:
        if not path.is_file():  # a pipe would never end
            raise NoContacts(WhyNoContacts.UNREADABLE)
        with path.open("rb") as file:
            body = file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        raise NoContacts(WhyNoContacts.UNREADABLE) from problem
    if len(body) > LARGEST:
        raise NoContacts(WhyNoContacts.TOO_LARGE)
    return body

"""Addresses to which events are posted: a tunnel's, ours, somebody else's."""

from urllib.parse import SplitResult, quote, urlsplit

_LONGEST = 300  # characters


def public_base(text: str) -> str:
    """Return the https address of a tunnel without the last slash; empty when it is none."""
    parts = _parts(text.strip())
    if parts is None or parts.scheme != "https" or not parts.hostname or len(text) > _LONGEST:
        return ""
    strange = any(c.isspace() or not c.isprintable() for c in text.strip())
    if strange or parts.username is not None or parts.query or parts.fragment or "\\" in text:
        return ""
    return f"https://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def names_of(base: str) -> tuple[str, ...]:
    """Return the names under which a tunnel may ask here: it keeps the one it was asked by."""
    parts = _parts(base)
    if parts is None or not parts.hostname:
        return ()
    return tuple(dict.fromkeys((parts.netloc, f"{parts.hostname}:{parts.port or 443}")))


def with_login(address: str, name: str, password: str) -> str:
    """Return an address that carries name and password, as HTTP libraries take them."""
    parts = urlsplit(address)
    pair = f"{quote(name, safe='')}:{quote(password, safe='')}"
    return parts._replace(netloc=f"{pair}@{parts.netloc}").geturl()


def path_of(address: str) -> str:
    """Return the path of an address."""
    parts = _parts(address)
    return parts.path if parts else ""


def shown(address: str) -> str:
    """Return an address without its path and query: those may carry somebody's secret."""
    parts = _parts(address)
    host = f"{parts.scheme}://{parts.hostname}" if parts and parts.hostname else ""
    return f"{host}/…" if address else ""


def is_plain(address: str) -> bool:
    """Say whether what is posted there can be read on the way."""
    parts = _parts(address)
    return parts is not None and parts.scheme == "http"


def is_former(address: str, ours: str) -> bool:
    """Say whether an address was one of `ours`: the same place with another secret or port."""
    theirs, here = _parts(address), _parts(ours)
    if theirs is None or here is None or address == ours:
        return False
    same = theirs.hostname == here.hostname and theirs.scheme == here.scheme
    folder = here.path.rpartition("/")[0] + "/"
    return same and theirs.path.startswith(folder)


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  (raises for what is no port)
    except ValueError:
        return None
    return parts

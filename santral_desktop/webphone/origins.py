"""Origins: what a page may be, and what it may ask for."""

from PySide6.QtCore import QUrl

_SAME = {"wss": "https", "ws": "http"}
_DEFAULT_PORTS = {"https": 443, "http": 80}


def origin_of(url: QUrl) -> str:
    """Return scheme, host and port in one form; web sockets count as their page's scheme."""
    scheme = _SAME.get(url.scheme(), url.scheme())
    port = url.port(_DEFAULT_PORTS.get(scheme, -1))
    return f"{scheme}://{url.host().lower()}:{port}"


def shown_origin(url: QUrl) -> str:
    """Return the origin as people write it, without path and query: those are secret."""
    scheme = _SAME.get(url.scheme(), url.scheme())
    port = url.port()
    plain = port in {-1, _DEFAULT_PORTS.get(scheme)}
    host = f"[{url.host()}]" if ":" in url.host() else url.host()
    return f"{scheme}://{host}" + ("" if plain else f":{port}")


def is_safe(url: QUrl) -> bool:
    """Say whether an address keeps a secret on its way: over TLS, or within this machine."""
    return bool(url.host()) and (url.scheme() == "https" or _is_here(url))


def is_of_the_same_house(url: QUrl, home: QUrl) -> bool:
    """Say whether an address belongs to the page's own registered name, over TLS.

    The provider's page fetches and signals to sister hosts; a loopback page only to itself.
    """
    if origin_of(url) == origin_of(home):
        return True
    if home.scheme() != "https" or url.scheme() not in {"https", "wss"}:
        return False
    return _house(url.host()) in {_house(home.host()), *_HOUSES.get(_house(home.host()), ())}


# The web phone of this provider lives under one name and signals to the other.
_HOUSES = {"verimor.com.tr": ("bulutsantralim.com",)}
_TWO_PART_ENDINGS = frozenset({"com", "net", "org", "gov", "edu", "bel", "co", "web", "info"})


def _is_here(url: QUrl) -> bool:
    return url.scheme() == "http" and url.host() in {"127.0.0.1", "::1", "localhost"}


def _house(host: str) -> str:
    """Return the part of a host name that somebody registered."""
    parts = host.lower().split(".")
    if ":" in host or parts[-1].isdigit():
        return host.lower()  # an address has no owner's name
    turkish = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _TWO_PART_ENDINGS
    return ".".join(parts[-3 if turkish else -2 :])

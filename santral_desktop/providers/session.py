"""The library's session as we want it, and its errors in our words."""

import logging
import ssl
from collections.abc import Callable
from typing import Any

import requests
import truststore
from requests import exceptions as known
from requests.adapters import HTTPAdapter
from urllib3 import exceptions as deep
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.providers.connection import Watch, WatchedPlain, WatchedTls

_AGENT = "SantralDesktop"
_MEANINGS: tuple[tuple[tuple[type, ...], Path], ...] = (  # the narrower ones first
    ((known.ProxyError, deep.ProxyError), Path.PROXY),
    ((known.ConnectTimeout,), Path.TIMED_OUT),
    ((deep.NameResolutionError,), Path.NO_NAME),
    ((deep.NewConnectionError,), Path.REFUSED),
    ((known.Timeout, deep.ReadTimeoutError, TimeoutError), Path.TIMED_OUT),
    ((known.InvalidURL, known.InvalidSchema), Path.UNTRUSTED),
)
_TLS = (known.SSLError, deep.SSLError, ssl.SSLError)


def new_session(current: Callable[[], Watch]) -> requests.Session:
    """Return a session for one thread, whose connections obey the watch that `current` names."""
    # the library's warnings print whole addresses, and the key stands in them
    logging.getLogger("urllib3").setLevel(logging.CRITICAL)
    session = requests.Session()
    session.headers.update({"User-Agent": _AGENT, "Accept": "*/*"})
    session.auth = lambda request: request  # else a password file of the user's is looked into
    session.mount("https://", _adapter(current))
    session.mount("http://", _adapter(current))
    return session


def trouble(problem: Exception, watch: Watch) -> Unreachable:
    """Say in our words what happened; `certain` when the request never began to leave."""
    cause = _innermost(problem)
    for kinds, why in _MEANINGS:
        if isinstance(problem, kinds) or isinstance(cause, kinds):
            return Unreachable(why, certain=not watch.sent)
    if not watch.sent and (isinstance(problem, _TLS) or isinstance(cause, _TLS)):
        return Unreachable(Path.UNTRUSTED, certain=True)
    return Unreachable(Path.CUT, certain=not watch.sent)


def _innermost(problem: Exception) -> object:
    cause = problem.args[0] if problem.args else None
    return getattr(cause, "reason", cause)


def _adapter(current: Callable[[], Watch]) -> HTTPAdapter:
    """Return an adapter; its connections trust what the operating system trusts."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    pools = _pools(current)

    class Adapter(HTTPAdapter):
        def init_poolmanager(self, *args: Any, **options: Any) -> None:
            super().init_poolmanager(*args, ssl_context=context, **options)
            self.poolmanager.pool_classes_by_scheme = pools

        def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
            manager = super().proxy_manager_for(proxy, ssl_context=context, **options)
            manager.pool_classes_by_scheme = pools
            return manager

    return Adapter(max_retries=0)


def _pools(current: Callable[[], Watch]) -> dict[str, type[HTTPConnectionPool]]:
    watch = staticmethod(current)
    plain = type("Plain", (WatchedPlain,), {"current": watch})
    tls = type("Tls", (WatchedTls,), {"current": watch})

    class Plain(HTTPConnectionPool):
        ConnectionCls = plain

    class Tls(HTTPSConnectionPool):
        ConnectionCls = tls

    return {"http": Plain, "https": Tls}

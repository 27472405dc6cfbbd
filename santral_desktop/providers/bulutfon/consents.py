"""Signing in to Bulutfon by a pasted code; implements the port `Consents`."""

from hashlib import blake2b

from santral_desktop.application.ports.consents import Application, ConsentLink
from santral_desktop.domain.errors import CodeRefused, Unreachable, WhyNoCode
from santral_desktop.providers.bulutfon.credentials import OAuthPair, write_credential
from santral_desktop.providers.bulutfon.oauth import Grant, code_form, consent_link, pasted_code
from santral_desktop.providers.bulutfon.token_endpoint import TokenEndpoint
from santral_desktop.providers.bulutfon.tokens import CLOCKS, Clocks
from santral_desktop.providers.http import Http
from santral_desktop.providers.redaction import Redactor

CODE_LIFE = 600.0  # seconds; not documented, and the usual figure


class BulutfonConsents:
    """Remembers, as a hash, which codes were sent: no code is sent twice."""

    def __init__(
        self,
        redactor: Redactor,
        *,
        developer: bool = False,
        clocks: Clocks = CLOCKS,
    ) -> None:
        self._redactor = redactor
        self._http = Http(developer=developer)
        self._clocks = clocks
        self._sent: set[bytes] = set()
        self._opened: dict[str, float] = {}

    def link(self, application: Application) -> ConsentLink:
        self._http.guard(application.host)
        link = consent_link(application)
        self._redactor.learn(link.state)
        self._opened[link.state] = self._clocks.passed()
        return link

    def redeem(self, application: Application, link: ConsentLink, pasted: str) -> str:
        code = pasted_code(pasted, link)
        if _mark(code) in self._sent:
            raise CodeRefused(WhyNoCode.SPENT)
        self._http.guard(application.host)
        self._redactor.learn(code)
        self._redactor.learn(application.client_secret)
        grant = self._redeemed(application, link, code)
        return write_credential(
            OAuthPair(
                client_id=application.client_id,
                client_secret=application.client_secret,
                access_token=grant.access_token,
                refresh_token=grant.refresh_token,
                expires=self._clocks.wall() + grant.life,
                scope=grant.scope,
                host=application.host,
                redirect=application.redirect,
            )
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _redeemed(self, application: Application, link: ConsentLink, code: str) -> Grant:
        """Send the code; it is spent once it may have been taken."""
        endpoint = TokenEndpoint(application, self._http)
        try:
            grant = endpoint.grant(code_form(application, code))
        except Unreachable as problem:
            if not problem.certain:
                self._sent.add(_mark(code))
            raise
        except CodeRefused as refused:
            if refused.why is WhyNoCode.WRONG and self._is_old(link):
                raise CodeRefused(WhyNoCode.SPENT) from None
            raise
        self._sent.add(_mark(code))
        return grant

    def _is_old(self, link: ConsentLink) -> bool:
        now = self._clocks.passed()
        return now - self._opened.get(link.state, now) > CODE_LIFE


def _mark(code: str) -> bytes:
    return blake2b(code.encode(), digest_size=16).digest()

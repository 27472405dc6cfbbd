"""Make the adapter that a credential opens: each version of the interface has its own."""

from santral_desktop.domain.accounts import Account
from santral_desktop.providers.bulutfon.adapter import BulutfonPbx
from santral_desktop.providers.bulutfon.adapter_v2 import BulutfonV2Pbx
from santral_desktop.providers.bulutfon.asking import Asking
from santral_desktop.providers.bulutfon.client import Client
from santral_desktop.providers.bulutfon.client_v2 import ClientV2
from santral_desktop.providers.bulutfon.credentials import (
    ApiKey,
    MasterToken,
    OAuthPair,
    read_credential,
)
from santral_desktop.providers.bulutfon.line import Line
from santral_desktop.providers.bulutfon.token_endpoint import TokenEndpoint
from santral_desktop.providers.bulutfon.tokens import Keys, Lasting, Shelf, Tokens
from santral_desktop.providers.http import Http
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Throttle


def bulutfon(  # noqa: PLR0913  (what a credential of this provider needs around it)
    account: Account,
    secret: str,
    redactor: Redactor,
    *,
    developer: bool = False,
    shelf: Shelf | None = None,
    throttle: Throttle | None = None,
) -> BulutfonPbx | BulutfonV2Pbx:
    """Return the adapter for an account, with its secrets known to the redactor.

    `shelf` is where a rotated pair is kept before it is used: the secret's own place in the key
    store. Raises `Incomprehensible` for a secret that is none.
    """
    http = Http(developer=developer)
    keys: Keys
    match read_credential(secret):
        case MasterToken(token):
            keys = _lasting("access_token", token, redactor)
        case ApiKey(token):
            keys = _lasting("apikey", token, redactor)
            line = Line(account.api_url, keys, http, throttle)
            return BulutfonV2Pbx(account, ClientV2(Asking(line, redactor.redact)))
        case OAuthPair() as pair:
            endpoint = TokenEndpoint(pair.application, http)
            keys = Tokens(pair, endpoint, shelf or Shelf(), redactor)
    line = Line(account.api_url, keys, http, throttle)
    return BulutfonPbx(account, Client(Asking(line, redactor.redact)))


def _lasting(parameter: str, token: str, redactor: Redactor) -> Lasting:
    redactor.learn(token)
    return Lasting(parameter, token)

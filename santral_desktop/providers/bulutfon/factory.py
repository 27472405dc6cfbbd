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
    http, credential = Http(developer=developer), read_credential(secret)
    if isinstance(credential, ApiKey):
        line = Line(account.api_url, _lasting("apikey", credential, redactor), http, throttle)
        return BulutfonV2Pbx(account, ClientV2(Asking(line, redactor.redact)))
    keys: Keys
    if isinstance(credential, OAuthPair):
        endpoint = TokenEndpoint(credential.application, http)
        keys = Tokens(credential, endpoint, shelf or Shelf(), redactor)
    else:
        keys = _lasting("access_token", credential, redactor)
    line = Line(account.api_url, keys, http, throttle)
    return BulutfonPbx(account, Client(Asking(line, redactor.redact)))


def _lasting(parameter: str, credential: MasterToken | ApiKey, redactor: Redactor) -> Lasting:
    redactor.learn(credential.token)
    return Lasting(parameter, credential.token)

"""Bulutfon's keys of the imitated company, and what each of them opens."""

import hashlib
import hmac
from dataclasses import dataclass, field

from santral_desktop.simulator.bulutfon_tokens import SCOPES, Application, Grants

MASTER_TOKEN = "5a17c0de" * 8
API_KEY = "sim-apikey_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcdefghijklmnop"
DESKTOP = Application("Santral Desktop", "d35c70b0" * 8, "0badcafe" * 8)
WEBSITE = Application(
    "Örnek Web Sitesi", "3eb517e0" * 8, "5ec4e700" * 8, "https://ornek.example/bulutfon"
)
EMAIL, PASSWORD = "yonetici@ornek.example", "panel-parolasi"


@dataclass(frozen=True, slots=True)
class Keys:
    """What lets a request in."""

    grants: Grants
    master_token: str = field(default=MASTER_TOKEN, repr=False)
    api_key: str = field(default=API_KEY, repr=False)
    applications: tuple[Application, ...] = (DESKTOP, WEBSITE)

    def application(self, client_id: str) -> Application | None:
        """Return a registered application."""
        return next((it for it in self.applications if it.client_id == client_id), None)

    def consent(self, client_id: str | None = None) -> str:
        """Return a code as the consent page shows it; raises KeyError for unknown applications."""
        application = self.application(client_id or DESKTOP.client_id)
        if application is None:
            raise KeyError(client_id)
        return self.grants.consented(application, " ".join(SCOPES))

    def opens_record(self, token: str, uuid: str) -> bool:
        """Tell whether this is a token for one recording: SHA-1 of a good token and the uuid."""
        good = (self.master_token, *self.grants.living())
        return any(
            hmac.compare_digest(token.encode(), record_token(it, uuid).encode()) for it in good
        )


def record_token(token: str, uuid: str) -> str:
    """Return what opens one recording for whoever must not see the token."""
    return hashlib.sha1((token + uuid).encode(), usedforsecurity=False).hexdigest()

"""Asks the provider for tokens: each question is sent once."""

from collections.abc import Mapping

from santral_desktop.application.ports.consents import Application
from santral_desktop.providers.bulutfon.oauth import Grant, read_grant, token_address
from santral_desktop.providers.http import Http, Request


class TokenEndpoint:
    """Changes codes and refresh tokens of one application for fresh pairs."""

    def __init__(self, application: Application, http: Http) -> None:
        self._application = application
        self._http = http

    def grant(self, form: Mapping[str, str], before: str = "") -> Grant:
        """Return what is given for the form; `before` is the refresh token in use until now.

        Raises `Unreachable`, `TooManyRequests`, and what `read_grant` raises.
        """
        url = token_address(self._application)
        answer = self._http.ask(Request("POST", url, changes_state=True, form=form))
        return read_grant(self._application, answer, before)

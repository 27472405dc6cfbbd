"""Bulutfon's consent pages, whose library is loaded when somebody signs in by them."""

from collections.abc import Callable

from santral_desktop.application.ports.consents import Application, ConsentLink, Consents


class LateConsents:
    """Implements the port `Consents`; made in the lane that first asks."""

    def __init__(self, make: Callable[[], Consents]) -> None:
        self._make = make
        self._made: Consents | None = None

    def link(self, application: Application) -> ConsentLink:
        return self._real().link(application)

    def redeem(self, application: Application, link: ConsentLink, pasted: str) -> str:
        return self._real().redeem(application, link, pasted)

    def _real(self) -> Consents:
        if self._made is None:
            self._made = self._make()
        return self._made

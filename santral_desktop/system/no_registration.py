"""A world, or a system, that registers nothing."""

from santral_desktop.application.ports.registration import Registered


class NoRegistration:
    """Implements the port `Registration`."""

    def state(self) -> Registered:
        return Registered.UNABLE

    def add(self) -> Registered:
        return Registered.UNABLE

    def remove(self) -> None:
        return

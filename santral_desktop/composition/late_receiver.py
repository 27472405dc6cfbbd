"""A receiver of events that is loaded when events are first wanted: most people want none."""

from collections.abc import Callable

from santral_desktop.application.ports.feed import Heard, Keys, Receiver, Receiving


class LateReceiver:
    """Implements the port `Receiver` by the one that `make` returns."""

    def __init__(self, make: Callable[[], Receiver]) -> None:
        self._make = make
        self._made: Receiver | None = None

    def start(self, port: int, keys: Keys, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        if self._made is None:
            self._made = self._make()
        return self._made.start(port, keys, heard, hosts)

    def stop(self) -> None:
        if self._made is not None:
            self._made.stop()

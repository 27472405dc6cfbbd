"""Has the PBX call many people by itself. Every method blocks and raises only `Trouble`."""

from typing import Protocol

from santral_desktop.domain.automatic_calls import AutomaticCall, AutomaticCallOrder


class AutomaticCalls(Protocol):
    """The automatic calls of one account."""

    def automatic_calls(self) -> tuple[AutomaticCall, ...]:
        """Return them, without hours and results."""

    def automatic_call(self, id: str) -> AutomaticCall:  # noqa: A002  (the PBX's word for it)
        """Return one with its hours and results; raises `NoSuchRecord`."""

    def call_many(self, order: AutomaticCallOrder) -> str:
        """Ask for a round once, whatever happens; return what the PBX said.

        Raises `Unreachable` with `certain` False when people may be called all the same.
        """

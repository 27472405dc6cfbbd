"""How an account stands at its provider: what it is called, may do and may still spend."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Only what the provider says; empty or None where it is silent. Texts are inert."""

    pbx: str = ""
    state: str = ""  # the provider's code
    package: str = ""
    balance: str = ""  # as written: money is no float, and no currency is told
    message_credits: int | None = None

    @property
    def says_anything(self) -> bool:
        """Whether there is something to show."""
        told = (self.pbx, self.state, self.package, self.balance)
        return any(told) or self.message_credits is not None

"""What use cases tell each other about the web phone beside how it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhoneElsewhere:
    """The web phone seems to be open in a second place too, or does so no more."""

    suspected: bool

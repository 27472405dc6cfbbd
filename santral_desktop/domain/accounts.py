"""Whose calls these are: the PBX account an agent works with."""

from dataclasses import dataclass, field
from enum import Enum


class Provider(Enum):
    BULUTSANTRALIM = "bulutsantralim"
    BULUTFON = "bulutfon"


@dataclass(frozen=True, slots=True)
class Account:
    """A sign-in without its secret, which lives in the key store under `secret_name`."""

    provider: Provider
    extension: str
    api_url: str
    webphone_url: str = ""

    @property
    def secret_name(self) -> str:
        """The key store entry of the account: one key serves a whole PBX."""
        return f"{self.provider.value}:{self.api_url}"


@dataclass(frozen=True, slots=True)
class SecretAddress:
    """An address that is itself a credential; its text appears in no log and no repr."""

    url: str = field(repr=False)

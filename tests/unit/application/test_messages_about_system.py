"""What is told about the system cannot be changed on the way."""

import dataclasses

import pytest

from santral_desktop.application.messages_about_system import Entry, RegistrationTold
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.registration import Registered


def test_a_message_is_a_frozen_value() -> None:
    told = RegistrationTold(Entry.LINKS, Registered.YES)

    with pytest.raises(dataclasses.FrozenInstanceError):
        told.state = Registered.NO  # type: ignore[misc]


@pytest.mark.parametrize("entry", Entry)
def test_an_entry_is_named_as_its_choice(entry: Entry) -> None:
    assert getattr(Preferences(), entry.value) is False

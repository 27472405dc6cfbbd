"""What is told about the phone cannot be changed on the way."""

import dataclasses

import pytest

from santral_desktop.application.messages_about_phone import PhoneElsewhere


def test_a_message_is_a_frozen_value() -> None:
    told = PhoneElsewhere(suspected=True)

    with pytest.raises(dataclasses.FrozenInstanceError):
        told.suspected = False  # type: ignore[misc]

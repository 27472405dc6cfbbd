"""What is told about links cannot be changed on the way."""

import dataclasses

import pytest

from santral_desktop.application.messages_about_links import LinkAsked
from santral_desktop.domain.links import read_link


def test_a_message_is_a_frozen_value() -> None:
    told = LinkAsked(read_link("tel:112"), None)

    with pytest.raises(dataclasses.FrozenInstanceError):
        told.caution = None  # type: ignore[misc]

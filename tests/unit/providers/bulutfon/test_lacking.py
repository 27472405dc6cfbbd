"""What the provider does not have is missing from the abilities, and who asks is told."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from santral_desktop.application.ports.pbx import EventSettings, Urgency
from santral_desktop.domain.errors import NotOffered
from santral_desktop.providers.bulutfon.lacking import Lacking
from tests.builders import ONE

NOW = datetime.now(UTC)
ASKS: dict[str, Callable[[Lacking], object]] = {
    "webphone_address": lambda pbx: pbx.webphone_address(),
    "hang_up": lambda pbx: pbx.hang_up(ONE),
    "mute": lambda pbx: pbx.mute(ONE, on=True),
    "transfer": lambda pbx: pbx.transfer(ONE, "1008"),
    "do_not_disturb": lambda pbx: pbx.do_not_disturb(on=True),
    "event_settings": lambda pbx: pbx.event_settings(),
    "set_event_settings": lambda pbx: pbx.set_event_settings(
        EventSettings("", ringing=True, answered=True, hangup=True)
    ),
    "contact_groups": lambda pbx: pbx.contact_groups(urgency=Urgency.PERSON),
    "contacts": lambda pbx: pbx.contacts(1, {}, urgency=Urgency.PERSON),
    "voicemails": lambda pbx: pbx.voicemails(NOW, NOW, page=1, urgency=Urgency.PERSON),
    "voicemail_address": lambda pbx: pbx.voicemail_address(
        ONE, waiting=lambda _: None, given_up=lambda: False
    ),
}


@pytest.mark.parametrize("name", ASKS)
def test_who_asks_for_what_is_missing_is_told(name: str) -> None:
    with pytest.raises(NotOffered):
        ASKS[name](Lacking())


def test_nothing_is_missing_here_unseen() -> None:
    assert {name for name in vars(Lacking) if not name.startswith("_")} == set(ASKS)

"""Voicemail messages as the service lists them, read into our words."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.voicemails import Voicemail
from santral_desktop.providers.bulutsantralim.voicemails import read_voicemails
from tests.builders import ONE, TWO
from tests.unit.providers.bulutsantralim.samples import sample


def test_voicemail_messages_json() -> None:
    messages, rows = read_voicemails(json.loads(sample("voicemail_messages.json")))

    assert rows == 2
    assert messages[0] == Voicemail(
        call=ONE,
        extension="1007",
        number="05321112233",
        name="Ayşe Yılmaz",
        left_at=datetime(2031, 2, 3, 11, 15, 16, tzinfo=UTC),
        length=timedelta(seconds=35),
    )
    assert (messages[1].call, messages[1].heard_at) == (
        TWO,
        datetime(2031, 2, 3, 7, 20, tzinfo=UTC),
    )


@pytest.mark.parametrize("page", [None, [], {}, {"messages": {}}, "words"])
def test_what_is_no_list_of_messages_is_told_as_such(page: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_voicemails(page)


def test_rows_that_say_nothing_are_left_out() -> None:
    page = {"messages": [None, 3, {}, {"uuid": ["x"]}, {"uuid": "u", "duration": {}}]}

    assert read_voicemails(page) == ((Voicemail(call=CallId("u"), extension=""),), 5)

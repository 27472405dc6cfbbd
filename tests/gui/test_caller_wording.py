"""What is said of a caller, in plain words."""

from datetime import timedelta

import pytest

from santral_desktop.domain.calls import Call, Direction
from santral_desktop.domain.contacts import Caller
from santral_desktop.ui.caller_wording import acquaintance, open_note_words
from tests.builders import NINE, a_call, a_missed_call, a_note

NOW = NINE + timedelta(days=3)


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (a_call(), "Son: 3 gün önce, 1007 ile görüşüldü · 12 çağrı"),
        (a_call(extension=""), "Son: 3 gün önce, görüşüldü · 12 çağrı"),
        (a_call(started_at=None), "Son: 1007 ile görüşüldü · 12 çağrı"),
        (a_missed_call(), "Son: 3 gün önce, cevapsız kaldı · 12 çağrı"),
        (
            a_missed_call(direction=Direction.OUTBOUND),
            "Son: 3 gün önce, arandı, ulaşılamadı · 12 çağrı",
        ),
        (
            a_missed_call(direction=Direction.INTERNAL),
            "Son: 3 gün önce, görüşülmedi · 12 çağrı",
        ),
    ],
)
def test_the_last_contact_is_told_with_its_end(last: Call, said: str) -> None:
    assert acquaintance(Caller(calls=12, last=last), NOW) == said


def test_a_stranger_is_told_as_such() -> None:
    assert acquaintance(Caller(), NOW) == "Bu numarayla daha önce görüşülmedi."


def test_an_open_note_is_told_and_none_is_nothing() -> None:
    assert open_note_words(Caller(note=a_note())) == "Açık not: Fiyat sordu"
    assert open_note_words(Caller()) == ""

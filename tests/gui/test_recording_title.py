"""A copy of a recording is named by its moment, its direction and its number."""

from santral_desktop.domain.calls import Direction
from santral_desktop.ui.recording_title import recording_title
from tests.builders import a_call


def test_a_title_begins_with_the_moment_and_says_which_way_and_with_whom() -> None:
    assert recording_title(a_call()) == "2031-02-03 09.00 Gelen çağrı 0532 111 22 33 Ayşe Yılmaz"


def test_an_outgoing_call_to_nobody_known_says_so() -> None:
    call = a_call(direction=Direction.OUTBOUND, name="")

    assert recording_title(call) == "2031-02-03 09.00 Giden çağrı 0532 111 22 33"


def test_in_privacy_nobody_is_named() -> None:
    assert recording_title(a_call(), masked=True) == "2031-02-03 09.00 Gelen çağrı 0532 ••• •• 33"


def test_a_call_of_which_nothing_is_known_has_hardly_a_title() -> None:
    call = a_call(direction=Direction.UNKNOWN, number="", name="", started_at=None)

    assert "None" not in recording_title(call)

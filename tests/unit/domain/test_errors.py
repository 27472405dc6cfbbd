"""Errors name what happened without saying more than they may."""

from santral_desktop.domain.errors import (
    Incomprehensible,
    Path,
    RecordingUnavailable,
    Rejected,
    Storage,
    StorageTrouble,
    TooManyRequests,
    Unreachable,
    WhyNoRecording,
)


def test_a_timeout_leaves_doubt_unless_it_is_certain_that_nothing_left() -> None:
    assert not Unreachable(Path.TIMED_OUT).certain
    assert Unreachable(Path.NO_NAME, certain=True).certain


def test_errors_tell_their_own_matter() -> None:
    assert str(TooManyRequests(12.4)) == "12 s"
    assert Rejected("extension 1005 not found").words == "extension 1005 not found"
    assert Incomprehensible("<html>").excerpt == "<html>"
    assert str(RecordingUnavailable(WhyNoRecording.EXPIRED)) == "EXPIRED"
    assert str(StorageTrouble(Storage.JOURNAL, "disk full")) == "JOURNAL disk full"

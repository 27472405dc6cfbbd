"""What is known of an announcement is only what was told."""

from santral_desktop.domain.announcements import Announcement, sound_of
from santral_desktop.domain.calls import CallId


def test_whether_it_is_hold_music_is_not_known_until_told() -> None:
    assert Announcement(id="1").is_hold_music is None


def test_the_sound_of_an_announcement_is_no_calls() -> None:
    assert sound_of("1") != CallId("1")

"""What is known of an announcement is only what was told."""

from santral_desktop.domain.announcements import Announcement


def test_whether_it_is_hold_music_is_not_known_until_told() -> None:
    assert Announcement(id="1").is_hold_music is None

"""File names that every system takes."""

import pytest

from santral_desktop.ui.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2031-02-03 09.00 Ayşe Yılmaz", "2031-02-03 09.00 Ayşe Yılmaz.mp3"),
        ("../../etc/passwd", "etc passwd.mp3"),
        ('a<b>:"c|d?e*f\\g', "a b c d e f g.mp3"),
        ("satır\nsonu\x00 \u202e", "satırsonu.mp3"),
        ("nokta. . .", "nokta.mp3"),
        ("", "kayıt.mp3"),
        ("con", "kayıt con.mp3"),
        ("LPT1.x", "kayıt LPT1.x.mp3"),
    ],
)
def test_a_title_becomes_a_name_for_a_file(title: str, name: str) -> None:
    assert file_name(title, ".mp3") == name


def test_a_long_title_is_cut() -> None:
    assert len(file_name("ş" * 500, ".wav").encode()) < 255

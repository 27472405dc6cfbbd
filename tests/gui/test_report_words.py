"""What a report says of figures: shares, differences, lengths."""

from datetime import timedelta

import pytest

from santral_desktop.domain.reports import Tally
from santral_desktop.ui.report_tiles import figures
from santral_desktop.ui.report_words import calls_words, long_length, mean, more, more_points, share

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("part", "said"), [(None, "–"), (0.0, "%0"), (0.934, "%93"), (1.0, "%100")]
)
def test_a_share_is_said_in_whole_percents(part: float | None, said: str) -> None:
    assert share(part) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (120, 100, "+%20"),
        (80, 100, "−%20"),
        (100, 100, "aynı"),
        (5, 0, "önce yoktu"),
        (0, 0, "aynı"),
        (None, 5, ""),
        (5, None, ""),
    ],
)
def test_a_difference_is_said_in_percents(
    now: float | None, before: float | None, said: str
) -> None:
    assert more(now, before) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [(0.9, 0.85, "+5 puan"), (0.8, 0.85, "−5 puan"), (0.85, 0.85, "aynı"), (None, 0.5, "")],
)
def test_a_share_differs_by_points(now: float | None, before: float | None, said: str) -> None:
    assert more_points(now, before) == said


def test_lengths_are_said_as_people_say_them() -> None:
    assert mean(timedelta(seconds=21.6)) == "0:22"
    assert mean(None) == "–"
    assert long_length(59 * MINUTE) == "59 dk"
    assert long_length(125 * MINUTE) == "2 sa 5 dk"


def test_what_came_of_calls_is_said_as_far_as_there_is_any() -> None:
    assert calls_words(Tally()) == "0 çağrı"
    assert calls_words(Tally(calls=2, answered=2)) == "2 çağrı: 2 cevaplandı, 0 cevapsız"


def test_a_difference_is_good_or_bad_where_that_can_be_said() -> None:
    now = Tally(calls=10, inbound=10, taken=9, answered=9, missed=1, waits=9, wait=9 * MINUTE)
    before = Tally(calls=10, inbound=10, taken=5, answered=5, missed=5, waits=5, wait=4 * MINUTE)
    told = {one.name: (one.change, one.good) for one in figures(now, before, "dün")}

    assert told["Çağrı"] == ("aynı (dün)", None)
    assert told["Cevaplanan gelen"] == ("+40 puan (dün)", True)
    assert told["Cevapsız"] == ("−%80 (dün)", True)
    assert told["Ortalama bekleme"] == ("+%25 (dün)", False)


def test_compared_with_nothing_there_is_no_difference() -> None:
    assert {(one.change, one.good) for one in figures(Tally(calls=3), None, "")} == {("", None)}

"""How far the history was read is told in a few words."""

from datetime import date

import pytest

from santral_desktop.application.messages import HistoryProgress
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.ui.history_wording import history_button, history_words, pause_words
from tests.builders import NINE

MAY = date(2030, 5, 12)


@pytest.mark.parametrize(
    ("told", "words", "button"),
    [
        (HistoryProgress(0, 10), "", None),
        (HistoryProgress(5, 10, day=MAY), "Geçmiş okunuyor: %50 (", False),
        (HistoryProgress(999, 1000, day=MAY), "Geçmiş okunuyor: %99 (", False),
        (HistoryProgress(5, 0, day=MAY), "Geçmiş okunuyor: ", False),
        (HistoryProgress(5, 10, day=MAY, paused=True), "Geçmişi okuma duraklatıldı: %50", True),
        (HistoryProgress(5, 0, paused=True), "Geçmişi okuma duraklatıldı", True),
        (HistoryProgress(10, 10, checked_at=NINE), "Çağrılar güncel, son bakış 09:00", None),
        (HistoryProgress(8, 10, checked_at=NINE), "Son bakış 09:00; geçmişten 2 gün eksik", None),
        (HistoryProgress(5, 10, Unreachable(Path.CUT), checked_at=NINE), "", None),
    ],
    ids=str,
)
def test_each_state_has_its_words_and_its_button(
    told: HistoryProgress, words: str, button: bool | None
) -> None:
    assert history_words(told).startswith(words)
    assert bool(history_words(told)) == bool(words)
    assert history_button(told) is button


def test_the_day_that_is_read_is_named() -> None:
    assert "2030" in history_words(HistoryProgress(5, 10, day=MAY))


def test_the_button_says_what_it_does() -> None:
    assert pause_words(paused=True) != pause_words(paused=False)

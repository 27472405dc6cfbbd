"""What to say about the history that is read behind the window."""

from PySide6.QtCore import QCoreApplication

from santral_desktop.application.messages import HistoryProgress
from santral_desktop.ui import formats

translate = QCoreApplication.translate


def history_words(told: HistoryProgress) -> str:
    """Return in a few words how far the history was read; nothing while nobody looked."""
    if told.paused:
        return _paused(told)
    if told.day is not None:
        return _reading(told)
    if told.checked_at is None or told.error is not None:
        return ""
    at = formats.clock(told.checked_at)
    missing = told.whole - told.done
    if missing > 0:
        words = translate("history_wording", "Son bakış {}; geçmişten {} gün eksik")
        return words.format(at, missing)
    return translate("history_wording", "Çağrılar güncel, son bakış {}").format(at)


def history_button(told: HistoryProgress) -> bool | None:
    """Return whether a person paused the reading; None when there is nothing to pause."""
    if told.paused:
        return True
    return False if told.day is not None else None


def pause_words(*, paused: bool) -> str:
    """Return what the button beside the words does."""
    if paused:
        return translate("history_wording", "Geçmişi okumayı sürdür")
    return translate("history_wording", "Geçmişi okumayı duraklat")


def _paused(told: HistoryProgress) -> str:
    if told.whole:
        words = translate("history_wording", "Geçmişi okuma duraklatıldı: %{}")
        return words.format(_percent(told))
    return translate("history_wording", "Geçmişi okuma duraklatıldı")


def _reading(told: HistoryProgress) -> str:
    day = formats.short_date(told.day) if told.day else ""
    if told.whole:
        words = translate("history_wording", "Geçmiş okunuyor: %{} ({})")
        return words.format(_percent(told), day)
    return translate("history_wording", "Geçmiş okunuyor: {}").format(day)


def _percent(told: HistoryProgress) -> int:
    return min(99, 100 * told.done // told.whole)

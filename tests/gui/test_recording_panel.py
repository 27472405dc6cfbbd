"""The recording panel: offered, waited for, fetched, played, or why not."""

import re
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtMultimedia import QAudioOutput
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.peaks import Peaks
from santral_desktop.ui.player_menu import PlayerMenu
from santral_desktop.ui.recording_panel import RecordingPanel, Shown
from santral_desktop.ui.theme import wear
from santral_desktop.ui.waveform import Waveform
from tests.gui.sounds import a_wav, need_an_output

LEFT = Qt.MouseButton.LeftButton
SI = QLocale.DataSizeFormat.DataSizeSIFormat
HALF = Peaks((bytes((9, 9, 60, 9)),), 4.0)


@pytest.fixture
def panel(qtbot: QtBot) -> RecordingPanel:
    panel = RecordingPanel()
    qtbot.addWidget(panel)
    panel.resize(340, 160)
    panel.show()
    return panel


@pytest.fixture
def playing(panel: RecordingPanel, qtbot: QtBot, tmp_path: Path) -> RecordingPanel:
    """Play ten seconds of sound."""
    need_an_output()
    panel.show_ready(str(a_wav(tmp_path / "ses.wav", *[0.4] * 10)), "2031-02-03 09.00 Ayşe: 1/2")
    qtbot.waitUntil(lambda: "/ 0:10" in says(panel), timeout=10_000)
    return panel


def says(panel: RecordingPanel) -> str:
    labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    return " ".join(labels)


def button(panel: RecordingPanel, word: str) -> QPushButton | QToolButton:
    found = [*panel.findChildren(QPushButton), *panel.findChildren(QToolButton)]
    return next(b for b in found if re.search(word, b.text().replace("&", "") + b.accessibleName()))


def test_with_nothing_to_play_it_says_why(panel: RecordingPanel) -> None:
    panel.show_nothing("Bu çağrının ses kaydı yok.")

    assert says(panel) == "Bu çağrının ses kaydı yok."
    assert not button(panel, "Dinle").isVisible()


def test_an_offer_can_be_taken(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_offer()

    with qtbot.waitSignal(panel.wanted):
        qtbot.mouseClick(button(panel, "Dinle"), LEFT)


def test_a_wait_is_counted(panel: RecordingPanel) -> None:
    panel.show_waiting(12.2)

    assert "13 saniye sonra" in says(panel)


def test_a_wait_counts_down_by_itself(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_waiting(3)

    qtbot.waitUntil(lambda: "2 saniye" in says(panel), timeout=3000)


def test_a_wait_is_set_right_by_what_is_told(panel: RecordingPanel) -> None:
    panel.show_waiting(30)
    panel.show_waiting(5)

    assert "5 saniye" in says(panel)


def test_a_wait_that_is_over_asks(panel: RecordingPanel) -> None:
    panel.show_waiting(0)

    assert says(panel) == "Kayıt isteniyor…"


def test_a_wait_can_be_given_up(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_waiting(30)

    with qtbot.waitSignal(panel.cancelled):
        qtbot.mouseClick(button(panel, "Vazgeç"), LEFT)


def test_what_comes_is_measured(panel: RecordingPanel) -> None:
    panel.show_coming(1_200_000, 2_400_000)
    size = QLocale().formattedDataSize(1_200_000, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    assert panel.findChild(QProgressBar).value() == 50
    assert size in says(panel)


def test_what_comes_without_a_length_moves_on_its_own(panel: RecordingPanel) -> None:
    panel.show_coming(1_200_000, None)

    assert panel.findChild(QProgressBar).maximum() == 0


def test_a_failure_says_why_and_can_be_tried_again(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_failed("Kayıt silinmiş.")

    with qtbot.waitSignal(panel.wanted):
        qtbot.mouseClick(button(panel, "Yeniden dene"), LEFT)

    assert says(panel) == "Kayıt silinmiş."


def test_the_keyboard_stays_in_the_panel(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.show_offer()
    button(panel, "Dinle").setFocus()
    qtbot.waitUntil(lambda: button(panel, "Dinle").hasFocus())
    panel.show_coming(0, None)

    assert button(panel, "Vazgeç").hasFocus()


def test_a_file_plays_and_its_outline_is_drawn(playing: RecordingPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(playing.peaks) > 100, timeout=10_000)

    assert max(playing.peaks) == pytest.approx(0.4, abs=0.05)


def test_where_one_is_is_written(playing: RecordingPanel) -> None:
    assert says(playing).endswith("/ 0:10")


def test_ten_seconds_on_is_the_end_of_ten_seconds(playing: RecordingPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(playing, "10 saniye ileri"), LEFT)

    qtbot.waitUntil(lambda: playing.position >= 9.9, timeout=10_000)


def test_a_click_on_the_outline_goes_there(playing: RecordingPanel, qtbot: QtBot) -> None:
    wave = playing.findChild(Waveform)
    qtbot.mouseClick(wave, LEFT, pos=wave.rect().center())

    qtbot.waitUntil(lambda: 4.5 < playing.position < 6, timeout=10_000)


def test_space_pauses_and_plays(playing: RecordingPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(playing.findChild(Waveform), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button(playing, "Oynat").isVisible(), timeout=10_000)
    qtbot.keyClick(playing.findChild(Waveform), Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: button(playing, "Duraklat").isVisible(), timeout=10_000)


def test_the_speed_can_be_chosen(playing: RecordingPanel, qtbot: QtBot) -> None:
    speeds = playing.findChild(QComboBox)
    words = [speeds.itemText(n) for n in range(speeds.count())]

    assert words == [f"{QLocale().toString(s)}×" for s in (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)]


def test_saving_proposes_a_harmless_name_and_says_where_to(
    playing: RecordingPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(button(playing, "kaydet"), LEFT)
    dialog = playing.findChild(QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(proposed)

    with qtbot.waitSignal(playing.saved_as) as saved:
        dialog.accept()

    assert saved.args == [str(tmp_path / "2031-02-03 09.00 Ayşe 1 2.wav")]


def test_a_copy_that_failed_is_said_while_the_sound_goes_on(playing: RecordingPanel) -> None:
    playing.show_failed("Kopya yazılamadı.")

    assert playing.shown is Shown.READY
    assert "Kopya yazılamadı." in says(playing)


def test_something_else_shown_forgets_the_sound(playing: RecordingPanel) -> None:
    playing.show_offer()

    assert (playing.position, playing.peaks) == (0, ())


def test_a_file_that_is_no_sound_is_a_sentence(
    panel: RecordingPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "ses.wav"
    path.write_bytes(b"RIFF\0\0\0\0WAVE<html>")
    panel.show_ready(str(path), "x")

    qtbot.waitUntil(lambda: panel.shown is Shown.FAILED, timeout=10_000)
    assert says(panel) == "Bu kayıt çalınamadı: dosya bozuk ya da sesi çözülemiyor."


def test_a_large_one_is_asked_about(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_large(73_000_000)

    with qtbot.waitSignal(panel.agreed), qtbot.assertNotEmitted(panel.wanted):
        qtbot.mouseClick(button(panel, "İndir"), LEFT)

    assert QLocale().formattedDataSize(73_000_000, 1, SI) in says(panel)


def test_a_large_one_can_be_left(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_large(73_000_000)

    with qtbot.waitSignal(panel.cancelled):
        qtbot.mouseClick(button(panel, "Vazgeç"), LEFT)


def test_what_comes_is_drawn_before_it_can_be_played(panel: RecordingPanel) -> None:
    panel.show_coming(1000, 2000)
    panel.show_drawn(HALF)

    assert panel.findChild(Waveform).isVisible()
    assert not button(panel, "Duraklat|Oynat").isVisible()
    assert len(panel.peaks) == 4


def test_what_was_drawn_while_it_came_stays_when_it_plays(
    panel: RecordingPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    need_an_output()
    panel.show_coming(1000, 2000)
    panel.show_drawn(HALF)
    panel.show_ready(str(a_wav(tmp_path / "ses.wav", *[0.4] * 10)), "x", drawn=True)
    qtbot.waitUntil(lambda: "/ 0:10" in says(panel), timeout=10_000)

    assert len(panel.peaks) == 4


def test_a_share_of_what_comes_is_forgotten_with_it(panel: RecordingPanel) -> None:
    panel.show_coming(1000, 2000)
    panel.show_drawn(HALF)
    panel.show_offer()

    assert panel.peaks == ()


def test_an_outline_that_comes_too_late_is_not_drawn(panel: RecordingPanel) -> None:
    panel.show_offer()
    panel.show_drawn(HALF)

    assert panel.peaks == ()


def test_keeping_is_asked_for_and_shown(playing: RecordingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(playing.kept) as kept:
        qtbot.mouseClick(button(playing, "sakla"), LEFT)

    assert kept.args == [True]
    assert button(playing, "saklanıyor").isVisible()


def test_one_that_is_kept_is_shown_so(playing: RecordingPanel) -> None:
    playing.show_kept(kept=True)

    assert button(playing, "saklanıyor").isChecked()


def test_silences_are_skipped_where_that_was_chosen(
    panel: RecordingPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    need_an_output()
    panel.show_choices(Preferences(skip_silence=True))
    panel.show_ready(str(a_wav(tmp_path / "a.wav", 0.4, *[0.0] * 20, 0.4, 0.4)), "x")
    started = time.monotonic()

    qtbot.waitUntil(lambda: panel.position > 20, timeout=10_000)
    assert time.monotonic() - started < 8


def test_a_loud_recording_is_turned_down(playing: RecordingPanel, qtbot: QtBot) -> None:
    playing.show_drawn(Peaks((bytes((127,)) * 100,), 10.0))
    loud = playing.findChild(QAudioOutput).volume()
    playing.show_choices(Preferences(even_loudness=False))

    assert loud == pytest.approx(0.3, abs=0.01)
    assert playing.findChild(QAudioOutput).volume() == 1.0


def test_the_end_is_said(playing: RecordingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(playing.ended, timeout=10_000):
        playing.go_to(9.8)


def test_what_is_shown_no_more_is_closed(playing: RecordingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(playing.closed):
        playing.show_offer()


def test_the_menu_says_what_is_chosen(panel: RecordingPanel, qtbot: QtBot) -> None:
    panel.show_choices(Preferences(even_loudness=True, skip_silence=False))
    ticks = {
        action.text().replace("&", ""): action for action in panel.findChild(PlayerMenu).actions()
    }

    with qtbot.waitSignal(panel.chosen) as chosen:
        ticks["Sessizlikleri atla"].trigger()

    assert chosen.args == ["skip_silence", True]
    assert ticks["Yüksek sesleri kıs"].isChecked()


def test_an_output_is_chosen_among_those_that_are_there(
    panel: RecordingPanel, qtbot: QtBot
) -> None:
    need_an_output()
    panel.show_choices(Preferences(playback_device="Kulaklık & çekilmiş"))
    outputs = panel.findChild(PlayerMenu).actions()[-1].menu()
    outputs.aboutToShow.emit()
    words = [action.text() for action in outputs.actions()]
    marked = [action.text() for action in outputs.actions() if action.isChecked()]

    with qtbot.waitSignal(panel.chosen) as chosen:
        outputs.actions()[0].trigger()

    assert (words[0], words[-1]) == ("İşletim sisteminin seçtiği", "Kulaklık && çekilmiş")
    assert marked == ["Kulaklık && çekilmiş"]
    assert chosen.args == ["playback_device", ""]


def test_every_state_is_painted_in_the_dark(panel: RecordingPanel, qapp: QApplication) -> None:
    wear(qapp, "dark")
    for show in (
        panel.show_nothing,
        panel.show_offer,
        lambda: panel.show_waiting(3),
        lambda: panel.show_coming(1, 2),
        lambda: panel.show_large(73_000_000),
        lambda: panel.show_failed("Olmadı."),
    ):
        show()
        assert not panel.grab().isNull()
    wear(qapp, "light")

"""Announcements in the window: heard, recorded or chosen, added and deleted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.wav import read_head
from santral_desktop.ui.recording_panel import Shown
from santral_desktop.ui.services.announcement_form import AnnouncementForm
from santral_desktop.ui.services.announcements import AnnouncementsPage
from santral_desktop.ui.services.microphone import Microphone
from santral_desktop.ui.services.sound_recorder import LONGEST, SoundRecorder
from tests.builders import NINE
from tests.recorded import A_WAV

THERE = (
    Announcement(id="1", name="Karşılama", file_name="22.wav", is_hold_music=False, made_at=NINE),
    Announcement(id="2", name="Yaz", is_hold_music=True),
)
A_SECOND = b"\x00\x20" * 8000


class FedMicrophone(Microphone):
    """A microphone that hears what a test says; `rate` is 0 where there is none."""

    def __init__(self, rate: int = 8000) -> None:
        super().__init__()
        self.rate = rate
        self.opened: list[str] = []
        self.closed = 0

    def open(self, description: str) -> int:
        self.opened.append(description)
        return self.rate

    def close(self) -> None:
        self.closed += 1


def seen(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


# recording


def a_recorder(qtbot: QtBot, microphone: FedMicrophone) -> SoundRecorder:
    recorder = SoundRecorder(microphone)
    qtbot.addWidget(recorder)
    recorder.show()
    return recorder


def test_what_is_said_is_recorded(qtbot: QtBot) -> None:
    microphone = FedMicrophone()
    recorder = a_recorder(qtbot, microphone)
    recorder.use_device("Kulaklık")
    with qtbot.waitSignal(recorder.began):
        button(recorder, "Mikrofonla kaydet").click()
    microphone.heard.emit(A_SECOND)
    microphone.heard.emit(A_SECOND)
    meanwhile = seen(recorder)

    with qtbot.waitSignal(recorder.recorded) as told:
        button(recorder, "Kaydı bitir").click()

    head = read_head(told.args[0])
    assert head is not None
    assert (head.rate, head.data_size) == (8000, 2 * len(A_SECOND))
    assert "0:02" in meanwhile
    assert "Kaydediliyor; konuşun." in meanwhile
    assert (microphone.opened, microphone.closed, recorder.recording) == (["Kulaklık"], 1, False)


def test_without_a_microphone_nothing_is_recorded(qtbot: QtBot) -> None:
    recorder = a_recorder(qtbot, FedMicrophone(rate=0))

    with qtbot.assertNotEmitted(recorder.began):
        button(recorder, "Mikrofonla kaydet").click()

    assert "Mikrofon bulunamadı" in seen(recorder)


def test_a_click_by_mistake_is_no_recording(qtbot: QtBot) -> None:
    microphone = FedMicrophone()
    recorder = a_recorder(qtbot, microphone)
    button(recorder, "Mikrofonla kaydet").click()

    with qtbot.assertNotEmitted(recorder.recorded):
        button(recorder, "Kaydı bitir").click()

    assert "Hiçbir ses kaydedilmedi." in seen(recorder)


def test_a_microphone_that_goes_leaves_what_was_said(qtbot: QtBot) -> None:
    microphone = FedMicrophone()
    recorder = a_recorder(qtbot, microphone)
    button(recorder, "Mikrofonla kaydet").click()
    microphone.heard.emit(A_SECOND)

    with qtbot.waitSignal(recorder.recorded):
        microphone.lost.emit()

    assert "Mikrofon kesildi" in seen(recorder)
    microphone.lost.emit()
    microphone.heard.emit(A_SECOND)
    assert not recorder.recording


def test_a_recording_that_nobody_ends_is_ended(qtbot: QtBot) -> None:
    microphone = FedMicrophone(rate=100)
    recorder = a_recorder(qtbot, microphone)
    button(recorder, "Mikrofonla kaydet").click()

    with qtbot.waitSignal(recorder.recorded):
        microphone.heard.emit(bytes(2 * 100 * LONGEST))


def test_a_machine_without_a_microphone_says_so() -> None:
    """Where there is one, it is opened and closed; what it hears is the machine's own."""
    microphone = Microphone()

    rate = microphone.open("a name that no device has")
    microphone.close()
    microphone.close()

    assert rate in {0, 8000, 16_000, 44_100, 48_000}


# the form


@pytest.fixture
def microphone() -> FedMicrophone:
    return FedMicrophone()


@pytest.fixture
def form(qtbot: QtBot, microphone: FedMicrophone) -> AnnouncementForm:
    made = AnnouncementForm(microphone)
    qtbot.addWidget(made)
    made.open_anew()
    return made


def record(form: AnnouncementForm, microphone: FedMicrophone) -> None:
    button(form, "Mikrofonla kaydet").click()
    microphone.heard.emit(A_SECOND)
    button(form, "Kaydı bitir").click()


def test_a_recording_is_added_under_its_name(
    form: AnnouncementForm, microphone: FedMicrophone, qtbot: QtBot
) -> None:
    nameless = seen(form)
    form.findChild(QLineEdit).setText("Tatil")
    soundless = seen(form)
    record(form, microphone)

    with qtbot.waitSignal(form.ordered) as told:
        button(form, "Ekle").click()

    name, sound = told.args
    assert (name, sound.kind) == ("Tatil", FileKind.WAV)
    assert "Anonsa bir ad verin." in nameless
    assert "Kaydedin ya da bir dosya seçin." in soundless
    assert "Kaydedildi: 0:01" in seen(form)


def test_a_chosen_file_names_the_announcement(form: AnnouncementForm, qtbot: QtBot) -> None:
    file = Attachment("karsilama", FileKind.WAV, A_WAV)
    form.show_file(file)

    with qtbot.waitSignal(form.ordered) as told:
        button(form, "Ekle").click()

    assert told.args == ["karsilama", file]


def test_a_file_that_cannot_be_sent_says_why(form: AnnouncementForm) -> None:
    form.show_file(Attachment("a", FileKind.WAV, A_WAV))

    form.show_no_file("Çok büyük.")

    assert "Çok büyük." in seen(form)
    assert not button(form, "Ekle").isEnabled()


def test_a_sound_can_be_heard_before_it_is_sent(
    form: AnnouncementForm, microphone: FedMicrophone, qtbot: QtBot
) -> None:
    record(form, microphone)

    with qtbot.waitSignal(form.player.lasts, check_params_cb=lambda length: length > 0):
        button(form, "Dinle").click()
    form.player.close()

    assert form.player.length == 0


def test_recording_again_lets_the_earlier_sound_go(
    form: AnnouncementForm, microphone: FedMicrophone
) -> None:
    form.findChild(QLineEdit).setText("Tatil")
    record(form, microphone)
    button(form, "Mikrofonla kaydet").click()

    assert not button(form, "Ekle").isEnabled()


def test_closing_the_form_lets_the_microphone_go(
    form: AnnouncementForm, microphone: FedMicrophone
) -> None:
    button(form, "Mikrofonla kaydet").click()

    form.reject()

    assert microphone.closed > 0
    assert not form.recorder.recording


def test_what_was_added_empties_the_form(form: AnnouncementForm) -> None:
    form.show_file(Attachment("karsilama", FileKind.WAV, A_WAV))
    button(form, "Ekle").click()

    form.show_taken()

    assert not form.isVisible()
    assert form.findChild(QLineEdit).text() == ""


def test_a_sound_file_is_asked_for(form: AnnouncementForm, qtbot: QtBot) -> None:
    button(form, "Dosya seç… (WAV, MP3)").click()
    dialog = form.findChild(QFileDialog)

    with qtbot.waitSignal(form.file_chosen) as told:
        dialog.fileSelected.emit("/a.wav")
    dialog.reject()

    assert told.args == ["/a.wav"]


# the page


@pytest.fixture
def page(qtbot: QtBot) -> AnnouncementsPage:
    made = AnnouncementsPage()
    qtbot.addWidget(made)
    made.show()
    made.show_announcements(THERE)
    return made


def test_what_lies_at_the_pbx_is_listed(page: AnnouncementsPage) -> None:
    assert page.table.cells() == (
        ("Karşılama", "Anons", "03.02.2031 09:00"),
        ("Yaz", "Bekletme müziği", "–"),
    )


def test_a_sound_is_fetched_when_somebody_wants_to_hear_it(
    page: AnnouncementsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "anons.wav"
    file.write_bytes(A_WAV)
    page.table.choose("1")

    with qtbot.waitSignal(page.wanted) as told:
        button(page, "Dinle").click()
    coming = page.recording.shown
    page.show_sound("1", str(file))

    assert (told.args, coming, page.recording.shown) == (["1"], Shown.COMING, Shown.READY)
    with qtbot.waitSignal(page.left) as left:
        page.hide()
    assert (left.args, page.recording.shown) == (["1"], Shown.OFFER)


def test_a_sound_that_comes_too_late_is_not_played(page: AnnouncementsPage) -> None:
    page.table.choose("1")
    page.table.choose("2")

    page.show_sound("1", "/nowhere.wav")

    assert page.recording.shown is Shown.OFFER


def test_a_sound_is_saved_but_not_kept_here(page: AnnouncementsPage, tmp_path: Path) -> None:
    file = tmp_path / "anons.wav"
    file.write_bytes(A_WAV)
    page.table.choose("1")
    page.show_sound("1", str(file))

    offered = [b.toolTip() for b in page.recording.findChildren(QToolButton) if b.isVisible()]
    page.fall_silent()

    assert "Kaydı bilgisayara kaydet" in offered
    assert "Bu bilgisayarda sakla" not in offered


def test_why_there_is_nothing_to_hear_is_said(page: AnnouncementsPage) -> None:
    page.table.choose("1")

    page.show_not_fetched("Olmadı.")

    assert "Olmadı." in seen(page)


def test_deleting_is_asked_about_first(page: AnnouncementsPage, qtbot: QtBot) -> None:
    page.table.choose("1")
    button(page, "Sil…").click()
    box = page.findChild(QMessageBox)

    with qtbot.waitSignal(page.deleted) as told:
        next(b for b in box.buttons() if b.text() == "Sil").click()

    assert told.args == ["1"]
    assert "“\u2068Karşılama\u2069” santralden silinsin mi?" in box.text()


def test_where_nothing_is_chosen_nothing_can_be_deleted(page: AnnouncementsPage) -> None:
    page.table.choose("1")
    page.show_announcements(THERE[1:])

    assert not button(page, "Sil…").isEnabled()
    assert page.recording.shown is Shown.NOTHING


def test_a_new_one_is_wanted(page: AnnouncementsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_wanted):
        button(page, "Yeni anons…").click()

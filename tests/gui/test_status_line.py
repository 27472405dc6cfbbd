"""The lights at the bottom: each says what is true, why, and what can be done."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from santral_desktop.ui.explanation import Explanation
from santral_desktop.ui.light_pictures import light_icon
from santral_desktop.ui.status_line import Light, StatusLine
from santral_desktop.ui.theme import LIGHT, Tone, wear


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(736, 32)
    line.show()
    return line


def light(line: StatusLine, name: str) -> QPushButton:
    return next(b for b in line.findChildren(QPushButton) if b.text().replace("&", "") == name)


def explained(line: StatusLine) -> list[str]:
    pane = line.findChild(Explanation)
    parts = [*pane.findChildren(QLabel), *pane.findChildren(QPushButton)]
    return [part.text() for part in parts if part.isVisible()]


@pytest.mark.parametrize(
    ("which", "name"),
    [
        (Light.PHONE, "Web telefon"),
        (Light.EVENTS, "Olaylar"),
        (Light.API, "API"),
        (Light.MICROPHONE, "Mikrofon"),
    ],
)
def test_a_light_explains_itself_on_click(
    qtbot: QtBot, line: StatusLine, which: Light, name: str
) -> None:
    line.show_light(which, Tone.GOOD, "Her şey yolunda.")

    qtbot.mouseClick(light(line, name), Qt.MouseButton.LeftButton)

    assert explained(line) == ["Her şey yolunda."]


def test_a_light_explains_itself_to_the_keyboard(qtbot: QtBot, line: StatusLine) -> None:
    line.show_light(Light.API, Tone.BAD, "Santrale ulaşılamıyor.")

    qtbot.keyClick(light(line, "API"), Qt.Key.Key_Space)

    assert explained(line) == ["Santrale ulaşılamıyor."]


def test_a_screen_reader_hears_the_sentence(line: StatusLine) -> None:
    line.show_light(Light.API, Tone.BAD, "Santrale ulaşılamıyor.")

    assert light(line, "API").accessibleDescription() == "Santrale ulaşılamıyor."


def test_the_action_of_a_light_is_said_with_its_name(qtbot: QtBot, line: StatusLine) -> None:
    line.show_light(Light.PHONE, Tone.BAD, "Sayfa açılamadı.", "Yeniden yükle")
    light(line, "Web telefon").click()
    action = next(b for b in line.findChild(Explanation).findChildren(QPushButton) if b.isVisible())

    with qtbot.waitSignal(line.acted) as heard:
        qtbot.keyClick(action, Qt.Key.Key_Space)

    assert heard.args == ["phone"]
    assert not line.findChild(Explanation).isVisible()


def test_an_open_explanation_follows_its_light(line: StatusLine) -> None:
    line.show_light(Light.PHONE, Tone.WARN, "Açılıyor.", "Yeniden yükle")
    light(line, "Web telefon").click()

    line.show_light(Light.PHONE, Tone.GOOD, "Bağlı.")
    line.show_light(Light.API, Tone.BAD, "Ulaşılamıyor.")

    assert explained(line) == ["Bağlı."]


def test_hostile_words_are_plain_text(line: StatusLine) -> None:
    line.show_light(Light.API, Tone.BAD, "<img src=x>")
    light(line, "API").click()

    label = line.findChild(Explanation).findChild(QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_no_two_meanings_have_one_shape(qapp: QApplication) -> None:
    tones = (Tone.GOOD, Tone.WARN, Tone.BAD, Tone.MUTED)
    shapes = [light_icon(tone, LIGHT).pixmap(12, 12).toImage().createAlphaMask() for tone in tones]

    assert all(one != other for one, other in itertools.combinations(shapes, 2))


def test_do_not_disturb_is_switched(qtbot: QtBot, line: StatusLine) -> None:
    with qtbot.waitSignal(line.dnd_switched) as heard:
        qtbot.keyClick(line.findChild(QCheckBox), Qt.Key.Key_Space)

    assert heard.args == [True]


def test_showing_do_not_disturb_asks_for_nothing(qtbot: QtBot, line: StatusLine) -> None:
    with qtbot.assertNotEmitted(line.dnd_switched):
        line.show_dnd(True)

    assert line.findChild(QCheckBox).isChecked()


def tool(line: StatusLine, name: str) -> QToolButton:
    return next(one for one in line.findChildren(QToolButton) if one.accessibleName() == name)


def test_settings_are_asked_for(qtbot: QtBot, line: StatusLine) -> None:
    with qtbot.waitSignal(line.settings_wanted):
        qtbot.mouseClick(tool(line, "Ayarlar"), Qt.MouseButton.LeftButton)


def test_the_history_that_is_read_may_be_paused(qtbot: QtBot, line: StatusLine) -> None:
    line.show_history("Geçmiş okunuyor: %42", False, "Geçmişi okumayı duraklat")

    with qtbot.waitSignal(line.history_paused) as heard:
        qtbot.mouseClick(tool(line, "Geçmişi okumayı duraklat"), Qt.MouseButton.LeftButton)

    assert heard.args == [True]
    assert line.findChild(QLabel).text() == "Geçmiş okunuyor: %42"


def test_a_paused_reading_may_go_on(qtbot: QtBot, line: StatusLine) -> None:
    line.show_history("Duraklatıldı", True, "Sürdür")

    with qtbot.waitSignal(line.history_paused) as heard:
        qtbot.mouseClick(tool(line, "Sürdür"), Qt.MouseButton.LeftButton)

    assert heard.args == [False]


def test_what_is_known_whole_cannot_be_paused(line: StatusLine) -> None:
    line.show_history("Geçmiş okunuyor", False, "Duraklat")
    line.show_history("Çağrılar güncel", None)

    assert [
        button.accessibleName() for button in line.findChildren(QToolButton) if button.isVisible()
    ] == ["Ayarlar"]


def test_it_fits_the_narrowest_window(line: StatusLine) -> None:
    line.say("Anahtar deposu yok: anahtar yalnızca program açıkken bellekte tutulur.")

    assert line.minimumSizeHint().width() <= 736


def test_it_wears_both_themes(qapp: QApplication, line: StatusLine) -> None:
    line.show_light(Light.PHONE, Tone.GOOD, "Bağlı.")

    wear(qapp, "dark")
    dark = light(line, "Web telefon").icon().pixmap(12, 12).toImage()
    wear(qapp, "light")

    assert dark != light(line, "Web telefon").icon().pixmap(12, 12).toImage()


def test_the_answering_machine_is_offered_where_there_is_one(
    line: StatusLine, qtbot: QtBot
) -> None:
    button = tool(line, "Sesli mesajlar")
    before = button.isVisibleTo(line)
    line.show_voicemail(offered=True)

    with qtbot.waitSignal(line.voicemail_wanted):
        button.click()

    assert (before, button.isVisibleTo(line)) == (False, True)

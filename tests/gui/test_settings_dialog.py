import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QSlider,
)
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.ui.settings_dialog import SettingsDialog
from santral_desktop.ui.theme import wear

PAGES = (
    *("Genel", "Arama", "Tuşlar", "Ses", "Kayıtlar", "Geçmiş", "Karşılama"),
    *("Rehber", "Olaylar", "CRM", "Hesap"),
)
ACCOUNT = Account(Provider.BULUTSANTRALIM, "1007", "https://api.example.test:8443/v1", "")


def a_dialog(
    qtbot: QtBot, page: str = "Genel", fixed: frozenset[str] = frozenset(), **chosen: object
) -> SettingsDialog:
    dialog = SettingsDialog(Preferences(**chosen), fixed)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.findChild(QListWidget).setCurrentRow(PAGES.index(page))
    return dialog


def tick(dialog: SettingsDialog, text: str) -> QCheckBox:
    boxes = dialog.findChildren(QCheckBox)
    return next(box for box in boxes if box.text().replace("&", "") == text)


def pick(dialog: SettingsDialog, name: str) -> QComboBox:
    return next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == name)


def line(dialog: SettingsDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def button(dialog: SettingsDialog, text: str) -> QPushButton:
    found = dialog.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def seen(dialog: SettingsDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))


@pytest.mark.parametrize(
    ("page", "name", "choice"),
    [
        ("Genel", "Dil", {"language": "en"}),
        ("Genel", "Görünüm", {"theme": "light"}),
        ("Arama", "Aradığınız kişi hangi numarayı görsün", {"shown_as": "908500000001"}),
        ("Ses", "Zil nereden çalsın", {"ring_device": "Kulaklık"}),
        ("Ses", "Mikrofon", {"microphone": "Masa"}),
    ],
)
def test_one_among_several_is_said_at_once(
    qtbot: QtBot, page: str, name: str, choice: dict[str, str]
) -> None:
    dialog = a_dialog(qtbot, page)
    dialog.show_outside_numbers(("908500000001",))
    dialog.show_outputs(("Kulaklık",))
    dialog.show_inputs(("Masa",))

    with qtbot.waitSignal(dialog.changed) as said:
        qtbot.keyClick(pick(dialog, name), Qt.Key.Key_Down)

    assert said.args == [Preferences(**choice)]


@pytest.mark.parametrize(
    ("page", "text", "choice"),
    [
        ("Genel", "Gelen çağrıları açılır pencereyle bildir", {"popups": False}),
        ("Genel", "Açılır pencerede adı ve numarayı gizle", {"private_popups": True}),
        ("Arama", "Arama başlayınca telefonumu kendim açayım", {"pick_up_myself": True}),
        ("Olaylar", "Santralin olaylarını bu bilgisayarda al", {"listener": True}),
    ],
)
def test_yes_or_no_is_said_at_once(
    qtbot: QtBot, page: str, text: str, choice: dict[str, bool]
) -> None:
    dialog = a_dialog(qtbot, page)

    with qtbot.waitSignal(dialog.changed) as said:
        qtbot.keyClick(tick(dialog, text), Qt.Key.Key_Space)

    assert said.args == [Preferences(**choice)]


def test_an_outside_number_is_offered_as_people_read_it(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Arama")

    dialog.show_outside_numbers(("902120000001",))

    box = pick(dialog, "Aradığınız kişi hangi numarayı görsün")
    assert box.itemText(1) == "0212 000 00 01"


def test_one_choice_leaves_the_others_alone(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, theme="dark", ring_volume=20)

    with qtbot.waitSignal(dialog.changed) as said:
        choose(pick(dialog, "Dil"), "English")

    assert said.args == [Preferences(theme="dark", ring_volume=20, language="en")]


def test_each_choice_is_also_said_by_its_name(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    with qtbot.waitSignal(dialog.chosen) as said:
        choose(pick(dialog, "Görünüm"), "Açık")

    assert said.args == ["theme", "light"]


def test_showing_choices_says_nothing(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    with qtbot.assertNotEmitted(dialog.changed):
        dialog.show_preferences(
            Preferences(
                language="en",
                theme="dark",
                popups=False,
                ring_volume=3,
                ring_device="Kulaklık",
                listener=True,
                listener_port=4000,
            )
        )

    assert pick(dialog, "Görünüm").currentText() == "Koyu"
    assert line(dialog, "Kapı numarası").text() == "4000"


def test_a_language_says_that_it_waits_for_the_next_start(qtbot: QtBot) -> None:
    assert "Yeni dil, program yeniden açıldığında kullanılır." in seen(a_dialog(qtbot))


@pytest.mark.parametrize(
    ("choice", "name"), [("language", "Dil"), ("theme", "Görünüm"), ("microphone", "Mikrofon")]
)
def test_what_policy_chose_is_shown_and_cannot_be_changed(
    qtbot: QtBot, choice: str, name: str
) -> None:
    dialog = a_dialog(qtbot, "Ses" if choice == "microphone" else "Genel", frozenset({choice}))

    assert not pick(dialog, name).isEnabled()
    assert seen(dialog).count("Bunu yöneticiniz belirledi.") == 1


def test_a_listener_that_policy_chose_cannot_be_switched(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Olaylar", frozenset({"listener", "listener_port"}))

    assert not tick(dialog, "Santralin olaylarını bu bilgisayarda al").isEnabled()
    assert not line(dialog, "Kapı numarası").isEnabled()


def test_a_device_that_is_unplugged_stays_chosen(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ses", ring_device="Kulaklık")

    dialog.show_outputs(("Hoparlör",))

    assert pick(dialog, "Zil nereden çalsın").currentText() == "\u2068Kulaklık\u2069 (şu anda yok)"


def test_a_device_that_comes_back_is_shown_without_a_remark(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ses", ring_device="Kulaklık")
    dialog.show_outputs(("Hoparlör",))

    dialog.show_outputs(("Hoparlör", "Kulaklık"))

    assert pick(dialog, "Zil nereden çalsın").currentText() == "Kulaklık"


def test_a_devices_name_cannot_turn_or_break_the_line(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ses")

    dialog.show_outputs(("ses\u202e\nkulak",))

    assert pick(dialog, "Zil nereden çalsın").itemText(1) == "ses kulak"


def test_the_volume_is_said_when_a_key_moves_it(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ses", ring_volume=70)

    with qtbot.waitSignal(dialog.changed) as said:
        qtbot.keyClick(dialog.findChild(QSlider), Qt.Key.Key_PageDown)

    assert said.args == [Preferences(ring_volume=60)]


def test_the_volume_is_shown_as_a_number(qtbot: QtBot) -> None:
    assert "%35" in seen(a_dialog(qtbot, "Ses", ring_volume=35))


def test_the_ring_can_be_heard(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Ses")

    with qtbot.waitSignal(dialog.ring_tried):
        button(dialog, "Dene").click()


def test_the_wheel_changes_no_choice(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    box = pick(dialog, "Dil")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    with qtbot.assertNotEmitted(dialog.changed):
        QApplication.sendEvent(box, turn)


def test_the_account_is_shown_without_its_key(qtbot: QtBot) -> None:
    told = seen(a_dialog(qtbot, "Hesap", accounts=(ACCOUNT,)))

    assert [words for words in told if words.startswith(("Sağlayıcı", "Dahili:", "API:"))] == [
        "Sağlayıcı: Bulutsantralim (Verimor)",
        "Dahili: 1007",
        "API: api.example.test:8443",
    ]


def test_another_account_can_be_asked_for(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Hesap", accounts=(ACCOUNT,))

    with qtbot.waitSignal(dialog.accounts.sign_in_wanted) as said:
        button(dialog, "Hesabı değiştir…").click()

    assert said.args == [ACCOUNT.name]


def test_without_an_account_signing_in_is_offered(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Hesap")

    with qtbot.waitSignal(dialog.accounts.added):
        button(dialog, "Oturum aç…").click()


def test_an_account_that_policy_chose_cannot_be_changed(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Hesap", frozenset({"accounts"}), accounts=(ACCOUNT,))

    assert not button(dialog, "Hesabı değiştir…").isEnabled()


def test_the_window_beside_it_stays_usable(qtbot: QtBot) -> None:
    assert not a_dialog(qtbot).isModal()


def test_it_closes_by_its_button(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    button(dialog, "Kapat").click()

    assert not dialog.isVisible()


def test_arrows_go_through_the_pages(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    qtbot.keyClick(dialog.findChild(QListWidget), Qt.Key.Key_Down)

    assert pick(dialog, "Aradığınız kişi hangi numarayı görsün").isVisible()


@pytest.mark.parametrize("page", PAGES)
def test_no_page_is_cut_at_its_side(qtbot: QtBot, page: str) -> None:
    dialog = a_dialog(qtbot, page, accounts=(ACCOUNT,))
    dialog.resize(dialog.minimumSizeHint())

    def cut() -> list[str]:
        rows = [*dialog.findChildren(QPushButton), *dialog.findChildren(QCheckBox)]
        edges = [(row, row.mapTo(dialog, row.rect().topRight()).x()) for row in rows]
        return [row.text() for row, edge in edges if row.isVisible() and edge > dialog.width()]

    qtbot.waitUntil(lambda: not cut())


def test_it_is_painted_in_both_themes(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = a_dialog(qtbot)
    shades = []
    for theme in ("light", "dark"):
        wear(qapp, theme)
        shades.append(dialog.grab().toImage().pixelColor(2, 2).lightness())

    assert shades[0] > 200
    assert shades[1] < 60


def test_a_page_is_turned_to_from_elsewhere(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    dialog.show_page(dialog.doctor)

    assert dialog.findChild(QListWidget).currentItem().text() == "Denetim"
    assert dialog.doctor.isVisible()


FURTHER = Account(
    Provider.BULUTFON,
    "1001",
    "https://b.example.test",
    "https://phone.example.test",
    name="bulutfon",
)


def test_of_several_accounts_each_can_be_changed_and_the_phones_is_named(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Hesap", accounts=(ACCOUNT, FURTHER))
    told = seen(dialog)

    with qtbot.waitSignal(dialog.accounts.phone_chosen) as said:
        found = dialog.accounts.findChildren(QPushButton)
        next(b for b in found if "telefonu" in b.text() and b.isVisible()).click()

    assert "Sağlayıcı: Bulutfon" in told
    assert told.count("Penceredeki web telefonu bu hesabındır.") == 1
    assert said.args == [FURTHER.name]


def test_an_account_is_removed_once_a_person_agreed(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "Hesap", accounts=(ACCOUNT,))

    with qtbot.waitSignal(dialog.accounts.removed) as said:
        button(dialog, "Kaldır…").click()
        question = dialog.accounts.findChild(QMessageBox)
        next(b for b in question.buttons() if "Kaldır" in b.text().replace("&", "")).click()

    assert said.args == [ACCOUNT.name]


def test_of_one_account_it_is_not_said_whose_the_phone_is(qtbot: QtBot) -> None:
    told = seen(a_dialog(qtbot, "Hesap", accounts=(ACCOUNT,)))

    assert "Penceredeki web telefonu bu hesabındır." not in told

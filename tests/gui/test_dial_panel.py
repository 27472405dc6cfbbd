"""The dial panel: what it says of a text, and that one wish is one call."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.ui.dial_panel import DialLine, DialPanel
from santral_desktop.ui.theme import wear


class Heard:
    """What a panel said."""

    def __init__(self, panel: DialPanel) -> None:
        self.dialled: list[str] = []
        self.searched: list[str] = []
        self.chosen: list[tuple[str, str]] = []
        panel.dialled.connect(self.dialled.append)
        panel.searched.connect(self.searched.append)
        panel.line_chosen.connect(lambda *line: self.chosen.append(line))


@pytest.fixture
def panel(qtbot: QtBot) -> DialPanel:
    panel = DialPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 80)
    panel.show()
    return panel


BULUTFON = DialLine("bulutfon", "Bulutfon", ("908500000002",), customer_first=True)


def line_of(*numbers: str) -> DialLine:
    """Return the first account with its numbers."""
    return DialLine("", "Bulutsantralim", numbers)


def field(panel: DialPanel) -> QLineEdit:
    return panel.findChild(QLineEdit)


def line(panel: DialPanel) -> str:
    return panel.findChild(QLabel).text()


def press_enter(qtbot: QtBot, panel: DialPanel) -> None:
    qtbot.keyClick(field(panel), Qt.Key.Key_Return)


def paste(panel: DialPanel, text: str) -> None:
    QApplication.clipboard().setText(text)
    field(panel).selectAll()
    field(panel).paste()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("05321112233", "+90 532 111 22 33 aranacak"),
        ("1008", "1008 dahilisi aranacak"),
        ("+49 30 123456", "+49 30 123456 aranacak: yurt dışı numara, ücreti farklı olabilir."),
        ("112", "112 acil yardım hattı aranacak; yalnız gerçek bir durumda arayın."),
        ("Ayten", "Çağrılarda aranıyor."),
        ("0532", ""),
        ("", ""),
    ],
)
def test_the_line_says_what_enter_would_do(
    qtbot: QtBot, panel: DialPanel, typed: str, said: str
) -> None:
    qtbot.keyClicks(field(panel), typed)

    assert line(panel) == said


def test_enter_dials_what_was_typed(qtbot: QtBot, panel: DialPanel) -> None:
    heard = Heard(panel)

    qtbot.keyClicks(field(panel), "0532 111 22 33")
    press_enter(qtbot, panel)

    assert heard.dialled == ["0532 111 22 33"]


def test_the_button_dials_too(qtbot: QtBot, panel: DialPanel) -> None:
    heard = Heard(panel)
    panel.enter_number("1008")

    qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)

    assert heard.dialled == ["1008"]


def test_pressing_enter_twice_is_one_call(qtbot: QtBot, panel: DialPanel) -> None:
    heard = Heard(panel)
    panel.enter_number("1008")

    press_enter(qtbot, panel)
    panel.show_dialling(PhoneNumber.parse("1008"))
    press_enter(qtbot, panel)
    qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)

    assert heard.dialled == ["1008"]


@pytest.mark.parametrize(
    "answer",
    [DialPanel.show_dialled, lambda p: p.show_refused("Olmadı."), lambda p: p.show_doubt("Belki.")],
    ids=["dialled", "refused", "in doubt"],
)
def test_after_an_answer_one_can_dial_again(qtbot: QtBot, panel: DialPanel, answer: object) -> None:
    heard = Heard(panel)
    panel.enter_number("1008")
    press_enter(qtbot, panel)

    answer(panel)
    panel.enter_number("1009")
    press_enter(qtbot, panel)

    assert heard.dialled == ["1008", "1009"]


def test_a_number_that_is_none_is_a_sentence_and_no_call(qtbot: QtBot, panel: DialPanel) -> None:
    heard = Heard(panel)

    qtbot.keyClicks(field(panel), "*21#")
    press_enter(qtbot, panel)

    assert heard.dialled == []
    assert line(panel).endswith(".")


def test_enter_on_letters_searches_at_once_and_dials_nothing(
    qtbot: QtBot, panel: DialPanel
) -> None:
    heard = Heard(panel)

    qtbot.keyClicks(field(panel), "Ayten")
    press_enter(qtbot, panel)

    assert (heard.dialled, heard.searched) == ([], ["Ayten"])


@pytest.mark.parametrize("typed", ["Ayt", "0532"])
def test_typing_is_searched_once_after_a_pause(qtbot: QtBot, panel: DialPanel, typed: str) -> None:
    heard = Heard(panel)

    with qtbot.waitSignal(panel.searched):
        qtbot.keyClicks(field(panel), typed)

    assert heard.searched == [typed]


def test_escape_clears_the_field_and_the_search(qtbot: QtBot, panel: DialPanel) -> None:
    heard = Heard(panel)
    with qtbot.waitSignal(panel.searched):
        qtbot.keyClicks(field(panel), "Ayten")

    qtbot.keyClick(field(panel), Qt.Key.Key_Escape)

    assert heard.searched == ["Ayten", ""]


def test_a_placed_call_clears_the_field(qtbot: QtBot, panel: DialPanel) -> None:
    panel.enter_number("1008")
    press_enter(qtbot, panel)

    panel.show_dialled()

    assert (field(panel).text(), line(panel)) == ("", "Santral çağrıyı başlattı.")


def test_good_news_is_forgotten_after_a_while(qtbot: QtBot) -> None:
    panel = DialPanel(forget_after=10)
    qtbot.addWidget(panel)

    panel.show_dialled()
    assert line(panel)

    qtbot.waitUntil(lambda: not line(panel))


def test_a_refused_number_stays_to_be_corrected(qtbot: QtBot, panel: DialPanel) -> None:
    panel.enter_number("1008")
    press_enter(qtbot, panel)

    panel.show_refused("Santralde bu dahili yok.")

    assert (field(panel).text(), line(panel)) == ("1008", "Santralde bu dahili yok.")


def test_what_is_typed_while_a_call_is_placed_survives_it(qtbot: QtBot, panel: DialPanel) -> None:
    panel.enter_number("1008")
    press_enter(qtbot, panel)
    field(panel).setText("Ayten")

    panel.show_dialled()

    assert field(panel).text() == "Ayten"


@pytest.mark.parametrize(
    ("myself", "said"),
    [
        (False, "Önce sizin telefonunuz açılacak"),
        (True, "Önce sizin telefonunuz çalacak"),
    ],
)
def test_dialling_says_whose_phone_comes_first(panel: DialPanel, myself: bool, said: str) -> None:
    panel.show_dialling(PhoneNumber.parse("05321112233"), pick_up_myself=myself)

    assert line(panel).startswith(f"+90 532 111 22 33 aranıyor. {said}")


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("tel:+905321112233", "+905321112233"),
        ("TEL://0532%20111%2022%2033;ext=4", "0532 111 22 33"),
        ("callto:05321112233?x=1", "05321112233"),
        ("sip:1008@pbx.example", "1008"),
        ("  0532\n111 22\t33 \n", "0532 111 22 33"),
        ("\u202e0532\u202c", "0532"),
        ("Not: ara", "Not: ara"),
    ],
)
def test_a_pasted_text_is_cleaned(panel: DialPanel, pasted: str, kept: str) -> None:
    paste(panel, pasted)

    assert field(panel).text() == kept


def test_blanks_between_typed_words_stay(qtbot: QtBot, panel: DialPanel) -> None:
    qtbot.keyClicks(field(panel), "Ayten Y")

    assert field(panel).text() == "Ayten Y"


def test_an_entered_number_waits_for_enter(panel: DialPanel) -> None:
    heard = Heard(panel)

    panel.enter_number("tel:05321112233")

    assert (field(panel).text(), heard.dialled) == ("05321112233", [])


def test_outside_numbers_are_offered_with_the_chosen_one(panel: DialPanel) -> None:
    panel.show_lines((line_of("908500000001", "902120000002"),), "", "902120000002")

    box = panel.findChild(QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == [
        "Santral seçsin",
        "0850 000 0001",
        "0212 000 00 02",
    ]
    assert box.currentText() == "0212 000 00 02"


def test_a_chosen_number_that_the_pbx_lost_is_shown_as_such(panel: DialPanel) -> None:
    panel.show_lines((line_of("908500000001"),), "", "902120000002")

    assert panel.findChild(QComboBox).currentText() == "0212 000 00 02 (santralde yok)"


def test_without_outside_numbers_there_is_nothing_to_choose(panel: DialPanel) -> None:
    panel.show_lines((line_of(),), "", "")

    assert not panel.findChild(QComboBox).isVisible()


def test_choosing_an_outside_number_is_told_and_showing_one_is_not(
    qtbot: QtBot, panel: DialPanel
) -> None:
    heard = Heard(panel)
    panel.show_lines((line_of("908500000001"),))

    qtbot.keyClick(panel.findChild(QComboBox), Qt.Key.Key_Down)

    assert heard.chosen == [("", "908500000001")]


def test_several_accounts_are_offered_each_with_its_numbers(panel: DialPanel) -> None:
    panel.show_lines((line_of("908500000001"), BULUTFON), "bulutfon", "908500000002")

    box = panel.findChild(QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == [
        "Bulutsantralim: Santral seçsin",
        "Bulutsantralim: 0850 000 0001",
        "Bulutfon: Santral seçsin",
        "Bulutfon: 0850 000 0002",
    ]
    assert box.currentText() == "Bulutfon: 0850 000 0002"


def test_accounts_without_numbers_can_be_chosen_among(qtbot: QtBot, panel: DialPanel) -> None:
    heard = Heard(panel)
    panel.show_lines((line_of(), replace(BULUTFON, numbers=())))

    qtbot.keyClick(panel.findChild(QComboBox), Qt.Key.Key_Down)

    assert heard.chosen == [("bulutfon", "")]


def test_of_an_account_that_rings_the_other_party_first_it_is_said_before_and_while_dialling(
    qtbot: QtBot, panel: DialPanel
) -> None:
    panel.show_lines((line_of(), BULUTFON), "bulutfon")

    qtbot.keyClicks(field(panel), "05321112233")
    before = line(panel)
    panel.show_dialling(PhoneNumber.parse("05321112233"), pick_up_myself=True)

    assert before == "+90 532 111 22 33 aranacak: önce karşı tarafın telefonu çalar, sonra sizinki."
    assert line(panel).endswith("Önce karşı tarafın telefonu çalacak; o açınca sizinki çalacak.")


def test_the_other_account_rings_the_agent_first_again(qtbot: QtBot, panel: DialPanel) -> None:
    panel.show_lines((line_of(), BULUTFON), "bulutfon")
    qtbot.keyClicks(field(panel), "05321112233")

    qtbot.keyClick(panel.findChild(QComboBox), Qt.Key.Key_Home)

    assert line(panel) == "+90 532 111 22 33 aranacak"


def test_a_hostile_refusal_is_plain_text(panel: DialPanel) -> None:
    panel.show_refused("<img src=x>")

    assert panel.findChild(QLabel).textFormat() is Qt.TextFormat.PlainText


def test_the_panel_wears_both_themes(qapp: QApplication, panel: DialPanel) -> None:
    wear(qapp, "dark")
    wear(qapp, "light")

    assert not panel.grab().isNull()

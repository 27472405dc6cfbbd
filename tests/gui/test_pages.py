"""The pages of the column: a bar where there are several, each made when it is first opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.ui.pages import Page, Pages, page_name


def pages(qtbot: QtBot) -> Pages:
    whole = Pages(Page.CALLS, QLineEdit())
    qtbot.addWidget(whole)
    whole.show()
    return whole


def titles(whole: QWidget) -> list[str]:
    bar = whole.findChild(QTabBar)
    return [bar.tabText(place) for place in range(bar.count())] if bar else []


def test_a_single_page_has_no_bar(qtbot: QtBot) -> None:
    whole = pages(qtbot)

    assert titles(whole) == []
    assert whole.page is Page.CALLS


def test_pages_stand_in_their_own_order_whoever_comes_first(qtbot: QtBot) -> None:
    whole = pages(qtbot)

    whole.offer(Page.ADMINISTRATION, QLabel)
    whole.offer(Page.REPORTS, QLabel)

    assert titles(whole) == ["Çağrılar", "Raporlar", "Yönetim"]


def test_a_page_is_made_once_when_it_is_first_opened(qtbot: QtBot) -> None:
    made: list[str] = []
    whole = pages(qtbot)
    whole.offer(Page.REPORTS, lambda: made.append("reports") or QLabel())

    before = list(made)
    whole.open(Page.REPORTS)
    whole.open(Page.CALLS)
    whole.open(Page.REPORTS)

    assert (before, made) == ([], ["reports"])


def test_it_says_which_page_was_opened(qtbot: QtBot) -> None:
    opened: list[Page] = []
    whole = pages(qtbot)
    whole.opened.connect(opened.append)
    whole.offer(Page.REPORTS, QLabel)

    whole.open(Page.REPORTS)
    whole.open(Page.REPORTS)
    whole.open(Page.TEAM)  # nobody offers it

    assert opened == [Page.REPORTS]
    assert whole.page is Page.REPORTS


def test_a_digit_with_ctrl_opens_a_page(qtbot: QtBot) -> None:
    whole = pages(qtbot)
    whole.offer(Page.REPORTS, QLineEdit)
    with qtbot.waitActive(whole):
        whole.activateWindow()

    qtbot.keyClick(whole.window(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert whole.page is Page.REPORTS


def test_a_page_that_is_withdrawn_while_it_is_shown_gives_way(qtbot: QtBot) -> None:
    whole = pages(qtbot)
    whole.offer(Page.REPORTS, QLabel)
    whole.open(Page.REPORTS)

    whole.withdraw(Page.REPORTS)
    whole.withdraw(Page.REPORTS)

    assert whole.page is Page.CALLS
    assert whole.findChild(QTabBar).isHidden()


def test_each_page_has_a_name_of_its_own() -> None:
    assert len({page_name(page) for page in Page}) == len(Page)

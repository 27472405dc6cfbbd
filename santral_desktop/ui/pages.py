"""The pages of the window's column and the bar above them: only those that there are."""

from collections.abc import Callable
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from santral_desktop.ui.theme import GAP

translate = QCoreApplication.translate


class Page(Enum):
    """What a page is for; the bar has them in this order."""

    CALLS = "calls"
    PEOPLE = "people"
    MESSAGES = "messages"
    TEAM = "team"
    REPORTS = "reports"
    ADMINISTRATION = "administration"


class Pages(QWidget):
    """Shows one page at a time; each is made when it is first opened.

    While there is only the first one, there is no bar. Ctrl and a digit open a page.
    """

    opened = Signal(object)  # Page

    def __init__(self, first: Page, widget: QWidget) -> None:
        super().__init__()
        self._stack = QStackedWidget()
        self._stack.addWidget(widget)
        self._makers: dict[Page, Callable[[], QWidget]] = {first: lambda: widget}
        self._made: dict[Page, QWidget] = {first: widget}
        self._bar: QTabBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._stack, 1)
        self.setFocusProxy(widget)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return next(page for page, widget in self._made.items() if widget is shown)

    def offer(self, page: Page, make: Callable[[], QWidget]) -> None:
        """Have a page in the bar from now on; one that is there stays as it is."""
        if page in self._makers:
            return
        self._makers[page] = make
        self._draw_bar()

    def withdraw(self, page: Page) -> None:
        """Have a page no more: what it is for cannot be done any longer."""
        if page not in self._makers:
            return
        del self._makers[page]
        widget = self._made.pop(page, None)
        if widget is not None:
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._draw_bar()

    def open(self, page: Page) -> None:
        """Show a page that is offered."""
        if page not in self._makers:
            return
        if page not in self._made:
            self._made[page] = self._makers[page]()
            self._stack.addWidget(self._made[page])
        if self._made[page] is self._stack.currentWidget():
            return
        self._stack.setCurrentWidget(self._made[page])
        self.setFocusProxy(self._made[page])
        self._mark()
        self.opened.emit(page)

    def _offered(self) -> list[Page]:
        return [page for page in Page if page in self._makers]

    def _draw_bar(self) -> None:
        bar = self._bar or self._new_bar()
        bar.blockSignals(True)
        while bar.count():
            bar.removeTab(0)
        for number, page in enumerate(self._offered(), 1):
            bar.addTab(page_name(page))
            bar.setTabToolTip(bar.count() - 1, f"{page_name(page)} (Ctrl+{number})")
        bar.blockSignals(False)
        bar.setVisible(bar.count() > 1)
        self._mark()

    def _new_bar(self) -> QTabBar:
        self._bar = bar = QTabBar()
        bar.setDrawBase(False)
        bar.setExpanding(False)
        bar.setAccessibleName(self.tr("Sayfalar"))
        bar.currentChanged.connect(self._on_tab)
        self._column.insertWidget(0, bar, 0, Qt.AlignmentFlag.AlignLeft)
        for number in range(len(Page)):
            keys = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            keys.setContext(Qt.ShortcutContext.WindowShortcut)
            keys.activated.connect(lambda place=number: self._on_tab(place))
        return bar

    def _mark(self) -> None:
        if self._bar is not None:
            self._bar.setCurrentIndex(self._offered().index(self.page))

    def _on_tab(self, place: int) -> None:
        offered = self._offered()
        if 0 <= place < len(offered):
            self.open(offered[place])


def page_name(page: Page) -> str:
    """Return what a page is called."""
    match page:
        case Page.CALLS:
            return translate("pages", "Çağrılar")
        case Page.PEOPLE:
            return translate("pages", "Kişiler")
        case Page.MESSAGES:
            return translate("pages", "Mesajlar")
        case Page.TEAM:
            return translate("pages", "Ekip")
        case Page.REPORTS:
            return translate("pages", "Raporlar")
        case Page.ADMINISTRATION:
            return translate("pages", "Yönetim")
        case _:
            assert_never(page)

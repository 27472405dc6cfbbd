"""What can be done with a call of the list, as a menu and by keys."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.domain.phone import number_in
from santral_desktop.ui.theme import colours_of, icon


def menu_of(
    call: Call, over: QWidget, dial: Callable[[Call], object], listen: Callable[[Call], object]
) -> QMenu:
    """Return the menu of a call; it is gone when it closes."""
    translate = QCoreApplication.translate
    menu = QMenu(over)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    colour = colours_of(over).text
    ring = menu.addAction(icon("call", colour), translate("call_menu", "&Ara"))
    ring.setShortcut(QKeySequence("Ctrl+Return"))
    ring.setEnabled(number_in(call.number) is not None)
    ring.triggered.connect(lambda: dial(call))
    copy = menu.addAction(icon("copy", colour), translate("call_menu", "Numarayı &kopyala"))
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setEnabled(bool(call.number))
    copy.triggered.connect(lambda: copy_number(call))
    play = menu.addAction(icon("play", colour), translate("call_menu", "Kaydı &dinle"))
    play.setEnabled(call.recording is RecordingState.PRESENT)
    play.triggered.connect(lambda: listen(call))
    return menu


def copy_number(call: Call) -> None:
    """Put the number of a call into the clipboard, with its country where it is one."""
    number = number_in(call.number)
    QApplication.clipboard().setText(number.value if number else call.number)

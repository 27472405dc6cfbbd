"""Labels that show text from outside as it is: never as markup."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from santral_desktop.ui.theme import Tone, sized


def plain_label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    tone: Tone = Tone.TEXT,
    factor: float = 1.0,
    strong: bool = False,
) -> QLabel:
    """Return a label for plain text in a size of the type scale; all labels are made here."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if factor != 1.0 or strong:
        label.setFont(sized(label.font(), factor, strong=strong))
    set_tone(label, tone)
    return label


def plain_tip(text: str) -> str:
    """Return a text for a tool tip, which takes what looks like markup for it."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def set_tone(label: QLabel, tone: Tone) -> None:
    """Have a label mean something else from now on."""
    if label.property("tone") != tone.value:
        label.setProperty("tone", tone.value)
        label.style().polish(label)


def set_look(widget: QWidget, look: str) -> None:
    """Give a button or frame a look of the style sheet: main, good, bad, quiet, chip, card."""
    widget.setProperty("look", look)


def plain_message(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Return a message box for plain text that closes itself for good."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def plain_question(parent: QWidget, title: str, text: str, yes: str) -> QMessageBox:
    """Return a question whose `accepted` means yes; the quiet answer is no."""
    box = plain_message(parent, title, text)
    box.setIcon(QMessageBox.Icon.Question)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no = QCoreApplication.translate("texts", "Vazgeç")
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(agree)
    box.setEscapeButton(refuse)
    return box

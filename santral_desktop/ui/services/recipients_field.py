"""Who is to get it: a field for many numbers, which says how many it understood."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.recipients import MOST, Recipients, read_recipients
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import Tone

_LINES = 5
_SHOWN = 3  # mistakes that are named


class RecipientsField(QWidget):
    """Takes whatever is pasted; says each time what it makes of it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QPlainTextEdit(self)
        self._edit.setTabChangesFocus(True)
        self._edit.setPlaceholderText(
            self.tr("Her satıra bir numara, ya da virgülle ayrılmış: 0532 111 22 33")
        )
        height = self._edit.fontMetrics().lineSpacing() * _LINES + 18
        self._edit.setFixedHeight(height)
        label = plain_label(self.tr("&Alıcılar"), self)
        label.setBuddy(self._edit)
        self._edit.setAccessibleName(self.tr("Alıcılar"))
        self._line = plain_label(parent=self, factor=0.9)
        self._line.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (label, self._edit, self._line):
            column.addWidget(widget)
        self.setFocusProxy(self._edit)
        self._found = Recipients()
        self._edit.textChanged.connect(self._read)
        self._read()

    @property
    def numbers(self) -> tuple[PhoneNumber, ...]:
        """The numbers, none while anything is wrong."""
        return self._found.numbers if self._found.usable else ()

    def fill(self, text: str) -> None:
        """Put numbers in."""
        self._edit.setPlainText(text)

    def _read(self) -> None:
        self._found = read_recipients(self._edit.toPlainText())
        words, tone = self._words(self._found)
        self._line.setText(words)
        set_tone(self._line, tone)
        self._edit.setAccessibleDescription(words)
        self.changed.emit()

    def _words(self, found: Recipients) -> tuple[str, Tone]:
        if found.mistakes:
            named = ", ".join(map(isolated, found.mistakes[:_SHOWN]))
            more = len(found.mistakes) - _SHOWN
            if more > 0:
                named = self.tr("{} ve {} tane daha").format(named, more)
            return self.tr("Bunlar telefon numarası değil: {}").format(named), Tone.BAD
        if len(found.numbers) > MOST:
            words = self.tr("En çok {} alıcı olabilir; {} numara yazılmış.")
            return words.format(formats.number(MOST), formats.number(len(found.numbers))), Tone.BAD
        if not found.numbers:
            return self.tr("Henüz alıcı yok."), Tone.MUTED
        words = self.tr("{} alıcı.").format(formats.number(len(found.numbers)))
        if found.repeated:
            words += " " + self.tr("Yinelenen numara bir kez alınır.")
        return words, Tone.GOOD

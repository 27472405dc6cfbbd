"""One line for what an agent writes down while talking."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from santral_desktop.domain.notes import LONGEST
from santral_desktop.ui.theme import GAP

_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class NoteLine(QWidget):
    """Says every letter, the end of a line, and whether it is to be left open."""

    noted = Signal(str)
    finished = Signal()
    left_open = Signal(bool)
    left = Signal()  # nobody writes any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QLineEdit(self)
        self._edit.setMaxLength(LONGEST)
        self._edit.setPlaceholderText(self.tr("Not…"))
        self._edit.setAccessibleName(self.tr("Çağrı notu"))
        self._edit.setAccessibleDescription(
            self.tr("Yazdıkça kaydedilir; Enter yeni bir nota geçer.")
        )
        self._open = QCheckBox(self.tr("Açık kalsın"), self)
        self._open.setToolTip(self.tr("Bu numara yeniden arayınca not gösterilir."))
        self._open.setAccessibleDescription(self._open.toolTip())
        self._edit.textEdited.connect(self.noted)
        self._edit.returnPressed.connect(self._next)
        self._writing = False
        for part in (self._edit, self._open):
            part.installEventFilter(self)
        self._open.clicked.connect(self.left_open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._edit, 1)
        row.addWidget(self._open)

    @property
    def busy(self) -> bool:
        """Whether somebody is in the middle of a line."""
        return self._writing and bool(self._edit.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self._on_focus(event)
        return super().eventFilter(watched, event)

    def _on_focus(self, event: QFocusEvent) -> None:
        """Notice who comes and goes; looking into another window is not going."""
        if event.gotFocus():
            self._writing = True
        elif event.reason() not in _COMES_BACK and not self._open.hasFocus():
            self._writing = self._edit.hasFocus()
            if not self._writing:
                self.left.emit()

    def _next(self) -> None:
        """Leave the line as it is and make room for the next one."""
        if not self._edit.text().strip():
            return
        self._edit.clear()
        self._open.setChecked(False)
        self._edit.setPlaceholderText(self.tr("Kaydedildi. Yeni not…"))
        self.finished.emit()
        self.left.emit()

"""A small pane that explains what was clicked, and offers what can be done about it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP

_WIDTH = 320  # pixels


class Explanation(QFrame):
    """Goes away on a click elsewhere or Escape; says when its action is wanted."""

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.about: QWidget | None = None
        self._words = plain_label(parent=self)
        self._words.setWordWrap(True)
        self._action = QPushButton(self)
        self._action.clicked.connect(self._act)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        set_look(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._words)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)

    def show_words(self, sentence: str, action: str | None) -> None:
        """Explain, and offer the action where there is one."""
        self._words.setText(sentence)
        self._action.setText(action or "")
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        inside = _WIDTH - 2 * EDGE - 2
        self._words.setFixedSize(inside, self._words.heightForWidth(inside))
        self.setFixedSize(_WIDTH, self.sizeHint().height())

    def show_above(self, about: QWidget) -> None:
        """Stand above the widget that was clicked, inside its screen."""
        self.about = about
        corner = about.mapToGlobal(QPoint(0, -self.height() - GAP // 2))
        room = about.screen().availableGeometry()
        left = min(corner.x(), room.right() - self.width() - GAP)
        self.move(max(room.left(), left), max(room.top(), corner.y()))
        self.show()
        if not self._action.isHidden():
            self._action.setFocus(Qt.FocusReason.PopupFocusReason)

    def _act(self) -> None:
        self.hide()
        self.acted.emit()

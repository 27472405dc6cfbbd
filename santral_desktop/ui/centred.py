"""One card in the middle of a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from santral_desktop.ui.theme import EDGE, GAP


def centred(card: QWidget, parent: QWidget) -> None:
    """Put a card in the middle; a window too low for it scrolls."""
    inside = QWidget()
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, 100)
    row.addStretch(1)
    middle = QVBoxLayout(inside)
    middle.setContentsMargins(EDGE, GAP, EDGE, GAP)
    middle.addStretch(1)
    middle.addLayout(row)
    middle.addStretch(1)
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    whole = QVBoxLayout(parent)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)

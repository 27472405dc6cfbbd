"""Shows one page of many as wide as there is room, and goes from page to page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import GAP, Tone

Pages = Callable[[int], QImage]


class PageView(QWidget):
    """Asks for a page when it is to be seen; says in words why there is none."""

    turned = Signal(int)  # the page that is shown, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages = lambda _: QImage()
        self._count, self._shown = 0, 0
        self._image = QImage()
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._room = QScrollArea()
        self._room.setWidget(self._sheet)
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._words = plain_label(tone=Tone.MUTED)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back = QPushButton(self.tr("Ö&nceki sayfa"))
        self._on = QPushButton(self.tr("Sonrak&i sayfa"))
        self._where = plain_label(tone=Tone.MUTED)
        self._back.clicked.connect(lambda: self.turn_to(self._shown - 1))
        self._on.clicked.connect(lambda: self.turn_to(self._shown + 1))
        self._lay_out()
        self.show_words("")

    @property
    def page(self) -> QImage:
        """The page as it was read."""
        return self._image

    def show_words(self, text: str, tone: Tone = Tone.MUTED) -> None:
        """Show no page, and say why."""
        self._count, self._image = 0, QImage()
        self._sheet.setPixmap(QPixmap())
        self._words.setText(text)
        set_tone(self._words, tone)
        self._words.show()
        self._room.hide()
        self._show_where()

    def show_pages(self, count: int, pages: Pages) -> None:
        """Show the first of so many pages."""
        self._pages, self._count = pages, count
        self._words.hide()
        self._room.show()
        self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Show another page, if there is one."""
        if not 0 <= number < self._count:
            return
        self._shown = number
        self._image = self._pages(number)
        if self._image.isNull():
            self._sheet.setText(self.tr("Bu sayfa okunamadı."))
        self._room.verticalScrollBar().setValue(0)
        self._fit()
        self._show_where()
        self.turned.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn_to(self._shown + 1)
            case Qt.Key.Key_PageUp:
                self.turn_to(self._shown - 1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            return
        density = self.devicePixelRatioF()
        room = max(1, self._room.viewport().width())
        width = min(round(room * density), max(self._image.width(), round(room * density)))
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = self._image.convertToFormat(QImage.Format.Format_RGB32)
        pixmap = QPixmap.fromImage(fitted.scaledToWidth(width, smooth))
        pixmap.setDevicePixelRatio(density)
        self._sheet.setPixmap(pixmap)

    def _show_where(self) -> None:
        several = self._count > 1
        self._where.setText(
            self.tr("{}. sayfa / {}").format(self._shown + 1, self._count) if several else ""
        )
        self._sheet.setAccessibleName(
            self.tr("{}. sayfa / {}").format(self._shown + 1, max(1, self._count))
        )
        for button in (self._back, self._on, self._where):
            button.setVisible(several)
        self._back.setEnabled(self._shown > 0)
        self._on.setEnabled(self._shown + 1 < self._count)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._words, 1)
        column.addWidget(self._room, 1)
        column.addLayout(row)

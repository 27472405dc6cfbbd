"""A chart of what came of a round of calls: a bar for each key, and for who pressed none."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from santral_desktop.domain.called_tally import Came, Tally
from santral_desktop.domain.text import inert
from santral_desktop.ui import formats
from santral_desktop.ui.theme import GAP, Tone, colours_of

_LINE = 26  # pixels of a bar with its gap
_THICK = 16
translate = QCoreApplication.translate


def came_words(what: Came) -> tuple[str, Tone]:
    """Return what came of a number, where no key says it."""
    match what:
        case Came.NO_KEY:
            return translate("services", "Cevapladı, tuşlamadı"), Tone.GOOD
        case Came.NO_ANSWER:
            return translate("services", "Cevaplamadı"), Tone.BAD
        case Came.NOT_CALLED:
            return translate("services", "Henüz aranmadı"), Tone.MUTED
        case Came.UNKNOWN:
            return translate("services", "Bilinmiyor"), Tone.MUTED


def key_words(key: str) -> str:
    """Return what is said of who pressed a key."""
    return translate("services", "{} tuşu").format(inert(key, 8))


class KeyChart(QWidget):
    """Draws bars to one scale; says the same in words to whoever cannot see them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[tuple[str, int, Tone], ...] = ()
        self._everybody = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tally(self, tally: Tally) -> None:
        """Draw what was counted."""
        keys = [(key_words(key), many, Tone.ACCENT) for key, many in tally.keys.items()]
        others = [(*came_words(what), many) for what, many in tally.others.items()]
        self.bars = (*keys, *((words, many, tone) for words, tone, many in others))
        self._everybody = tally.everybody
        said = [f"{words}: {formats.number(many)}" for words, many, _ in self.bars]
        self.setAccessibleName(", ".join(said))
        self.setToolTip("\n".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(1, len(self.bars)) * _LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = self.fontMetrics()
        names = max(letters.horizontalAdvance(words) for words, _, _ in self.bars) + GAP
        figures = max(letters.horizontalAdvance(self._figure(many)) for _, many, _ in self.bars)
        most = max(many for _, many, _ in self.bars) or 1
        room = max(1.0, self.width() - names - figures - 2 * GAP)
        for place, (words, many, tone) in enumerate(self.bars):
            line = QRectF(0, place * _LINE, self.width(), _LINE)
            self._draw(painter, line, names, (words, many, tone), room * many / most)

    def _draw(
        self,
        painter: QPainter,
        line: QRectF,
        names: float,
        bar: tuple[str, int, Tone],
        length: float,
    ) -> None:
        words, many, tone = bar
        colours = colours_of(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.text))
        name = QRectF(line.left(), line.top(), names - GAP, line.height())
        painter.drawText(name, middle | Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.of(tone)))
        top = line.top() + (line.height() - _THICK) / 2
        painter.drawRoundedRect(QRectF(names, top, max(3.0, length), _THICK), 3, 3)
        painter.setPen(QColor(colours.muted))
        left = names + max(3.0, length) + GAP
        figure = QRectF(left, line.top(), line.right() - left, line.height())
        painter.drawText(figure, middle | Qt.AlignmentFlag.AlignLeft, self._figure(many))

    def _figure(self, many: int) -> str:
        share = round(100 * many / self._everybody) if self._everybody else 0
        return translate("services", "{} · %{}").format(formats.number(many), share)

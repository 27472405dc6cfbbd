"""The scroll bar of a list too long to be at hand: its length is time, not rows."""

from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QScrollBar, QToolTip, QWidget

from santral_desktop.ui import formats
from santral_desktop.ui.call_view import CallView

_STEPS = 10_000
_PAGE = 400  # steps that its handle is long


class CallRail(QScrollBar):
    """Shows where in time the list stands; says to which moment a person drags it."""

    moved_to = Signal(object)  # datetime

    def __init__(self, view: CallView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._view = view
        self._newest: datetime | None = None
        self._oldest: datetime | None = None
        self.setRange(0, _STEPS)
        self.setPageStep(_PAGE)
        self.setAccessibleName(self.tr("Zaman çizgisi"))
        self.setToolTip(self.tr("Zamanda gezinmek için sürükleyin"))
        self.setEnabled(False)
        self.actionTriggered.connect(self._on_action)
        view.verticalScrollBar().valueChanged.connect(self.follow)

    def show_span(self, newest: datetime, oldest: datetime | None) -> None:
        """Know from when to when the list reaches."""
        self._newest, self._oldest = newest, oldest
        self.setEnabled(oldest is not None)

    def follow(self) -> None:
        """Stand where the list stands, unless a person holds the handle."""
        moment = self._view.moment()
        if moment is None or self._newest is None or self._oldest is None or self.isSliderDown():
            return
        whole = max(self._newest - self._oldest, timedelta(seconds=1))
        self.setValue(round(_STEPS * min(1.0, max(0.0, (self._newest - moment) / whole))))

    def moment_at(self, place: int) -> datetime | None:
        """Return the moment of a place on the rail."""
        if self._newest is None or self._oldest is None:
            return None
        return self._newest - (self._newest - self._oldest) * (place / _STEPS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._view.viewport(), event)

    def _on_action(self, action: int) -> None:
        """Turn what a person does at the bar into a moment, or into screens of the list."""
        doing = QAbstractSlider.SliderAction
        match doing(action):
            case doing.SliderMove:
                self._drag()
            case doing.SliderPageStepAdd | doing.SliderSingleStepAdd:
                self._page(1)
            case doing.SliderPageStepSub | doing.SliderSingleStepSub:
                self._page(-1)

    def _page(self, screens: int) -> None:
        self.setSliderPosition(self.value())  # the list moves it
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + screens * bar.pageStep())

    def _drag(self) -> None:
        moment = self.moment_at(self.sliderPosition())
        if moment is None:
            return
        handle = self.height() * self.sliderPosition() // _STEPS
        day = formats.long_date(formats.local(moment).date())
        QToolTip.showText(self.mapToGlobal(QPoint(-self.width(), handle)), day, self)
        self.moved_to.emit(moment)

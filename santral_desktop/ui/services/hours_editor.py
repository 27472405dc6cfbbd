"""On which days, and between which hours, people may be called."""

from collections.abc import Mapping
from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QTimeEdit, QWidget

from santral_desktop.domain.automatic_calls import CallingHours, Weekday
from santral_desktop.ui.services.service_wording import weekday
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import GAP, Tone

_START, _FINISH = QTime(9, 0), QTime(18, 0)


class HoursEditor(QWidget):
    """A line for each day; the hours can be left open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: dict[Weekday, tuple[QCheckBox, QTimeEdit, QTimeEdit]] = {}
        self._limits = QCheckBox(self.tr("Yalnız bu &saatlerde ara"), self)
        self._limits.toggled.connect(self._offer)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(4, 1)
        for day in Weekday:
            self._add(grid, day)
        grid.addWidget(self._limits, len(Weekday), 0, 1, 5)
        self._offer()

    @property
    def keeps_hours(self) -> bool:
        """Whether the hours count; without it only the days do."""
        return self._limits.isChecked()

    @property
    def hours(self) -> Mapping[Weekday, CallingHours]:
        """What is chosen for each day."""
        return {
            day: CallingHours(box.isChecked(), _time(start), _time(finish))
            for day, (box, start, finish) in self._days.items()
        }

    @property
    def possible(self) -> bool:
        """Whether anybody could be called at all."""
        chosen = [one for one in self.hours.values() if one.active]
        ordered = all(one.start < one.finish for one in chosen if one.start and one.finish)
        return bool(chosen) and (ordered or not self.keeps_hours)

    def _add(self, grid: QGridLayout, day: Weekday) -> None:
        box = QCheckBox(weekday(day), self)
        box.setChecked(True)
        start, finish = QTimeEdit(_START, self), QTimeEdit(_FINISH, self)
        for edit, name in ((start, self.tr("{} başlangıç")), (finish, self.tr("{} bitiş"))):
            edit.setDisplayFormat("HH:mm")
            set_look(edit, "typed")
            edit.setFixedWidth(edit.fontMetrics().horizontalAdvance("00:00") + 28)
            edit.setAccessibleName(name.format(weekday(day)))
            edit.timeChanged.connect(self.changed)
        box.toggled.connect(self._offer)
        self._days[day] = box, start, finish
        dash = plain_label("–", self, tone=Tone.MUTED)
        for column, widget in enumerate((box, start, dash, finish)):
            grid.addWidget(widget, int(day), column)

    def _offer(self) -> None:
        for box, start, finish in self._days.values():
            for edit in (start, finish):
                edit.setEnabled(self._limits.isChecked() and box.isChecked())
        self.changed.emit()


def _time(edit: QTimeEdit) -> time:
    chosen = edit.time()
    return time(chosen.hour(), chosen.minute())

"""Choose days in a calendar: a span for the call list, or a day to go to."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.ui.spans import OwnSpan


class SpanDialog(QDialog):
    """Says which days are wanted; the first and the last may be chosen in either order."""

    chosen = Signal(object)  # OwnSpan

    def __init__(self, first: date, last: date, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tarih aralığı"))
        self.first, self.last = _field(first, today), _field(last, today)
        form = QFormLayout()
        form.addRow(self.tr("&İlk gün"), self.first)
        form.addRow(self.tr("&Son gün"), self.last)
        buttons = _buttons(self, self.tr("Göster"))
        whole = QVBoxLayout(self)
        whole.addLayout(form)
        whole.addWidget(buttons)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        days = sorted((_day(self.first.date()), _day(self.last.date())))
        self.chosen.emit(OwnSpan(*days))


class DayDialog(QDialog):
    """Says to which day the list is to go."""

    chosen = Signal(object)  # date

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tarihe git"))
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setMaximumDate(_date(today))
        self.calendar.activated.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.addWidget(self.calendar)
        whole.addWidget(_buttons(self, self.tr("Git")))
        self.accepted.connect(lambda: self.chosen.emit(_day(self.calendar.selectedDate())))


def _buttons(dialog: QDialog, yes: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(dialog)
    buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.addButton(
        QCoreApplication.translate("day_dialogs", "Vazgeç"), QDialogButtonBox.ButtonRole.RejectRole
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _field(day: date, today: date) -> QDateEdit:
    field = QDateEdit(_date(day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd.MM.yyyy")
    field.setMaximumDate(_date(today))
    return field


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())

"""The lines of a table and what each would do, or did, as rows of a view."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from santral_desktop.application.write_record import Written
from santral_desktop.domain.bulk_plans import Snag, Step
from santral_desktop.domain.bulk_tables import Wish
from santral_desktop.domain.resources import Resource
from santral_desktop.domain.text import inert
from santral_desktop.ui.administration.resource_wording import field_name
from santral_desktop.ui.administration.value_words import NOTHING, value_words
from santral_desktop.ui.administration.write_wording import (
    end_sentence,
    end_tone,
    flaw_words,
    snag_words,
    wish_words,
)
from santral_desktop.ui.texts import plain_tip
from santral_desktop.ui.theme import Colours, Tone

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST = 500  # characters of a cell


class BulkSteps(QAbstractTableModel):
    """Line, deed, row, and what that comes to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resource: Resource | None = None
        self._steps: tuple[Step, ...] = ()
        self._ends: Mapping[int, Written] = {}
        self._colours: Colours | None = None

    def show_steps(self, resource: Resource, steps: Sequence[Step], colours: Colours) -> None:
        """Show what would be done."""
        self.beginResetModel()
        self._resource, self._steps, self._ends = resource, tuple(steps), {}
        self._colours = colours
        self.endResetModel()

    def show_ends(self, ends: Sequence[tuple[Step, Written]]) -> None:
        """Show what became of the lines that were done."""
        self.beginResetModel()
        self._ends = {step.line.number: written for step, written in ends}
        self.endResetModel()

    # Qt's own names

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            translate("administration", "Satır"),
            translate("administration", "İşlem"),
            translate("administration", "Kayıt"),
            translate("administration", "Sonuç") if self._ends else self._change_heading(),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(step, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._cell(step, index.column()))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 3 and self._colours:
            return QColor(self._colours.of(self._tone(step)))
        return None

    def _cell(self, step: Step, column: int) -> str:
        match column:
            case 0:
                return str(step.line.number)
            case 1:
                return wish_words(step.wish)
            case 2:
                return self._title(step)
            case _:
                return inert(self._said(step), _LONGEST)

    def _title(self, step: Step) -> str:
        if self._resource is None:
            return NOTHING
        one = self._resource.field(self._resource.title)
        values = step.before.values if step.before else step.line.values
        return value_words(one, values.get(one.name))

    def _said(self, step: Step) -> str:
        if (written := self._ends.get(step.line.number)) is not None:
            return end_sentence(written)
        if step.snag is not None:
            told = [snag_words(step.snag), *self._flaws(step)]
            return " ".join(told[1:] if step.snag is Snag.FLAWED else told)
        if step.is_as_wanted:
            return translate("administration", "Zaten böyle; gönderilecek bir şey yok.")
        if step.wish is Wish.DELETE:
            return translate("administration", "Kayıt silinecek.")
        return self._changes(step)

    def _changes(self, step: Step) -> str:
        name = self._resource.name if self._resource else ""
        new = step.before is None
        return " · ".join(
            f"{field_name(name, change.field.name)}: "
            + ("" if new else f"{value_words(change.field, change.before)} → ")
            + value_words(change.field, change.after)
            for change in step.proposed.changes
        )

    def _flaws(self, step: Step) -> list[str]:
        resource = self._resource
        if resource is None:
            return []
        return [
            f"{field_name(resource.name, name)}: {flaw_words(flaw, resource.field(name))}"
            for name, flaw in step.proposed.flaws.items()
        ]

    def _tone(self, step: Step) -> Tone:
        if (written := self._ends.get(step.line.number)) is not None:
            return end_tone(written)
        if step.snag is not None:
            return Tone.BAD
        return Tone.MUTED if step.is_as_wanted else Tone.TEXT

    def _change_heading(self) -> str:
        return translate("administration", "Ne değişecek")

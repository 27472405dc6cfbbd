"""The notes of a call, each with its second and whether it was left open."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QToolButton, QWidget

from santral_desktop.domain.notes import Note
from santral_desktop.ui.formats import length
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP


class NotesList(QWidget):
    """Says that a note is to be closed or opened again, or to be heard; its rows are used again."""

    switched = Signal(str, bool)  # note, open
    wanted = Signal(int)  # the second to which a note belongs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._rows: list[tuple[QToolButton, QLabel, QCheckBox]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(EDGE)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(plain_label(self.tr("Notlar"), self, strong=True), 0, 0, 1, 3)
        self.hide()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show the notes; without any there is no list."""
        self._notes = notes
        while len(self._rows) < len(notes):
            self._add_row()
        for place, row in enumerate(self._rows):
            for part in row:
                part.setVisible(place < len(notes))
            if place < len(notes):
                _fill(row, notes[place])
        self.setVisible(bool(notes))

    def _add_row(self) -> None:
        place = len(self._rows)
        second = QToolButton(self)
        set_look(second, "quiet")
        second.setToolTip(self.tr("Kayıtta buraya git"))
        second.clicked.connect(lambda: self.wanted.emit(self._notes[place].second))
        text = plain_label(parent=self)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        open_ = QCheckBox(self.tr("Açık"), self)
        open_.setToolTip(self.tr("Bu numara yeniden arayınca gösterilir."))
        open_.toggled.connect(lambda on: self.switched.emit(self._notes[place].id, on))
        top = Qt.AlignmentFlag.AlignTop
        for column, part in enumerate((second, text, open_)):
            self._grid.addWidget(
                part, place + 1, column, Qt.AlignmentFlag(0) if column == 1 else top
            )
        self._rows.append((second, text, open_))


def _fill(row: tuple[QToolButton, QLabel, QCheckBox], note: Note) -> None:
    second, text, open_ = row
    at = length(timedelta(seconds=note.second))
    second.setText(at)
    second.setAccessibleName(
        QCoreApplication.translate("notes_list", "Kayıtta {} anına git").format(at)
    )
    text.setText(note.text)
    open_.setAccessibleDescription(note.text)
    with QSignalBlocker(open_):
        open_.setChecked(note.open)

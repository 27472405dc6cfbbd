"""One row beside the table: its form, what would change, and what the PBX answered."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from santral_desktop.domain.resource_changes import Proposal
from santral_desktop.domain.resource_values import Flaw
from santral_desktop.domain.resources import Record, Resource
from santral_desktop.domain.text import isolated
from santral_desktop.ui.administration.difference_view import DifferenceView
from santral_desktop.ui.administration.record_form import Options, RecordForm
from santral_desktop.ui.administration.value_words import value_words
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone


class _Shown(Enum):
    NOTHING = auto()
    FORM = auto()
    DIFFERENCE = auto()


class RecordPane(QWidget):
    """Says what a person wants of the row, and whether it may be sent; shows what came of it."""

    proposed = Signal(object, object)  # Record | None, values: what would that change?
    agreed = Signal(object, object)  # Record | None, Proposal
    deletion_agreed = Signal(object)  # Record
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._resource: Resource | None = None
        self._record: Record | None = None
        self._proposal: Proposal | None = None
        self._flaws: Mapping[str, Flaw] = {}  # what in the form is no value at all
        self._may_delete = False
        self._title = plain_label(factor=1.15, strong=True)
        self._title.setWordWrap(True)
        self._words = plain_label()
        self._words.setWordWrap(True)
        self.form = RecordForm()
        self._difference = DifferenceView()
        self._check = QPushButton()
        self._delete = QPushButton(self.tr("Si&l…"))
        self._close = QPushButton(self.tr("Kapat"))
        self._buttons = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._check.clicked.connect(self._on_check)
        self._delete.clicked.connect(self._on_delete)
        self._close.clicked.connect(self.closed)
        self._difference.agreed.connect(self._on_agreed)
        self._difference.refused.connect(self._show_form)
        self.show_nothing()

    @property
    def record(self) -> Record | None:
        """The row that is shown."""
        return self._record

    @property
    def resource(self) -> Resource | None:
        """What the row is one of."""
        return self._resource

    def show_nothing(self, words: str = "", tone: Tone = Tone.MUTED) -> None:
        """Show no row; the words say why, or what was last done."""
        self._resource = self._record = self._proposal = None
        self._title.hide()
        self._say(words or self.tr("Ayrıntısını görmek için bir kayıt seçin."), tone)
        self._turn(_Shown.NOTHING)

    def show_reading(self, resource: Resource, record: Record) -> None:
        """Say that a row is being read."""
        self._name(resource, record)
        self._say(self.tr("Kayıt okunuyor…"), Tone.MUTED)
        self._turn(_Shown.NOTHING)

    def show_record(
        self,
        resource: Resource,
        record: Record | None,
        *,
        may_write: bool,
        may_delete: bool,
        options: Options,
    ) -> None:
        """Show a row, or the form of a new one."""
        self._resource, self._record, self._proposal = resource, record, None
        self._name(resource, record)
        self.form.show_record(resource, record, writable=may_write)
        self.form.show_options(options)
        self._may_delete = may_delete and record is not None
        self._check.setText(self.tr("&Denetle…") if record is None else self.tr("De&ğiştir…"))
        self._check.setVisible(may_write)
        self._delete.setVisible(self._may_delete)
        self._say("")
        self._turn(_Shown.FORM)

    def show_options(self, options: Options) -> None:
        """Offer rows that values may name."""
        self.form.show_options(options)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what would be sent, or what stands against it."""
        wrong = {**proposal.flaws, **self._flaws}
        self.form.show_flaws(wrong)
        if wrong:
            self._say(self.tr("Kırmızı yazılı alanları düzeltin."), Tone.BAD)
        elif not proposal.changes:
            self._say(self.tr("Değişen bir şey yok."), Tone.MUTED)
        elif self._resource is not None:
            self._proposal = proposal
            new = self._record is None
            self._difference.show_changes(self._resource, proposal.changes, new=new)
            self._say("")
            self._turn(_Shown.DIFFERENCE)

    def show_sending(self) -> None:
        """Say that the write is on its way."""
        self._say(self.tr("Santrale gönderiliyor…"), Tone.MUTED)
        self._difference.setEnabled(False)

    def show_answer(self, words: str, tone: Tone) -> None:
        """Say what became of a write; the form is there again."""
        self._turn(_Shown.NOTHING if self._resource is None else _Shown.FORM)
        self._say(words, tone)

    def _name(self, resource: Resource, record: Record | None) -> None:
        self._resource, self._record = resource, record
        title = self.tr("Yeni kayıt")
        if record is not None:
            one = resource.field(resource.title)
            title = isolated(value_words(one, record.values.get(one.name)))
        self._title.setText(title)
        self._title.show()

    def _on_check(self) -> None:
        values, self._flaws = self.form.wanted()
        self.proposed.emit(self._record, values)

    def _on_delete(self) -> None:
        if self._resource is not None and self._record is not None:
            self._proposal = None
            self._difference.show_deletion(self._resource, self._record)
            self._say("")
            self._turn(_Shown.DIFFERENCE)

    def _on_agreed(self) -> None:
        if self._proposal is not None:
            self.agreed.emit(self._record, self._proposal)
        elif self._record is not None:
            self.deletion_agreed.emit(self._record)

    def _show_form(self) -> None:
        self._proposal = None
        self._turn(_Shown.FORM)
        self.form.setFocus()

    def _turn(self, shown: _Shown) -> None:
        self._difference.setEnabled(True)
        self._stack.setVisible(shown is not _Shown.NOTHING)
        self._buttons.setVisible(shown is _Shown.FORM)
        self._empty.setVisible(shown is _Shown.NOTHING)
        if shown is _Shown.DIFFERENCE:
            self._stack.setCurrentWidget(self._difference)
            self._difference.setFocus()
        else:
            self._stack.setCurrentWidget(self.form)

    def _say(self, words: str, tone: Tone = Tone.MUTED) -> None:
        self._words.setText(words)
        set_tone(self._words, tone)
        self._words.setVisible(bool(words))

    def _lay_out(self) -> None:
        set_look(self._check, "main")
        for page in (self.form, self._difference):
            self._stack.addWidget(page)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._check)
        row.addWidget(self._delete)
        row.addStretch(1)
        row.addWidget(self._close)
        self._empty = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._stack, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._buttons)

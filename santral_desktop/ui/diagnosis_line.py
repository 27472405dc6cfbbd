"""One line of a diagnosis: its state as picture and word, what it means, what to do."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from santral_desktop.domain.diagnosis import Finding, State, Topic
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.diagnosis_remedies import remedy
from santral_desktop.ui.diagnosis_wording import meaning, standing, subject_title
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of, icon

_SIDE = 20  # pixels of the picture
_PICTURES = {
    State.OK: ("check", Tone.GOOD),
    State.WARN: ("warning", Tone.WARN),
    State.BAD: ("close", Tone.BAD),
    State.UNKNOWN: ("minus-circle", Tone.MUTED),
    State.OFF: ("minus-circle", Tone.MUTED),
    State.WAITING: ("search", Tone.ACCENT),
}


class DiagnosisLine(QFrame):
    """Says a person's answer to its question; can be stepped to by Tab and read aloud whole."""

    answered = Signal(Topic, bool)

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "line")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.finding = finding
        self._picture = QLabel(self)
        self._picture.setFixedSize(QSize(_SIDE, _SIDE))
        self._title = plain_label(subject_title(finding.subject), self, strong=True)
        self._title.setWordWrap(True)
        self._state = plain_label(parent=self)
        self._meaning = plain_label(parent=self)
        self._remedy = plain_label(parent=self, tone=Tone.MUTED)
        self._yes, self._no = (
            QPushButton(self.tr("Evet"), self),
            QPushButton(self.tr("Hayır"), self),
        )
        self._yes.clicked.connect(lambda: self._answer(noticed=True))
        self._no.clicked.connect(lambda: self._answer(noticed=False))
        for label in (self._meaning, self._remedy):
            label.setWordWrap(True)
        self._lay_out()
        self.show_finding(finding)

    def show_finding(self, finding: Finding) -> None:
        """Show what is known now."""
        self.finding = finding
        told, to_do = inert(meaning(finding), 400), remedy(finding)
        word = standing(finding)
        self._state.setText(word)
        set_tone(self._state, _PICTURES[finding.state][1])
        self._meaning.setText(told)
        self._remedy.setText(to_do)
        self._remedy.setVisible(bool(to_do))
        for button in (self._yes, self._no):
            button.setVisible(finding.asks)
            button.setAccessibleName(f"{told} {button.text()}")
        self.setAccessibleName(f"{isolated(self._title.text())}: {word}. {told}")
        self.setAccessibleDescription(to_do)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _answer(self, *, noticed: bool) -> None:
        self.answered.emit(self.finding.subject.topic, noticed)

    def _draw(self) -> None:
        name, tone = _PICTURES[self.finding.state]
        picture = icon(name, colours_of(self).of(tone))
        self._picture.setPixmap(picture.pixmap(QSize(_SIDE, _SIDE), self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        answers = QHBoxLayout()
        answers.setSpacing(GAP)
        answers.addWidget(self._yes)
        answers.addWidget(self._no)
        answers.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(GAP // 4)
        words.addLayout(head)
        words.addWidget(self._meaning)
        words.addWidget(self._remedy)
        words.addLayout(answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, EDGE, GAP // 2)
        row.setSpacing(GAP)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

"""Trying the way in: a button, and each stage that the trial's event reached."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.messages_about_events import TrialChanged
from santral_desktop.ui.event_wording import stage_words, trial_sentence
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import GAP, Tone


class EventTrial(QWidget):
    """Says that somebody wants a trial; shows how far it came."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = QPushButton(self.tr("Yolu &dene"), self)
        self._button.clicked.connect(self.wanted)
        self._stages = plain_label("", self, tone=Tone.MUTED)
        self._verdict = plain_label("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self._stages, self._verdict):
            label.setWordWrap(True)
            label.hide()
            column.addWidget(label)

    def show_trial(self, trial: TrialChanged) -> None:
        """Show the stages in the order of their times, and how it ended."""
        self._button.setEnabled(trial.over)
        reached = " · ".join(stage_words(stage, seconds) for stage, seconds in trial.reached)
        self._stages.setText(reached)
        self._stages.setVisible(bool(reached))
        self._verdict.setText(trial_sentence(trial))
        self._verdict.show()
        tone = Tone.BAD if trial.why_not else Tone.GOOD if trial.over else Tone.MUTED
        set_tone(self._verdict, tone)
        self._button.setAccessibleDescription(self._verdict.text())

    def offer(self, *, possible: bool) -> None:
        """Let it be tried only where something listens; what an old trial said holds no more."""
        self._button.setEnabled(possible)
        if not possible:
            self._stages.hide()
            self._verdict.hide()

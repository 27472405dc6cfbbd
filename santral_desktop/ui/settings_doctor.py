"""The page of settings that looks at everything a call needs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic
from santral_desktop.ui.diagnosis_line import DiagnosisLine
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone


class DoctorSettings(SettingsPage):
    """Says that somebody wants to look, to stop looking, or to save a bundle for support."""

    look_wanted = Signal()
    stop_wanted = Signal()
    bundle_wanted = Signal()
    answered = Signal(Topic, bool)

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self._under_way = False
        self._lines: dict[Subject, DiagnosisLine] = {}
        self.add_title(self.tr("Denetim"))
        self.add_note(
            self.tr(
                "Çağrı almak için gereken her şeye yirmi saniyede bakar: bir zil çalar, her "
                "ekranda bir deneme penceresi açılır, mikrofon iki saniye dinlenir. Ses saklanmaz."
            )
        )
        self._look = QPushButton(self.tr("&Denetle"), self)
        set_look(self._look, "main")
        self._bundle = QPushButton(self.tr("Destek pake&ti kaydet…"), self)
        self.add(self._buttons())
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(GAP)  # it says how far, not what
        self._progress.setAccessibleName(self.tr("Denetimin ilerleyişi"))
        self.add(self._progress)
        self._summary = self.add_note(tone=Tone.TEXT)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        self._column.addLayout(self._rows)
        self._look.clicked.connect(self._on_look)
        self._bundle.clicked.connect(self.bundle_wanted)
        self._progress.hide()
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        """Nothing here is a choice."""

    def show_diagnosis(self, told: DiagnosisChanged) -> None:
        """Show what is known so far."""
        self._under_way = bool(told.findings) and not told.over
        self._look.setText(self.tr("D&urdur") if self._under_way else self.tr("&Denetle"))
        waiting = sum(one.state is State.WAITING for one in told.findings)
        self._progress.setRange(0, max(1, len(told.findings)))
        self._progress.setValue(len(told.findings) - waiting)
        self._progress.setVisible(self._under_way)
        self._show_lines(told)
        self._sum_up(told)

    def show_saved(self, words: str, *, bad: bool = False) -> None:
        """Say what became of a bundle."""
        self._say(words, bad=bad)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._summary.setText(words)
        set_tone(self._summary, Tone.WARN if bad else Tone.TEXT)

    def _show_lines(self, told: DiagnosisChanged) -> None:
        wanted = [one.subject for one in told.findings]
        if list(self._lines) != wanted:
            for line in self._lines.values():
                self._rows.removeWidget(line)
                line.deleteLater()
            self._lines = {one.subject: self._line(one) for one in told.findings}
        for one in told.findings:
            self._lines[one.subject].show_finding(one)

    def _line(self, finding: Finding) -> DiagnosisLine:
        line = DiagnosisLine(finding, self._inside)
        line.answered.connect(self.answered)
        self._rows.addWidget(line)
        line.show()
        return line

    def _sum_up(self, told: DiagnosisChanged) -> None:
        if not told.findings:
            self._say("")
            return
        if self._under_way:
            asking = any(one.asks for one in told.findings)
            text = self.tr("Soruları cevaplayın.") if asking else self.tr("Bakılıyor…")
            self._say(text)
            return
        bad = sum(one.state is State.BAD for one in told.findings)
        warn = sum(one.state is State.WARN for one in told.findings)
        if bad or warn:
            said = self.tr("Denetim bitti: {} sorun, {} uyarı.").format(bad, warn)
        else:
            said = self.tr("Denetim bitti: sorun bulunmadı.")
        self._say(said, bad=bool(bad))
        QAccessible.updateAccessibility(QAccessibleEvent(self._summary, QAccessible.Event.Alert))

    def _on_look(self) -> None:
        if self._under_way:
            self.stop_wanted.emit()
        else:
            self.look_wanted.emit()

    def _buttons(self) -> QWidget:
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._look)
        row.addWidget(self._bundle)
        row.addStretch(1)
        return both

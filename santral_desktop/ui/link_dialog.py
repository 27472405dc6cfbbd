"""The question whether the number of a link is to be dialled: one key says yes, Escape no."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.messages_about_links import LinkAsked
from santral_desktop.domain.text import isolated
from santral_desktop.ui.link_wording import caution_sentence
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone

ARMED_AFTER = 600  # milliseconds: keys meant for another window dial nothing
WIDTH = 460  # pixels, so that a sentence is not broken into many lines


class LinkDialog(QDialog):
    """Says that a person agreed to what is shown, or that nothing is to be dialled."""

    agreed = Signal(object)  # Link
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None, *, armed_after: int = ARMED_AFTER) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bağlantıdaki numara aransın mı?"))
        self.setModal(False)
        self.setMinimumWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._asked: LinkAsked | None = None
        self._armed = QTimer(self, singleShot=True, interval=armed_after)
        self._number = plain_label("", self, factor=1.6, strong=True)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._number.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._caution = plain_label("", self, tone=Tone.WARN, strong=True)
        self._extension = plain_label("", self)
        self._note = plain_label("", self, tone=Tone.MUTED)
        self._buttons = QDialogButtonBox(self)
        self._call, self._no = QPushButton(self.tr("&Ara"), self), QPushButton(self)
        set_look(self._call, "main")
        self._buttons.addButton(self._call, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self._no, QDialogButtonBox.ButtonRole.RejectRole)
        self._no.setAutoDefault(False)
        self._call.setDefault(True)
        self._lay_out()
        self._armed.timeout.connect(lambda: self._call.setEnabled(True))
        self._buttons.accepted.connect(self._agree)
        self._buttons.rejected.connect(self.reject)

    def ask(self, asked: LinkAsked) -> None:
        """Show what a link asks for; it can be agreed to a moment later."""
        self._asked = asked
        self._number.setText(isolated(asked.link.number.in_full))
        self._say(caution_sentence(asked.caution))
        extension = asked.link.extension
        self._extension.setText(
            self.tr("Bağlanınca tuşlayın: dahili {}").format(extension) if extension else ""
        )
        self._note.setText(
            self.tr("Bir bağlantı bu numarayı aramak istiyor. Siz onaylamadan aranmaz.")
        )
        self._offer(self.tr("&Vazgeç"), may_dial=True)

    def refuse(self, why: str) -> None:
        """Say why a link is not dialled; there is nothing to agree to."""
        self._asked = None
        self._number.setText(self.tr("Bu bağlantı aranmaz"))
        self._say(why)
        self._extension.setText("")
        self._note.setText("")
        self._offer(self.tr("Ka&pat"), may_dial=False)

    def reject(self) -> None:
        self._asked = None
        self._armed.stop()
        super().reject()
        self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no key that is merely still held down."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Wait again whenever the keyboard comes here: the next key may be meant elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._arm()

    def _agree(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self.hide()
            self.agreed.emit(asked.link)

    def _offer(self, no: str, *, may_dial: bool) -> None:
        self._no.setText(no)
        self._call.setVisible(may_dial)
        self._no.setDefault(not may_dial)
        self._call.setDefault(may_dial)
        for label in (self._caution, self._extension, self._note):
            label.setVisible(bool(label.text()))
        self._arm()
        self.adjustSize()
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus()

    def _arm(self) -> None:
        self._call.setEnabled(False)
        if self._asked is not None:
            self._armed.start()

    def _say(self, sentence: str) -> None:
        self._caution.setText(sentence)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.setSpacing(GAP)
        for label in (self._number, self._caution, self._extension, self._note):
            label.setWordWrap(label is not self._number)
            whole.addWidget(label)
        whole.addSpacing(GAP)
        whole.addWidget(self._buttons)

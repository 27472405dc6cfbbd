"""The way from the PBX to this program: port, tunnel, and the secret address."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from santral_desktop.application.messages import Listening
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.event_addresses import public_base
from santral_desktop.ui.event_address import without_secret
from santral_desktop.ui.fields import Field
from santral_desktop.ui.texts import plain_label, plain_question, set_tone
from santral_desktop.ui.theme import GAP, Tone
from santral_desktop.ui.wording import sentence

_PORTS = range(1024, 65536)


class EventWay(QWidget):
    """Says which port and tunnel are wanted, and that the secret address is copied or renewed."""

    port_chosen = Signal(int)
    public_chosen = Signal(str)
    copied = Signal()
    renewal_chosen = Signal()

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self._port_now = 0
        self._public = ""
        self._listening = Listening(None)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._make_port()
        self._make_tunnel()
        self._make_secret()
        self.show_listening(Listening(None))

    @property
    def here(self) -> str:
        """Where this program listens on this machine, empty when it does not."""
        port = self._listening.port
        return f"http://127.0.0.1:{port}" if port else ""

    @property
    def public(self) -> str:
        """The tunnel's address, empty where there is none."""
        return self._public

    def show_preferences(self, choices: Preferences) -> None:
        """Show port and tunnel; a field that somebody writes in is left alone."""
        self._port_now = choices.listener_port
        self._public = public_base(choices.events_public_address)
        self._port.fill(str(choices.listener_port))
        self._port.say("")
        if not self._tunnel.edit.hasFocus():
            with QSignalBlocker(self._tunnel.edit):
                self._tunnel.fill(choices.events_public_address)
            self._tunnel.say("")
        self._show_secret()

    def show_listening(self, listening: Listening) -> None:
        """Show whether and where events are received, and where a tunnel should lead."""
        self._listening = listening
        if listening.error is not None:
            self._tell(sentence(listening.error), Tone.BAD)
        elif listening.port is None:
            self._tell(self.tr("Şu anda olay alınmıyor."), Tone.MUTED)
        elif self._port_now and listening.port != self._port_now:
            words = self.tr(
                "{} numaralı kapı doluydu; olaylar burada bekleniyor: {} Tüneli buraya iletin."
            )
            self._tell(words.format(self._port_now, self.here), Tone.WARN)
        else:
            words = self.tr("Olaylar burada bekleniyor; tünel buraya iletmeli: {}")
            self._tell(words.format(self.here), Tone.GOOD)
        self._show_secret()

    def show_copied(self) -> None:
        """Say that the address can be pasted now."""
        self._secret.say(
            self.tr(
                "Panoya kopyalandı. Adresi bilen herkes olay gönderebilir; kimseyle paylaşmayın."
            ),
            Tone.GOOD,
        )

    def show_renewed(self, words: str, tone: Tone) -> None:
        """Say what became of the secret."""
        self._renew.setEnabled(bool(self.here))
        self._secret.say(words, tone)

    def _make_port(self) -> None:
        self._port = Field(self.tr("&Kapı numarası"), self)
        self._port.narrow(5)
        self._port.left.connect(self._choose_port)
        self._state = plain_label("", self)
        self._state.setWordWrap(True)
        self._state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add(self._port, "listener_port")
        self._column.addWidget(self._state)

    def _make_tunnel(self) -> None:
        self._tunnel = Field(self.tr("&Tünelin dışarıdaki adresi"), self)
        self._tunnel.edit.setPlaceholderText("https://…")
        self._tunnel.left.connect(self._choose_tunnel)
        self._column.addSpacing(GAP)
        self._add(self._tunnel, "events_public_address")

    def _make_secret(self) -> None:
        self._secret = Field(self.tr("&Gizli adres (yalnızca başı gösterilir)"), self)
        self._secret.edit.setReadOnly(True)
        self._copy = QPushButton(self.tr("K&opyala"), self)
        self._copy.setAccessibleName(self.tr("Gizli adresi kopyala"))
        self._copy.clicked.connect(self.copied)
        self._renew = QPushButton(self.tr("Yeni gizli ad&res…"), self)
        self._renew.clicked.connect(self._ask)
        self._secret.put_beside(self._copy)
        self._column.addSpacing(GAP)
        self._column.addWidget(self._secret)
        row = QHBoxLayout()
        row.addWidget(self._renew)
        row.addStretch(1)
        self._column.addLayout(row)

    def _add(self, field: Field, choice: str) -> None:
        self._column.addWidget(field)
        if choice in self._fixed:
            field.setEnabled(False)
            note = plain_label(self.tr("Bunu yöneticiniz belirledi."), self, tone=Tone.MUTED)
            self._column.addWidget(note)

    def _choose_port(self) -> None:
        text = self._port.text
        if not text.isdecimal() or int(text) not in _PORTS:
            self._port.say(self.tr("1024 ile 65535 arasında bir sayı yazın."), Tone.BAD)
            return
        self._port.say("")
        if int(text) != self._port_now:
            self._port_now = int(text)
            self.port_chosen.emit(self._port_now)

    def _choose_tunnel(self) -> None:
        text = self._tunnel.text
        if text and not public_base(text):
            self._tunnel.say(
                self.tr("https:// ile başlayan, soru işareti içermeyen bir adres yazın."), Tone.BAD
            )
            return
        self._tunnel.say("")
        if public_base(text) != self._public:
            self._public = public_base(text)
            self._show_secret()
            self.public_chosen.emit(text)

    def _ask(self) -> None:
        question = plain_question(
            self,
            self.tr("Yeni gizli adres"),
            self.tr(
                "Yeni bir gizli adres üretilsin mi? Eski adres hemen geçersiz olur; onu kullanan "
                "santral ya da program, yenisi yazılana kadar olay gönderemez."
            ),
            self.tr("Yeni adres üret"),
        )
        question.accepted.connect(self._choose_renewal)
        question.open()

    def _choose_renewal(self) -> None:
        self._renew.setEnabled(False)
        self.renewal_chosen.emit()

    def _show_secret(self) -> None:
        base = (self._public or self.here) if self.here else ""
        self._secret.fill(without_secret(base))
        self._secret.say("")
        self._secret.edit.setPlaceholderText(self.tr("Olay alma açılınca oluşur"))
        for button in (self._copy, self._renew):
            button.setEnabled(bool(base))

    def _tell(self, text: str, tone: Tone) -> None:
        self._state.setText(text)
        set_tone(self._state, tone)

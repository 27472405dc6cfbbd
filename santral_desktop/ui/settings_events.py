"""The page of settings for the receiver of events and the PBX's event address."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from santral_desktop.application.messages import EventAddressFailed, EventAddressRead, Listening
from santral_desktop.application.ports.pbx import EventSettings
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.event_address import EventAddressQuestion, without_secret
from santral_desktop.ui.fields import Field
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import set_tone
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence

_PORTS = range(1024, 65536)


class EventSettingsPage(SettingsPage):
    """Switches the receiver; shows the present event address before it offers to replace it."""

    listener_switched = Signal(bool, int)  # on, port
    event_address_wanted = Signal()
    event_address_chosen = Signal()

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Olaylar"))
        self._here = ""  # where this program listens, without its secret
        self._present: EventSettings | None = None
        self._ours = False
        self._chosen_port = 0
        self._make_receiver()
        self._make_address()
        self.end()
        self.show_listening(Listening(None))

    def show_preferences(self, choices: Preferences) -> None:
        self._on.show_choice(on=choices.listener)
        self._chosen_port = choices.listener_port
        self._port.fill(str(choices.listener_port))
        self._port.say("")

    def show_listening(self, listening: Listening) -> None:
        """Show whether and where events are received."""
        self._here = f"http://127.0.0.1:{listening.port}/…" if listening.port else ""
        if listening.error is not None:
            self._tell_state(sentence(listening.error), Tone.BAD)
        elif listening.port is None:
            self._tell_state(self.tr("Şu anda olay alınmıyor."), Tone.MUTED)
        else:
            self._tell_state(self.tr("Olaylar burada bekleniyor: {}").format(self._here), Tone.GOOD)
        self._offer()

    def show_event_address(self, answer: EventAddressRead | EventAddressFailed) -> None:
        """Show the event address that the PBX has now, or why it is not known."""
        self._ask.setEnabled(True)
        match answer:
            case EventAddressRead(settings=settings, ours=ours):
                self._present, self._ours = settings, ours
                self._address.setText(without_secret(settings.address) or self.tr("Adres yok"))
                self._tell_address(self._events_of(settings), Tone.MUTED)
            case EventAddressFailed(error=error):
                self._present = None
                self._address.clear()
                self._tell_address(sentence(error), Tone.BAD)
        self._offer()

    def _make_receiver(self) -> None:
        self._on = self.add_tick(
            "listener",
            self.tr("Santralin olaylarını bu bilgisayarda &al"),
            self.tr(
                "Yalnızca bu bilgisayarın içinden erişilen bir adreste dinlenir. Santralin "
                "olaylarını internetten buraya bir tünel ya da ağ geçidi iletmelidir."
            ),
        )
        self._on.decided.connect(self._switch)
        self._port = Field(self.tr("&Kapı numarası"), self)
        self._port.narrow(5)
        self._port.left.connect(self._choose_port)
        self.add_space()
        self.add(self._port, choice="listener_port")
        self._state = self.add_note()

    def _make_address(self) -> None:
        self._ask = QPushButton(self.tr("Şu anki adresi &göster"), self)
        self._ask.clicked.connect(self._want)
        self._address = QLineEdit(self)
        self._address.setReadOnly(True)
        self._address.setPlaceholderText(self.tr("Henüz sorulmadı"))
        self._write = QPushButton(self.tr("Bu programın adresini &yaz…"), self)
        self._write.clicked.connect(self._question)
        self.add_labelled(self.tr("Santralin olay &adresi"), self._address)
        self._told = self.add_note()
        self.add(self._ask)
        self.add(self._write)
        self._why_not = self.add_note()
        self._told.hide()

    def _switch(self, _: str, on: bool) -> None:
        self.listener_switched.emit(on, self._chosen_port)

    def _choose_port(self) -> None:
        text = self._port.text
        if not text.isdecimal() or int(text) not in _PORTS:
            self._port.say(self.tr("1024 ile 65535 arasında bir sayı yazın."), Tone.BAD)
            return
        self._port.say("")
        if int(text) == self._chosen_port:
            return
        self._chosen_port = int(text)
        self.chosen.emit("listener_port", self._chosen_port)
        if self._on.isChecked():
            self.listener_switched.emit(True, self._chosen_port)

    def _want(self) -> None:
        self._ask.setEnabled(False)
        self._present = None
        self._address.clear()
        self._tell_address(self.tr("Santrale soruluyor…"), Tone.MUTED)
        self._offer()
        self.event_address_wanted.emit()

    def _question(self) -> None:
        if self._present is None:
            return
        old = without_secret(self._present.address)
        question = EventAddressQuestion(old, self._here, self)
        question.accepted.connect(self._choose_address)
        question.open()

    def _choose_address(self) -> None:
        self._ask.setEnabled(False)
        self._present = None
        self._tell_address(self.tr("Adres santrale yazılıyor…"), Tone.MUTED)
        self._offer()
        self.event_address_chosen.emit()

    def _offer(self) -> None:
        """Let the address be written only where a person sees what would be replaced."""
        self._write.setEnabled(bool(self._here) and self._present is not None and not self._ours)
        self._why_not.setText(self._reason())
        self._why_not.setVisible(bool(self._reason()))

    def _reason(self) -> str:
        if not self._here:
            return self.tr("Adresi yazmak için önce olay almayı açın.")
        if self._present is None:
            return self.tr("Adresi yazmak için önce şu anki adrese bakın.")
        if self._ours:
            return self.tr("Santral olaylarını bu programa gönderiyor.")
        return ""

    def _tell_state(self, text: str, tone: Tone) -> None:
        self._state.setText(text)
        set_tone(self._state, tone)

    def _tell_address(self, text: str, tone: Tone) -> None:
        self._told.setText(text)
        self._told.show()
        set_tone(self._told, tone)

    def _events_of(self, settings: EventSettings) -> str:
        on, off = self.tr("açık"), self.tr("kapalı")
        return self.tr("Çalıyor: {} · Cevaplandı: {} · Kapandı: {}").format(
            on if settings.ringing else off,
            on if settings.answered else off,
            on if settings.hangup else off,
        )

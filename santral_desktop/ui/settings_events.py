"""The page of settings for the receiver of events and the PBX's event address."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from santral_desktop.application.messages import EventAddressFailed, EventAddressRead, Listening
from santral_desktop.application.messages_about_events import (
    AddressRestored,
    ForwardingChanged,
    PreviousKnown,
    SecretRenewed,
    TrialChanged,
)
from santral_desktop.application.ports.pbx import EventSettings
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.text import isolated
from santral_desktop.ui.event_address import EventAddressQuestion, LeavingQuestion, without_secret
from santral_desktop.ui.event_forwarding import EventForwarding
from santral_desktop.ui.event_hooks import EventHooks
from santral_desktop.ui.event_trial import EventTrial
from santral_desktop.ui.event_way import EventWay
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence


class EventSettingsPage(SettingsPage):
    """Switches the receiver; shows the present event address before it offers to replace it."""

    listener_switched = Signal(bool, int)  # on, port
    left = Signal(bool, bool)  # the previous address is given back; what waits is given up
    public_address_chosen = Signal(str)
    address_copied = Signal()
    renewal_chosen = Signal()
    trial_wanted = Signal()
    forwarding_ended = Signal(bool)  # what waits is given up
    event_address_wanted = Signal()
    event_address_chosen = Signal(bool)  # events go on to the address before

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self._present: EventAddressRead | None = None
        self._previous = PreviousKnown("")
        self._forwarding = ForwardingChanged(on=False)
        self._port = 0
        self._renewing = False
        self._local_will_do = False
        self.add_title(self.tr("Olaylar"))
        self._explain()
        self._make_receiver()
        self._make_address()
        self.hooks = EventHooks(self)
        for _ in range(2):
            self.add_space()
        self.add(self.hooks)
        self.end()
        self.show_listening(Listening(None))

    def offer_local(self) -> None:
        """Let this machine's own address be written too: a developer's PBX reaches it."""
        self._local_will_do = True
        self._offer()

    def show_preferences(self, choices: Preferences) -> None:
        self._on.show_choice(on=choices.listener)
        self._port = choices.listener_port
        self._way.show_preferences(choices)
        providers = {account.provider for account in choices.accounts}
        self.hooks.setVisible(not providers or Provider.BULUTFON in providers)
        self._show_way()

    def show_listening(self, listening: Listening) -> None:
        """Show whether and where events are received."""
        self._way.show_listening(listening)
        self._trial.offer(possible=listening.port is not None)
        self._show_way()

    def show_copied(self) -> None:
        """Say that the secret address is in the clipboard."""
        self._way.show_copied()

    def show_trial(self, trial: TrialChanged) -> None:
        """Show how far a trial came, where it was begun."""
        begun = self.hooks if trial.provider is Provider.BULUTFON else self._trial
        begun.show_trial(trial)

    def show_renewed(self, renewed: SecretRenewed) -> None:
        """Say what became of the secret; what the PBX has is asked for anew."""
        if renewed.error is not None:
            words = self.tr("Gizli adres değişmedi.") + " " + sentence(renewed.error)
            self._way.show_renewed(words, Tone.BAD)
        else:
            self._renewing = True
            words = self.tr("Gizli adres yenilendi; eski adres artık olay almıyor.")
            self._way.show_renewed(words, Tone.GOOD)

    def show_previous(self, previous: PreviousKnown) -> None:
        """Know which address can be given back."""
        self._previous = previous

    def show_restored(self, restored: AddressRestored) -> None:
        """Say what became of giving the previous address back."""
        if restored.error is not None:
            words = self.tr("Önceki adres geri yazılamadı; olay alma açık kaldı.")
            self._tell(words + " " + sentence(restored.error), Tone.BAD)
            self._on.show_choice(on=True)
        elif restored.other:
            words = self.tr("Santral zaten başka bir adrese gönderiyordu; ona dokunulmadı: {}")
            self._tell(words.format(isolated(restored.other)), Tone.MUTED)

    def show_forwarding(self, state: ForwardingChanged) -> None:
        """Show how passing events on goes."""
        self._forwarding = state
        self._forward.show_forwarding(state)

    def show_event_address(self, answer: EventAddressRead | EventAddressFailed) -> None:
        """Show the event address that the PBX has now, or why it is not known."""
        self._ask.setEnabled(True)
        match answer:
            case EventAddressRead(settings=settings):
                self._present = answer
                self._address.setText(without_secret(settings.address) or self.tr("Adres yok"))
                self._tell(self._events_of(settings), Tone.MUTED)
            case EventAddressFailed(error=error):
                self._present = None
                self._address.clear()
                self._tell(sentence(error), Tone.BAD)
        self._offer()
        renewing, self._renewing = self._renewing, False
        if renewing and self._former and self._write.isEnabled():
            self._question()  # the PBX still has the address that was just given up

    def _explain(self) -> None:
        self.add_note(
            self.tr(
                "Gelen çağrıları web telefonun kendisi de görür; bunun için hiçbir ayar gerekmez. "
                "Santralin olayları, telefon kapalıyken ve başka dahililer için de haber verir."
            )
        )

    def _make_receiver(self) -> None:
        self._on = self.add_tick(
            "listener",
            self.tr("Santralin olaylarını bu bilgisayarda &al"),
            self.tr(
                "Bulut santral bu bilgisayara kendiliğinden ulaşamaz: olayları bir tünel, "
                "yönlendirilmiş bir kapı ya da ağ geçidi iletmelidir. Program yalnızca bu "
                "bilgisayarın içinden erişilen bir adreste dinler."
            ),
        )
        self._on.decided.connect(self._switch)
        self._way = EventWay(self._fixed, self)
        self._way.port_chosen.connect(self._choose_port)
        self._way.public_chosen.connect(self._choose_public)
        self._way.copied.connect(self.address_copied)
        self._way.renewal_chosen.connect(self.renewal_chosen)
        self._trial = EventTrial(self)
        self._trial.wanted.connect(self.trial_wanted)
        self.add_space()
        self.add(self._way)
        self.add_space()
        self.add(self._trial)

    def _make_address(self) -> None:
        self._ask = QPushButton(self.tr("Şu anki adresi &göster"), self)
        self._ask.clicked.connect(self._want)
        self._address = QLineEdit(self)
        self._address.setReadOnly(True)
        self._address.setPlaceholderText(self.tr("Henüz sorulmadı"))
        self._write = QPushButton(self.tr("Bu programın adresini &yaz…"), self)
        self._write.clicked.connect(self._question)
        self.add_space()
        self.add_space()
        self.add(plain_label(self.tr("Bulutsantralim’deki ayar"), self, strong=True))
        self.add_note(
            self.tr("Santralin tek olay adresi vardır; değiştirmek bütün dahilileri etkiler.")
        )
        self.add_labelled(self.tr("Santralin olay &adresi"), self._address)
        self._told = self.add_note()
        self.add(self._ask)
        self.add(self._write)
        self._why_not = self.add_note()
        self._forward = EventForwarding(self)
        self._forward.ended.connect(self.forwarding_ended)
        self.add_space()
        self.add(self._forward)
        self._forward.show_forwarding(self._forwarding)
        self._told.hide()

    def _switch(self, _: str, on: bool) -> None:
        if on or not (self._previous.shown or self._forwarding.waiting):
            self.listener_switched.emit(on, self._port)
            return
        self._on.show_choice(on=True)  # until somebody has decided
        question = LeavingQuestion(self._previous, self._forwarding, self)
        question.decided.connect(self.left)
        question.open()

    def _choose_port(self, port: int) -> None:
        self._port = port
        self.chosen.emit("listener_port", port)
        if self._on.isChecked():
            self.listener_switched.emit(True, port)

    def _choose_public(self, address: str) -> None:
        self.chosen.emit("events_public_address", address)
        self.public_address_chosen.emit(address)
        self._present = None  # whether it is ours is to be asked again
        self._show_way()

    def _show_way(self) -> None:
        base = self._way.public or self._way.here
        self.hooks.show_way(base if self._way.here else "")
        self._offer()

    def _want(self) -> None:
        self._wait(self.tr("Santrale soruluyor…"))
        self.event_address_wanted.emit()

    def _wait(self, words: str) -> None:
        self._ask.setEnabled(False)
        self._present = None
        self._address.clear()
        self._tell(words, Tone.MUTED)
        self._offer()

    def _question(self) -> None:
        if self._present is None:
            return
        old = without_secret(self._present.settings.address)
        question = EventAddressQuestion(old, self._ours, self, former=self._former)
        question.decided.connect(self._choose_address)
        question.open()

    def _choose_address(self, forwards: bool) -> None:
        self._wait(self.tr("Adres santrale yazılıyor…"))
        self.event_address_chosen.emit(forwards)

    @property
    def _former(self) -> bool:
        return self._present is not None and self._present.former

    @property
    def _ours(self) -> str:
        """What would be written into the PBX, shown without its secret; empty when nothing can."""
        local = self._way.here if self._local_will_do else ""
        return without_secret((self._way.public or local) if self._way.here else "")

    def _offer(self) -> None:
        """Let the address be written only where a person sees what would be replaced."""
        present = self._present
        self._write.setEnabled(bool(self._ours) and present is not None and not present.ours)
        words, tone = self._reason()
        self._why_not.setText(words)
        set_tone(self._why_not, tone)
        self._why_not.setVisible(bool(words))

    def _reason(self) -> tuple[str, Tone]:
        if not self._way.here:
            return self.tr("Adresi yazmak için önce olay almayı açın."), Tone.MUTED
        if not self._ours:
            words = self.tr(
                "Bu bilgisayarın adresi santrale yazılamaz: bulut santral ona ulaşamaz. Yukarıya "
                "tünelin https adresini yazın."
            )
            return words, Tone.MUTED
        if self._present is None:
            return self.tr("Adresi yazmak için önce şu anki adrese bakın."), Tone.MUTED
        if self._present.ours:
            return self.tr("Santral olaylarını bu programa gönderiyor."), Tone.GOOD
        if self._former:
            words = self.tr(
                "Santral bu programın eski adresine gönderiyor; olaylar gelmiyor. Yenisini yazın."
            )
            return words, Tone.WARN
        return "", Tone.MUTED

    def _tell(self, text: str, tone: Tone) -> None:
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

"""Ask before the PBX's one event address is replaced, and before receiving ends."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.messages_about_events import ForwardingChanged, PreviousKnown
from santral_desktop.domain.event_addresses import is_plain
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone

_PLACE = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*://)?([^/?#\\]*)")
_LONGEST = 120  # characters of an address
_WIDTH = 460


def without_secret(address: str) -> str:
    """Return an address without path and query: those may be what lets events in."""
    if not address.strip():
        return ""
    scheme, host = _PLACE.findall(address.strip())[0]
    return inert(f"{scheme}{host.rpartition('@')[2]}/…", _LONGEST)


class _Question(QDialog):
    """Sentences, then a yes that does something and a no that is the default."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, EDGE)
        self._column.setSpacing(GAP)
        self.setMinimumWidth(_WIDTH)

    def say(self, text: str, tone: Tone = Tone.TEXT) -> None:
        label = plain_label(text, self, tone=tone)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def add_tick(self, text: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(on)
        self._column.addSpacing(GAP)
        self._column.addWidget(box)
        return box

    def end(self, yes: str, *, bad: bool) -> QPushButton:
        buttons = QDialogButtonBox(self)
        agree = QPushButton(yes, self)
        self.leave = QPushButton(self.tr("&Vazgeç"), self)
        if bad:
            set_look(agree, "bad")
        buttons.addButton(agree, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        self.leave.setDefault(True)
        self.leave.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._column.addSpacing(GAP)
        self._column.addWidget(buttons)
        self.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))
        return agree


class EventAddressQuestion(_Question):
    """Shows the old and the new address; says when a person wants the new one.

    `old` is empty where nobody else's address is replaced; `former` says that it was ours.
    """

    decided = Signal(bool)  # each event goes on to the old address

    def __init__(self, old: str, new: str, parent: QWidget, *, former: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Olay adresini değiştir"))
        nothing = self.tr("Adres yok")
        self.say(self.tr("Santralin tek olay adresi değişecek; bütün dahilileri etkiler."))
        self.say(self.tr("Eski adres: {}").format(isolated(old) or nothing))
        self.say(self.tr("Yeni adres: {}").format(new))
        self.forward: QCheckBox | None = None
        if former:
            self.say(self.tr("Eski adres bu programındı ve artık olay almıyor."), Tone.MUTED)
        elif old:
            self._offer_forwarding(old)
        self.replace = self.end(self.tr("Adresi &değiştir"), bad=True)
        self.accepted.connect(self._decide)

    def _decide(self) -> None:
        self.decided.emit(_is_on(self.forward))

    def _offer_forwarding(self, old: str) -> None:
        self.say(
            self.tr(
                "Eski adresi kullanan programlar artık santralden olay almaz. Santral yeni adresi "
                "hemen dener; eski adres geri yazılabilmesi için bu bilgisayarda saklanır."
            ),
            Tone.WARN,
        )
        self.forward = self.add_tick(self.tr("Her olayı eski adrese de &ilet"), on=False)
        if is_plain(old):
            self.say(
                self.tr(
                    "Eski adres http: iletilen olayları yoldaki herkes okuyabilir. İşaretlerseniz "
                    "bunu kabul edersiniz."
                ),
                Tone.WARN,
            )


class LeavingQuestion(_Question):
    """Asks what becomes of the PBX's address and of the queue when receiving ends."""

    decided = Signal(bool, bool)  # the previous address is given back; what waits is given up

    def __init__(
        self, previous: PreviousKnown, forwarding: ForwardingChanged, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Olay almayı kapat"))
        self.say(self.tr("Bu bilgisayar santralin olaylarını artık almayacak."))
        self.restore: QCheckBox | None = None
        self.drop: QCheckBox | None = None
        if previous.shown:
            words = self.tr("Santrale &önceki adresi geri yaz")
            self.restore = self.add_tick(words, on=True)
            self.say(isolated(previous.shown), Tone.MUTED)
        if forwarding.waiting:
            words = self.tr("İletilmeyi bekleyen olayları &sil: {}").format(forwarding.waiting)
            self.drop = self.add_tick(words, on=False)
            self.say(self.tr("İşaretlemezseniz gönderilmeleri sürer."), Tone.MUTED)
        self.close_it = self.end(self.tr("Olay almayı &kapat"), bad=False)
        self.accepted.connect(self._decide)

    def _decide(self) -> None:
        self.decided.emit(_is_on(self.restore), _is_on(self.drop))


def _is_on(box: QCheckBox | None) -> bool:
    return box is not None and box.isChecked()

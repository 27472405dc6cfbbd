"""Ask before the PBX's one event address is replaced."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, Tone

_PLACE = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*://)?([^/?#\\]*)")
_LONGEST = 120  # characters of an address


def without_secret(address: str) -> str:
    """Return an address without path and query: those may be what lets events in."""
    if not address.strip():
        return ""
    scheme, host = _PLACE.findall(address.strip())[0]
    return inert(f"{scheme}{host.rpartition('@')[2]}/…", _LONGEST)


class EventAddressQuestion(QDialog):
    """Shows the old and the new address; accepted when a person wants the new one."""

    def __init__(self, old: str, new: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Olay adresini değiştir"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, EDGE)
        column.setSpacing(EDGE)
        for text, tone in self._lines(old, new):
            label = plain_label(text, self, tone=tone)
            label.setWordWrap(True)
            column.addWidget(label)
        buttons = QDialogButtonBox(self)
        self.replace = QPushButton(self.tr("Adresi &değiştir"), self)
        self.leave = QPushButton(self.tr("&Vazgeç"), self)
        set_look(self.replace, "bad")
        buttons.addButton(self.replace, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        self.leave.setDefault(True)
        self.leave.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(420)

    def _lines(self, old: str, new: str) -> tuple[tuple[str, Tone], ...]:
        nothing = self.tr("Adres yok")
        return (
            (self.tr("Santralin tek olay adresi değişecek; bütün dahilileri etkiler."), Tone.TEXT),
            (self.tr("Eski adres: {}").format(isolated(old) or nothing), Tone.TEXT),
            (self.tr("Yeni adres: {}").format(new), Tone.TEXT),
            (
                self.tr(
                    "Eski adresi kullanan programlar artık olay almaz. Santral yeni adresi hemen "
                    "dener."
                ),
                Tone.WARN,
            ),
        )

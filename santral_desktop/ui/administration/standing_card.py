"""How the account stands, in a line above the table: only what the provider says."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from santral_desktop.domain.standings import Standing
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.flow import Flow
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone

translate = QCoreApplication.translate
_WARN = frozenset({"SUSPENDED", "DRAFT", "RECANTED"})
_BAD = frozenset({"PRETERMINATED", "TERMINATED", "CANCEL"})


class StandingCard(QFrame):
    """Shows what is told; nobody sees it while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "card")
        self._inside: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(EDGE, GAP, EDGE, GAP)
        self._row.setSpacing(2 * EDGE)
        self._row.addWidget(plain_label(self.tr("Hesap durumu"), strong=True))
        self.hide()

    def show_standing(self, standing: Standing | None) -> None:
        """Show it, or nothing."""
        if self._inside is not None:
            self._row.removeWidget(self._inside)
            self._inside.deleteLater()
            self._inside = None
        self.setVisible(standing is not None)
        if standing is not None:
            self._inside = self._told(standing)
            self._row.addWidget(self._inside, 1)

    def _told(self, standing: Standing) -> QWidget:
        inside = QWidget()
        flow = Flow(EDGE, inside)
        for name, words, tone in _parts(standing):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP // 2)
            row.addWidget(plain_label(name, tone=Tone.MUTED))
            value = plain_label(isolated(words), tone=tone)
            value.setAccessibleName(f"{name}: {words}")
            row.addWidget(value)
            flow.addWidget(pair)
        return inside


def state_words(code: str) -> str:
    """Return what a state means for calls; a code that no document names is shown as it is."""
    return {
        "CONFIRMED": translate("administration", "Açık"),
        "DRAFT": translate("administration", "Taslak"),
        "RECANTED": translate("administration", "Vazgeçilmiş"),
        "CANCEL": translate("administration", "İptal edilmiş"),
        "SUSPENDED": translate("administration", "Gelen çağrılara kapalı"),
        "PRETERMINATED": translate("administration", "Tüm çağrılara kapalı"),
        "TERMINATED": translate("administration", "Borç nedeniyle kapalı"),
    }.get(code, code)


def _parts(standing: Standing) -> list[tuple[str, str, Tone]]:
    state = standing.state
    tone = Tone.BAD if state in _BAD else Tone.WARN if state in _WARN else Tone.TEXT
    credits_left = standing.message_credits
    told = (
        (translate("administration", "Santral"), standing.pbx, Tone.TEXT),
        (translate("administration", "Paket"), standing.package, Tone.TEXT),
        (translate("administration", "Durum"), state_words(state), tone),
        (translate("administration", "Bakiye"), _amount(standing.balance), Tone.TEXT),
        (
            translate("administration", "SMS kredisi"),
            "" if credits_left is None else formats.number(credits_left),
            Tone.TEXT,
        ),
    )
    return [part for part in told if part[1]]


def _amount(text: str) -> str:
    """Return an amount with the sign of the window's language between its parts."""
    whole, point, rest = text.partition(".")
    if point and whole.removeprefix("-").isdecimal() and rest.isdecimal():
        return f"{whole}{QLocale().decimalPoint()}{rest}"
    return text

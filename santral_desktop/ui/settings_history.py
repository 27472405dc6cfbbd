"""The page of settings for the history: how far back it is read, and how long it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from santral_desktop.application.ports.erasures import Erasure
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.erase_wording import record
from santral_desktop.ui.settings_choices import OneOf
from santral_desktop.ui.settings_page import SettingsPage

_READ = (1, 3, 6, 12, 24, 36, 60, 0)
_KEPT = (3, 6, 12, 24, 36, 60, 120, 0)
_SHOWN = 20  # erasures


class HistorySettings(SettingsPage):
    """Says what is chosen, that all is to be read anew, or that a number is to be erased."""

    read_again_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Geçmiş"))
        all_of_it, for_good = self.tr("Santralin sakladığı kadar"), self.tr("Süresiz")
        self._read = self._add_months(
            "history_months",
            self.tr("Çağrılar santralden ne &kadar geriye okunsun"),
            _READ,
            all_of_it,
        )
        self._again = QPushButton(self.tr("Geçmişi &baştan oku"), self)
        self._again.clicked.connect(self._on_again)
        self.add(self._again)
        self._said = self.add_note()
        self._said.hide()
        self._calls = self._add_months(
            "keep_calls_months", self.tr("&Çağrılar ne kadar saklansın"), _KEPT, for_good
        )
        self.add_note(
            self.tr("Süresi dolan çağrılar notları ve ses kayıtlarıyla birlikte silinir.")
        )
        self._notes = self._add_months(
            "keep_notes_months", self.tr("&Notlar ne kadar saklansın"), _KEPT, for_good
        )
        self._recordings = self._add_months(
            "keep_recordings_months",
            self.tr("Sakladığınız &ses kayıtları ne kadar kalsın"),
            _KEPT,
            for_good,
        )
        self.add_space()
        self._erase = QPushButton(self.tr("Bir numaranın kayıtlarını si&l…"), self)
        self._erase.clicked.connect(self.erase_wanted)
        self.add(self._erase)
        self._records = self.add_note()
        self.show_erasures(())
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._read.show_choice(str(choices.history_months))
        self._calls.show_choice(str(choices.keep_calls_months))
        self._notes.show_choice(str(choices.keep_notes_months))
        self._recordings.show_choice(str(choices.keep_recordings_months))
        self._erase.setEnabled(choices.may_erase)

    def show_erasures(self, records: tuple[Erasure, ...]) -> None:
        """Show what was erased so far, the newest first."""
        self._records.setText("\n".join(map(record, records[:_SHOWN])))
        self._records.setVisible(bool(records))

    def _on_again(self) -> None:
        self._again.setEnabled(False)
        self._said.setText(self.tr("Geçmiş baştan okunuyor; ilerlemesi en altta görünür."))
        self._said.show()
        self.read_again_wanted.emit()

    def _add_months(self, name: str, label: str, months: tuple[int, ...], never: str) -> OneOf:
        box = OneOf(name, self)
        box.offer(tuple((str(many), self._span(many) if many else never) for many in months))
        box.decided.connect(lambda choice, value: self.chosen.emit(choice, int(value)))
        self.add_labelled(label, box, choice=name)
        return box

    def _span(self, months: int) -> str:
        if months == 12:
            return self.tr("1 yıl")
        if months == 1:
            return self.tr("1 ay")
        if months % 12:
            return self.tr("{} ay").format(months)
        return self.tr("{} yıl").format(months // 12)

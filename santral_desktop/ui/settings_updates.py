"""The page of settings for newer releases: what runs, what is new, and when it is taken."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from santral_desktop.application.messages_about_updates import UpdateStep, UpdateTold
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.releases import Here
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import set_tone
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.update_wording import by_whom, standing

_NOTES_LINES = 9
_BUSY = {UpdateStep.LOOKING, UpdateStep.FETCHING, UpdateStep.STARTED}


class UpdateSettings(SettingsPage):
    """Says that somebody wants to look, to fetch, or to install; shows how far it is."""

    look_wanted = Signal()
    fetch_wanted = Signal()
    install_wanted = Signal()

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self._here: Here | None = None
        self.add_title(self.tr("Güncelleme"))
        self._runs = self.add_note(tone=Tone.TEXT)
        self._by_whom = self.add_note()
        self._what = self.add_pick("updates", self.tr("&Yeni sürümler"))
        self._standing = self.add_note(tone=Tone.TEXT)
        self._notes = QPlainTextEdit(self)
        self._notes.setReadOnly(True)
        self._notes.setAccessibleName(self.tr("Sürüm notları"))
        self._notes.setFixedHeight(self._notes.fontMetrics().lineSpacing() * _NOTES_LINES)
        self.add(self._notes)
        self._look = self._button(self.tr("Şimdi &bak"), self.look_wanted)
        self._fetch = self._button(self.tr("&İndir"), self.fetch_wanted)
        self._install = self._button(self.tr("Kur ve yeniden &aç"), self.install_wanted)
        self.show_update(UpdateTold(UpdateStep.NOT_LOOKED), "tr")
        self.end()

    def show_here(self, here: Here) -> None:
        """Show what runs, and offer what can be chosen for it."""
        self._here = here
        self._runs.setText(self.tr("Bu sürüm: {}").format(here.version))
        told = by_whom(here.kind)
        self._by_whom.setText(told)
        self._by_whom.setVisible(bool(told))
        choices = [("off", self.tr("Bakılmasın")), ("tell", self.tr("Haber verilsin"))]
        if here.kind.updates_itself:
            fetched = self.tr("İndirilsin, kurulması bana sorulsun")
            choices.append(("fetch", fetched))
        else:
            choices[-1] = ("fetch", choices[-1][1])
        self._what.offer(tuple(choices))
        self._what.setEnabled(here.kind.looks and "updates" not in self._fixed)
        self._look.setVisible(here.kind.looks)
        self._standing.setVisible(here.kind.looks)

    def show_preferences(self, choices: Preferences) -> None:
        told = self._here is not None and not self._here.kind.updates_itself
        wish = "fetch" if told and choices.updates == "tell" else choices.updates
        self._what.show_choice(wish)

    def show_update(self, told: UpdateTold, language: str) -> None:
        """Show how far it is; notes in the window's language, or in the one there is."""
        self._standing.setText(standing(told))
        set_tone(self._standing, Tone.WARN if told.step is UpdateStep.FAILED else Tone.TEXT)
        notes = told.release.notes if told.release else {}
        text = notes.get(language) or next(iter(notes.values()), "")
        self._notes.setPlainText(text)
        self._notes.setVisible(bool(text))
        itself = self._here is not None and self._here.kind.updates_itself
        self._look.setEnabled(told.step not in _BUSY)
        self._fetch.setVisible(itself and told.step is UpdateStep.OFFERED)
        self._install.setVisible(told.step is UpdateStep.READY)
        self._install.setEnabled(not told.in_call)

    def _button(self, text: str, said: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(said)
        self.add(button)
        return button

"""The settings: every change holds at once, there is nothing to confirm."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.settings_account import AccountSettings
from santral_desktop.ui.settings_calls import CallSettings
from santral_desktop.ui.settings_contacts import ContactSettings
from santral_desktop.ui.settings_crm import CrmSettings
from santral_desktop.ui.settings_doctor import DoctorSettings
from santral_desktop.ui.settings_events import EventSettingsPage
from santral_desktop.ui.settings_general import GeneralSettings
from santral_desktop.ui.settings_history import HistorySettings
from santral_desktop.ui.settings_keys import KeySettings
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.settings_recordings import RecordingSettings
from santral_desktop.ui.settings_sound import SoundSettings
from santral_desktop.ui.settings_updates import UpdateSettings
from santral_desktop.ui.settings_welcome import WelcomeSettings
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import EDGE, GAP


class SettingsDialog(QDialog):
    """Says what a person chooses; `fixed` choices are shown and cannot be changed.

    Choices also change elsewhere: who holds them takes the one choice of `chosen`, or has
    `show_preferences` hear of every change.
    """

    chosen = Signal(str, object)  # name of the choice, its value
    changed = Signal(object)  # Preferences: what was last shown, with the choice
    ring_tried = Signal()

    def __init__(
        self, choices: Preferences, fixed: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ayarlar"))
        self.setModal(False)
        self._choices = choices
        self.general = GeneralSettings(fixed, self)
        self._calls = CallSettings(fixed, self)
        self.keys = KeySettings(fixed, self)
        self._sound = SoundSettings(fixed, self)
        self.recordings = RecordingSettings(fixed, self)
        self.history = HistorySettings(fixed, self)
        self.events = EventSettingsPage(fixed, self)
        self._crm = CrmSettings(fixed, self)
        self._welcome = WelcomeSettings(fixed, self)
        self.contacts = ContactSettings(fixed, self)
        self.accounts = AccountSettings(fixed, self)
        self.updates = UpdateSettings(fixed, self)
        self.doctor = DoctorSettings(fixed, self)
        self._pages: tuple[SettingsPage, ...] = (
            self.general,
            self._calls,
            self.keys,
            self._sound,
            self.recordings,
            self.history,
            self._welcome,
            self.contacts,
            self.events,
            self._crm,
            self.accounts,
            self.updates,
            self.doctor,
        )
        self._lay_out()
        self._connect()
        self.show_preferences(choices)

    def show_preferences(self, choices: Preferences) -> None:
        """Show the choices that hold now."""
        self._choices = choices
        for page in self._pages:
            page.show_preferences(choices)

    def show_page(self, page: SettingsPage) -> None:
        """Turn to one of the pages."""
        self._list.setCurrentRow(self._pages.index(page))

    def show_outside_numbers(self, numbers: tuple[str, ...]) -> None:
        """Offer the numbers that an outgoing call may show."""
        self._calls.show_outside_numbers(numbers)

    def show_outputs(self, descriptions: tuple[str, ...]) -> None:
        """Offer outputs for the ring and for recordings."""
        self._sound.show_outputs(descriptions)
        self.recordings.show_outputs(descriptions)

    def show_inputs(self, descriptions: tuple[str, ...]) -> None:
        """Offer microphones."""
        self._sound.show_inputs(descriptions)

    def _lay_out(self) -> None:
        self._list, self._stack = QListWidget(self), QStackedWidget(self)
        set_look(self._list, "pages")
        self._list.setAccessibleName(self.tr("Ayar sayfaları"))
        self._list.setFixedWidth(self._list.fontMetrics().averageCharWidth() * 20)
        for page in self._pages:
            self._list.addItem(page.title)
            self._stack.addWidget(page)
        self._list.setCurrentRow(0)
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(self.tr("Ka&pat"), QDialogButtonBox.ButtonRole.RejectRole)
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self._list)
        middle.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.setSpacing(GAP)
        whole.addLayout(middle, 1)
        whole.addWidget(self._buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field presses none of them
        self.resize(680, 520)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._buttons.rejected.connect(self.reject)
        for page in self._pages:
            page.chosen.connect(self._choose)
        self._sound.ring_tried.connect(self.ring_tried)

    def _choose(self, name: str, value: object) -> None:
        self._choices = replace(self._choices, **{name: value})  # type: ignore[arg-type]
        self.chosen.emit(name, value)
        self.changed.emit(self._choices)

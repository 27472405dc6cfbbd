"""The page of settings for dialling."""

from PySide6.QtWidgets import QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.phone import shown_number
from santral_desktop.ui.settings_page import SettingsPage


class CallSettings(SettingsPage):
    """Which number is shown, and who picks up."""

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Arama"))
        self._shown_as = self.add_pick(
            "shown_as", self.tr("&Aradığınız kişi hangi numarayı görsün")
        )
        self.show_outside_numbers(())
        self._myself = self.add_tick(
            "pick_up_myself",
            self.tr("Arama başlayınca telefonumu &kendim açayım"),
            self.tr(
                "Numara çevrildiğinde önce sizin telefonunuz çalar. Kapalıyken telefonunuz "
                "kendiliğinden açılır."
            ),
        )
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._shown_as.show_choice(choices.shown_as)
        self._myself.show_choice(on=choices.pick_up_myself)

    def show_outside_numbers(self, numbers: tuple[str, ...]) -> None:
        """Offer the numbers that an outgoing call may show."""
        own = ("", self.tr("Dahilimin kendi numarası"))
        self._shown_as.offer((own, *((number, shown_number(number)) for number in numbers)))

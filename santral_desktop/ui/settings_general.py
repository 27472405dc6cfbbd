"""The page of settings for the window and the popups."""

from PySide6.QtWidgets import QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.settings_page import SettingsPage


class GeneralSettings(SettingsPage):
    """Language, theme and popups."""

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self.add_title(self.tr("Genel"))
        self._language = self.add_pick("language", self.tr("&Dil"))
        self._language.offer((("tr", "Türkçe"), ("en", "English")))
        self.add_note(self.tr("Yeni dil, program yeniden açıldığında kullanılır."))
        self._theme = self.add_pick("theme", self.tr("&Görünüm"))
        self._theme.offer(
            (
                ("system", self.tr("Sistemle aynı")),
                ("light", self.tr("Açık")),
                ("dark", self.tr("Koyu")),
            )
        )
        self._popups = self.add_tick(
            "popups",
            self.tr("Gelen çağrıları açılır pencereyle &bildir"),
            self.tr(
                "Kapalıyken masa telefonu düzeninde çalışırsınız: arama ve çağrı listesi sürer, "
                "açılır pencere ve zil olmaz."
            ),
        )
        self._private = self.add_tick(
            "private_popups",
            self.tr("Açılır pencerede adı ve numarayı &gizle"),
            self.tr("Ekranınızı başkaları görüyorsa açın."),
        )
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._language.show_choice(choices.language)
        self._theme.show_choice(choices.theme)
        self._popups.show_choice(on=choices.popups)
        self._private.show_choice(on=choices.private_popups)

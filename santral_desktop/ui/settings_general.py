"""The page of settings for the window and the popups."""

from PySide6.QtWidgets import QLabel, QWidget

from santral_desktop.application.messages_about_system import Entry
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.theme import Tone


class GeneralSettings(SettingsPage):
    """Language, theme, popups, and what the user's system knows of the program."""

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
        self._entries = {
            Entry.LINKS: self.add_tick(
                "open_links",
                self.tr("&Telefon bağlantılarını (tel:, callto:, sip:) bu program açsın"),
                self.tr("Numara her seferinde size sorulur; onaylamadan aranmaz."),
            ),
        }
        self._registered = {Entry.LINKS: self._remark()}
        self._entries[Entry.LOGIN] = self.add_tick(
            "start_at_login",
            self.tr("Bilgisayarda &oturum açılınca gizli başlasın"),
            self.tr("Pencere açılmaz; program bildirim alanında çağrı bekler."),
        )
        self._registered[Entry.LOGIN] = self._remark()
        self._bring_back = self.add_tick(
            "bring_back",
            self.tr("Çökerse &kendiliğinden yeniden açılsın"),
            self.tr("Beş dakikada üç kez çökerse bırakır ve bunu söyler."),
        )
        self._software = self.add_tick(
            "software_rendering",
            self.tr("&Ekran kartı kullanılmasın"),
            self.tr(
                "Ekranda bozulma ya da çökme olursa açın. Program yeniden açıldığında geçerli olur."
            ),
        )
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._language.show_choice(choices.language)
        self._theme.show_choice(choices.theme)
        self._popups.show_choice(on=choices.popups)
        self._private.show_choice(on=choices.private_popups)
        self._bring_back.show_choice(on=choices.bring_back)
        self._software.show_choice(on=choices.software_rendering)
        for entry, tick in self._entries.items():
            tick.show_choice(on=getattr(choices, entry.value))

    def show_registered(self, entry: Entry, sentence: str) -> None:
        """Say how it stands with an entry in the user's system; nothing when it is as ticked."""
        self._registered[entry].setText(sentence)
        self._registered[entry].setVisible(bool(sentence))

    def _remark(self) -> QLabel:
        remark = self.add_note(tone=Tone.WARN)
        remark.hide()
        return remark

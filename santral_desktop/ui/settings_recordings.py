"""The page of settings for recordings: through what and how they play, and which stay here."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.recordings import KeptRecording
from santral_desktop.domain.text import isolated
from santral_desktop.ui.recording_title import recording_title
from santral_desktop.ui.settings_page import SettingsPage
from santral_desktop.ui.texts import plain_label
from santral_desktop.ui.theme import EDGE, GAP, Tone


class RecordingSettings(SettingsPage):
    """Says what is chosen, and which recording is to be kept no longer."""

    removed = Signal(str)  # the call

    def __init__(self, fixed: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(fixed, parent)
        self._kept: tuple[KeptRecording, ...] = ()
        self._masked = False
        self.add_title(self.tr("Kayıtlar"))
        self._output = self.add_pick("playback_device", self.tr("&Kayıtlar nereden çalsın"))
        self._skip = self.add_tick("skip_silence", self.tr("&Sessizlikleri atla"))
        self._even = self.add_tick(
            "even_loudness",
            self.tr("&Yüksek sesleri kıs"),
            self.tr("Bağıran kayıtlar öbürleri kadar duyulur; fısıldayanlar yükseltilemez."),
        )
        self._play_on = self.add_tick("play_on", self.tr("Bitince listedeki sonrakini ç&al"))
        self.add_space()
        self._sum = self.add_note()
        self._list = _KeptList(self)
        self._list.removed.connect(self.removed)
        self.add(self._list)
        self.show_outputs(())
        self.show_kept(())
        self.end()

    def show_preferences(self, choices: Preferences) -> None:
        self._output.show_choice(choices.playback_device)
        self._skip.show_choice(on=choices.skip_silence)
        self._even.show_choice(on=choices.even_loudness)
        self._play_on.show_choice(on=choices.play_on)
        self._masked = choices.private_popups
        self.show_kept(self._kept)

    def show_outputs(self, descriptions: tuple[str, ...]) -> None:
        """Offer the outputs of this computer, by their descriptions."""
        default = ("", self.tr("İşletim sisteminin seçtiği"))
        there = dict.fromkeys(text for text in descriptions if text)
        self._output.offer((default, *((text, text) for text in there)))

    def show_kept(self, kept: tuple[KeptRecording, ...]) -> None:
        """Show which recordings stay on this computer, and how much room they take."""
        self._kept = kept
        self._list.show_kept(kept, masked=self._masked)
        if kept:
            said = self.tr("Bu bilgisayarda saklanan {} kayıt {} yer kaplıyor:")
            self._sum.setText(said.format(len(kept), _size(sum(one.size for one in kept))))
        else:
            self._sum.setText(
                self.tr(
                    "Bu bilgisayarda saklanan kayıt yok. Dinlenen kayıtlar bir dakika sonra "
                    "silinir; saklamak için oynatıcıdaki işarete basın."
                )
            )


class _KeptList(QWidget):
    """A row for each recording; rows are used again."""

    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: tuple[KeptRecording, ...] = ()
        self._rows: list[tuple[QLabel, QLabel, QPushButton]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(EDGE)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(0, 1)

    def show_kept(self, kept: tuple[KeptRecording, ...], *, masked: bool) -> None:
        self._kept = kept
        while len(self._rows) < len(kept):
            self._add_row()
        for place, row in enumerate(self._rows):
            for part in row:
                part.setVisible(place < len(kept))
            if place < len(kept):
                title, size, remove = row
                title.setText(isolated(recording_title(kept[place].call, masked=masked)))
                size.setText(_size(kept[place].size))
                remove.setAccessibleDescription(title.text())

    def _add_row(self) -> None:
        place = len(self._rows)
        title, size = plain_label(parent=self), plain_label(parent=self, tone=Tone.MUTED)
        title.setWordWrap(True)
        remove = QPushButton(self.tr("Sil"), self)
        remove.setAutoDefault(False)
        remove.clicked.connect(lambda: self.removed.emit(self._kept[place].call.id))
        for column, part in enumerate((title, size, remove)):
            self._grid.addWidget(part, place, column)
        self._rows.append((title, size, remove))


def _size(amount: int) -> str:
    return QLocale().formattedDataSize(amount, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

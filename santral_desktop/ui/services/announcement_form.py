"""An announcement to be added: recorded here, or a file."""

from datetime import timedelta

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.text import inert, isolated
from santral_desktop.domain.wav import read_head
from santral_desktop.ui import formats
from santral_desktop.ui.player import Player
from santral_desktop.ui.services.microphone import Microphone
from santral_desktop.ui.services.order_form import OrderForm
from santral_desktop.ui.services.sound_recorder import SoundRecorder
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import Tone

_HEAD = 4096  # bytes in which the head of a WAV file stands


class AnnouncementForm(OrderForm):
    """Says which file is chosen and which sound is to be added."""

    file_chosen = Signal(str)
    ordered = Signal(str, object)  # name, Attachment

    def __init__(self, microphone: Microphone, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Yeni anons"), self.tr("&Ekle"), parent)
        self._sound: Attachment | None = None
        self._name = self.add_line(self.tr("&Ad"))
        self.recorder = SoundRecorder(microphone, self)
        self.recorder.recorded.connect(self._on_recorded)
        self.recorder.began.connect(self._let_go)
        self._choose = QPushButton(self.tr("&Dosya seç… (WAV, MP3)"), self)
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask_which)
        self.fields.addWidget(self.recorder)
        self.fields.addWidget(self._choose)
        self._said_sound = plain_label(parent=self, tone=Tone.MUTED)
        self._said_sound.setWordWrap(True)
        self._hear = QPushButton(self.tr("Di&nle"), self)
        self._hear.setAutoDefault(False)
        self._hear.clicked.connect(self._play)
        self.player = Player(self)
        self.player.failed.connect(self._on_unplayable)
        row = QHBoxLayout()
        row.addWidget(self._said_sound, 1)
        row.addWidget(self._hear)
        self.fields.addLayout(row)
        self._let_go()
        self.resize(460, 320)

    def show_file(self, file: Attachment) -> None:
        """Show the file that will be sent; its name is the announcement's where none is written."""
        if not self._name.text():
            self._name.setText(file.name)
        self._take(file, self.tr("Seçilen dosya: {}").format(isolated(file.name)))

    def show_no_file(self, sentence: str) -> None:
        """Say why the chosen file cannot be sent."""
        self._let_go()
        self._tell(sentence, Tone.BAD)

    def show_taken(self) -> None:
        super().show_taken()
        self._name.clear()
        self._let_go()

    def flaw(self) -> str:
        if not inert(self._name.text()):
            return self.tr("Anonsa bir ad verin.")
        if self._sound is None:
            return self.tr("Kaydedin ya da bir dosya seçin.")
        return ""

    def send(self) -> None:
        if self._sound is not None:
            self.ordered.emit(inert(self._name.text()), self._sound)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._fall_silent()

    def done(self, result: int) -> None:
        super().done(result)
        self._fall_silent()

    def _fall_silent(self) -> None:
        self.player.close()
        self.recorder.stop()

    def _on_recorded(self, content: bytes) -> None:
        head = read_head(content[:_HEAD])
        seconds = len(content) / (2 * head.rate) if head else 0.0
        words = self.tr("Kaydedildi: {}").format(formats.length(timedelta(seconds=seconds)))
        name = inert(self._name.text()) or self.tr("Kayıt")
        self._take(Attachment(name, FileKind.WAV, content), words)

    def _take(self, sound: Attachment, words: str) -> None:
        self._sound = sound
        self._tell(words, Tone.GOOD)
        self._hear.show()
        self.check()

    def _let_go(self) -> None:
        self._sound = None
        self.player.close()
        self._hear.hide()
        self._tell(self.tr("Henüz ses yok; en çok 10 MB."), Tone.MUTED)
        self.check()

    def _play(self) -> None:
        if self._sound is not None:
            self.player.open_bytes(self._sound.content)

    def _on_unplayable(self) -> None:
        self._tell(self.tr("Bu ses burada çalınamadı; yine de eklenebilir."), Tone.WARN)

    def _tell(self, text: str, tone: Tone) -> None:
        self._said_sound.setText(text)
        set_tone(self._said_sound, tone)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, self.tr("Anonsun ses dosyasını seçin"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        folder = QStandardPaths.StandardLocation.MusicLocation
        dialog.setDirectory(QStandardPaths.writableLocation(folder))
        dialog.setNameFilters(
            [self.tr("Ses dosyaları (*.wav *.mp3)"), self.tr("Bütün dosyalar (*)")]
        )
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

"""How recordings are played: what is skipped and evened, what comes next, and through what."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from santral_desktop.application.ports.preferences import Preferences


class PlayerMenu(QMenu):
    """Says what is chosen; shows the choices that hold and the outputs that are there."""

    chosen = Signal(str, object)  # name of the choice, its value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._output = ""
        self._ticks = {
            "skip_silence": self._tick("skip_silence", self.tr("&Sessizlikleri atla")),
            "even_loudness": self._tick("even_loudness", self.tr("Yüksek sesleri &kıs")),
            "play_on": self._tick("play_on", self.tr("Bitince &listedeki sonrakini çal")),
        }
        self.addSeparator()
        self._outputs = self.addMenu(self.tr("Ses &çıkışı"))
        self._group = QActionGroup(self._outputs)
        self._outputs.aboutToShow.connect(self._list_outputs)

    def show_choices(self, choices: Preferences) -> None:
        """Show the choices that hold."""
        for name, action in self._ticks.items():
            action.setChecked(getattr(choices, name))
        self._output = choices.playback_device

    def _tick(self, name: str, text: str) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.chosen.emit(name, on))
        return action

    def _list_outputs(self) -> None:
        """List what is plugged in now; one that is chosen and gone is listed too."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

        self._outputs.clear()
        there = [device.description() for device in QMediaDevices.audioOutputs()]
        gone = [] if self._output in there else [self._output]
        for name in dict.fromkeys(["", *there, *gone]):
            self._add_output(name)

    def _add_output(self, name: str) -> None:
        words = name.replace("&", "&&") or self.tr("İşletim sisteminin seçtiği")
        action = self._outputs.addAction(words)
        action.setCheckable(True)
        action.setChecked(name == self._output)
        action.setActionGroup(self._group)
        action.triggered.connect(lambda: self.chosen.emit("playback_device", name))

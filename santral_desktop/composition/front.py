"""What is on the screen before the program behind it is loaded: the window's frame, dressed."""

import signal

from PySide6.QtCore import QEventLoop, QTimer

from santral_desktop.composition.command_line import World
from santral_desktop.system.paths import Places, policy_file
from santral_desktop.system.preferences_file import PreferencesFile
from santral_desktop.ui.main_window import MainWindow
from santral_desktop.ui.program import new_application
from santral_desktop.ui.single_instance import OnlyInstance

ENDINGS = (signal.SIGINT, signal.SIGTERM)
LONGEST = 500  # milliseconds: a window that is not painted by then is covered, or minimised


class Front:
    """Application and window; imports nothing that its first paint can do without."""

    def __init__(self, world: World, places: Places) -> None:
        self.told_to_end = False  # before there was anything that could end in order
        for number in ENDINGS:
            signal.signal(number, self._on_told_to_end)
        choices = PreferencesFile(places.preferences, policy_file()).load()
        self.app = new_application(choices.language, choices.theme)
        self.instance = OnlyInstance(places.runtime, world.name)
        self.window = MainWindow()
        self.window.phone.fold(choices.webphone_folded, tell=False)
        if choices.window:
            self.window.restore(choices.window)

    def show(self) -> None:
        """Show the frame and return when it is painted."""
        loop = QEventLoop()
        self.window.painted.connect(loop.quit)
        QTimer.singleShot(LONGEST, loop, loop.quit)
        self.window.show()
        loop.exec()

    def _on_told_to_end(self, *_: object) -> None:
        self.told_to_end = True

"""What is on the screen before the program behind it is loaded: the window, empty."""

import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from santral_desktop.composition.command_line import World
from santral_desktop.system.json_file import first_choice, read_object
from santral_desktop.system.paths import Places
from santral_desktop.system.policy_words import policy_words
from santral_desktop.ui.main_window import MainWindow
from santral_desktop.ui.program import dress, plain_application
from santral_desktop.ui.single_instance import OnlyInstance

if TYPE_CHECKING:
    from santral_desktop.ui.link_events import LinkEvents

ENDINGS = (signal.SIGINT, signal.SIGTERM)
LONGEST = 500  # milliseconds: a window that is not painted by then is covered, or minimised


class Front:
    """Application and window; imports nothing that its first paint can do without."""

    def __init__(self, world: World, places: Places) -> None:
        self.told_to_end = False  # before there was anything that could end in order
        for number in ENDINGS:
            signal.signal(number, self._on_told_to_end)
        self._places = places
        chosen = (read_object(places.preferences), policy_words())
        self.app = plain_application(first_choice("theme", "system", *chosen))
        self._links = _link_events(self.app)
        self.instance = OnlyInstance(places.runtime, world.name)
        self.window = MainWindow()
        if place := first_choice("window", "", *chosen):
            self.window.restore(place)

    def show(self) -> None:
        """Show the window and return when it is painted."""
        loop = QEventLoop()
        self.window.painted.connect(loop.quit)
        QTimer.singleShot(LONGEST, loop, loop.quit)
        self.window.show()
        loop.exec()

    def dress(self) -> None:
        """Make ready for what the window will hold, and for the words of later starts."""
        from santral_desktop.composition.worlds import store_of

        self.instance.listen()
        choices = store_of(self._places).load()
        dress(self.app, choices.language, choices.theme)

    def hear_links(self, come: Callable[[str], None]) -> None:
        """Have `come` hear of links that the system hands over, early ones at once."""
        if self._links is not None:
            self._links.followed.connect(come)
            self._links.begin()

    def _on_told_to_end(self, *_: object) -> None:
        self.told_to_end = True


def _link_events(app: QApplication) -> "LinkEvents | None":
    """A Mac hands links over as events, the first one before the window is there."""
    if str(sys.platform) != "darwin":
        return None
    from santral_desktop.ui.link_events import LinkEvents

    return LinkEvents(app)

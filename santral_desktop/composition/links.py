"""What leads out of the program, or into the dial field: a person confirms each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from santral_desktop.ui.texts import plain_question
from santral_desktop.ui.window_wording import open_link

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk


class Links:
    """Opens links of the page in the person's browser, once they agreed; numbers are asked too."""

    def __init__(self, desk: "Desk") -> None:
        self._window = desk.panes.window
        if desk.phone is not None:
            desk.phone.on_links(self.open_external, desk.dial_links.come)

    def open_external(self, url: QUrl) -> None:
        """Ask, naming the host, and open the link in the browser."""
        question = plain_question(self._window, *open_link(url.host()))
        question.accepted.connect(lambda: QDesktopServices.openUrl(url))
        question.open()

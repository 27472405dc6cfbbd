"""Links as a Mac hands them over: as events to the application, not on the command line."""

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent


class LinkEvents(QObject):
    """Says which link was followed; what comes before somebody listens is kept."""

    followed = Signal(str)

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._early: list[str] = []
        self._heard = False
        application.installEventFilter(self)

    def begin(self) -> None:
        """Tell from now on, what came before at once."""
        self._heard = True
        early, self._early = self._early, []
        for link in early:
            self.followed.emit(link)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.url().scheme():
            return False
        link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if self._heard:
            self.followed.emit(link)
        else:
            self._early.append(link)
        return True

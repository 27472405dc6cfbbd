"""The provider's consent page for those who want it here: off the record, locked to its host."""

import secrets

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWebEngineCore import QWebEnginePermission, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from santral_desktop.webphone.navigation import LockedPage
from santral_desktop.webphone.origins import is_safe, shown_origin
from santral_desktop.webphone.profile import Egress

_SIZE = (560, 680)


class ConsentWindow(QDialog):
    """Shows one page; tells the address at which the code is shown."""

    code_shown = Signal(str)  # the address

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        home = QUrl(address, QUrl.ParsingMode.StrictMode)
        self._codes = f"{home.path().rstrip('/')}/"  # below it an address ends with the code
        self._profile = QWebEngineProfile(self)  # without a name: nothing of it is kept
        self._profile.setPersistentPermissionsPolicy(
            QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime
        )
        self._profile.downloadRequested.connect(lambda download: download.cancel())
        self._egress = Egress(home, self._profile)
        self._profile.setUrlRequestInterceptor(self._egress)
        self.view = QWebEngineView(self)
        self.page = LockedPage(self._profile, home, secrets.token_urlsafe(16), self.view)
        self.page.permissionRequested.connect(_deny)
        self.page.urlChanged.connect(self._on_address)
        self.view.setPage(self.page)
        self.setWindowTitle(shown_origin(home))
        where = QLabel(shown_origin(home), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        where.setMargin(8)
        layout.addWidget(where)
        layout.addWidget(self.view, 1)
        self.resize(*_SIZE)
        if is_safe(home):
            self.page.load(home)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the page down before its profile, which forgets everything with it."""
        super().closeEvent(event)
        self.page.destroyed.connect(self._profile.deleteLater)
        self.page.deleteLater()
        self.deleteLater()

    def _on_address(self, url: QUrl) -> None:
        if url.path().startswith(self._codes):
            self.code_shown.emit(url.toString())


def _deny(permission: QWebEnginePermission) -> None:
    permission.deny()

"""What the page may do: hear the microphone on its own origin, and nothing else."""

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEnginePermission, QWebEngineProfile

from santral_desktop.webphone.origins import origin_of

MICROPHONE = QWebEnginePermission.PermissionType.MediaAudioCapture


class Permissions:
    """A table that denies by default; every question is answered at once."""

    def __init__(self, page: QWebEnginePage, home: QUrl) -> None:
        self._page = page
        self._home = home
        self.asked: list[tuple[str, str, bool]] = []  # origin, kind, granted
        page.permissionRequested.connect(self.answer)

    def grant_before_load(self, profile: QWebEngineProfile) -> None:
        """Give the microphone to the origin before its page is there.

        Granted only on request, the first call gathers candidates without real addresses.
        """
        profile.queryPermission(self._home, MICROPHONE).grant()

    def answer(self, permission: QWebEnginePermission) -> None:
        """Grant or deny; an unanswered question would hang the page for ever."""
        ours = origin_of(permission.origin()) == origin_of(self._home)
        on_top = origin_of(self._page.url()) == origin_of(self._home)
        granted = permission.permissionType() == MICROPHONE and ours and on_top
        self.asked.append(
            (origin_of(permission.origin()), permission.permissionType().name, granted)
        )
        if granted:
            permission.grant()
        else:
            permission.deny()

"""The web phone's own profile: nothing on disk, nothing downloaded, nowhere else to go."""

import json

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from santral_desktop.shipped import shipped
from santral_desktop.webphone.origins import is_of_the_same_house, shown_origin

NONCE_MARK = "__NONCE__"
SILENCE_MARK = "__SILENCE__"
MICROPHONE_MARK = "__MICROPHONE__"
OBSERVER = ("tools", "calls", "sip", "verto", "wire")  # each uses those before it
_INERT_SCHEMES = frozenset({"data", "blob", "about"})


class Egress(QWebEngineUrlRequestInterceptor):
    """Lets requests out only to the page's own house; plain http only for a loopback page."""

    def __init__(self, home: QUrl, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self.blocked = 0
        self.line = ""  # origin of the page's web socket, by which it hears of calls

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if url.scheme() in _INERT_SCHEMES or is_of_the_same_house(url, self._home):
            if info.resourceType() == _LINE:
                self.line = shown_origin(url)
            return
        # fonts and styles of well-known hosts do no harm and may be needed to see the buttons
        fetched = info.resourceType() in _LOOKS and url.scheme() == "https"
        if not fetched or self._home.scheme() != "https":
            self.blocked += 1
            info.block(True)


_LINE = QWebEngineUrlRequestInfo.ResourceType.ResourceTypeWebSocket
_LOOKS = frozenset(
    {
        QWebEngineUrlRequestInfo.ResourceType.ResourceTypeStylesheet,
        QWebEngineUrlRequestInfo.ResourceType.ResourceTypeFontResource,
        QWebEngineUrlRequestInfo.ResourceType.ResourceTypeImage,
        QWebEngineUrlRequestInfo.ResourceType.ResourceTypeScript,
    }
)


class PhoneProfile(QWebEngineProfile):
    """Off the record: what the page keeps is gone with it."""

    def __init__(
        self, home: QUrl, nonce: str, parent: QObject, microphone: str, silence: float
    ) -> None:
        super().__init__(parent)
        self.setHttpAcceptLanguage("tr-TR,tr;q=0.9,en;q=0.5")
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self.setPersistentPermissionsPolicy(
            QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime
        )
        self.setSpellCheckEnabled(False)
        self.downloadRequested.connect(_refuse)
        # Held here: the engine alone would not keep it, and would then let everything out.
        self.egress = Egress(home, self)
        self.setUrlRequestInterceptor(self.egress)
        watching = observer().replace(NONCE_MARK, nonce)
        watching = watching.replace(SILENCE_MARK, str(round(silence * 1000)))
        self.scripts().insert(_script("observer", watching))
        chosen = _text("microphone").replace(MICROPHONE_MARK, json.dumps(microphone))
        self.scripts().insert(_script("microphone", chosen))


def observer() -> str:
    """Return the observer's source: its parts, closed off from the page."""
    parts = "\n".join(_text(f"observer/{part}") for part in OBSERVER)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _refuse(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


def _text(name: str) -> str:
    return shipped(f"page/{name}.js").read_text("utf-8")


def _script(name: str, source: str) -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName(name)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setRunsOnSubFrames(True)
    script.setSourceCode(source)
    return script

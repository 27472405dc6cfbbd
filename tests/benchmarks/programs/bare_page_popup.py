"""The least that announces the page's calls: a view whose page logs them, one popup.

Shows the page given by its address. A script before the page's own logs the INVITEs and CANCELs
of its sockets. Tells `registered`, and `popup` and `over` with the call's id.
"""

import json
import sys

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from tests.benchmarks.programs.bare_popup import Popup
from tests.benchmarks.programs.bare_view import WIDTH
from tests.benchmarks.programs.bare_window import SIZE, Window, quit_with_parent
from tests.benchmarks.programs.moments import tell

MARK = "bare:"
SCRIPT = """
const Plain = WebSocket;
window.WebSocket = class extends Plain {
  constructor(...words) {
    super(...words);
    this.addEventListener("message", (told) => {
      const text = String(told.data);
      const header = (name) => (text.match(new RegExp(`^${name}: *(.*?)\\r$`, "im")) || [])[1];
      const kind = /^SIP\\S* 200/.test(text) && /REGISTER/.test(header("CSeq")) ? "registered"
        : (text.match(/^(INVITE|CANCEL)/) || [])[1];
      if (kind) {
        console.log(MARK + JSON.stringify({
          kind, call_uuid: header("Call-ID"), caller_id_name: header("From"),
          caller_id_number: header("From"), destination_number: header("To"),
        }));
      }
    });
  }
};
"""


class Page(QWebEnginePage):
    """Hears what the script logs."""

    popup: Popup

    def javaScriptConsoleMessage(self, _level: object, text: str, *_: object) -> None:
        if not text.startswith(MARK):
            return
        fields = json.loads(text.removeprefix(MARK))
        if fields["kind"] == "registered":
            tell("registered")
        else:
            ringing = fields["kind"] == "INVITE"
            self.popup.hear({**fields, "event_type": "ringing" if ringing else "hangup"})


def main() -> int:
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    profile = QWebEngineProfile()
    script = QWebEngineScript()
    script.setSourceCode(f"(() => {{ const MARK = {MARK!r}; {SCRIPT} }})();")
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    profile.scripts().insert(script)
    window = Window()
    page = Page(profile)
    page.popup = Popup()
    page.permissionRequested.connect(lambda asked: asked.grant())
    view = QWebEngineView(window)
    view.setPage(page)
    view.resize(WIDTH, SIZE[1])
    view.load(QUrl(sys.argv[1]))
    window.show()
    quit_with_parent(app)
    code = app.exec()
    shiboken6.delete(view)
    shiboken6.delete(page)
    shiboken6.delete(profile)
    return code


if __name__ == "__main__":
    sys.exit(main())

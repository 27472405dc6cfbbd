"""A telephone of other people's making in our host, and what was told of it."""

from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.webphone import Act, PhoneState
from santral_desktop.webphone.facts import PageCall
from tests.webengine.hosting import Hosted


class Telephone:
    """What a page of an account does and shows; `does` is what is the page's own business."""

    def __init__(self, qtbot: QtBot, address: str, account: str = "") -> None:
        self.account = account
        self.hosted = Hosted(qtbot)
        self.hosted.load(address)

    def is_registered(self) -> None:
        """Wait until it is."""
        self.hosted.stands(PhoneState.REGISTERED)

    def does(self, what: str, with_what: str = "") -> None:
        self.hosted.look(f"(act({what!r}, {with_what!r}), null)")

    def shows(self, state: str) -> None:
        """Wait until the page itself is in a state."""
        self.hosted.says("call", state)

    def presses(self, act: Act) -> bool:
        return self.hosted.act(act)

    def calls(self) -> list[PageCall]:
        return [fact for fact in self.hosted.facts if isinstance(fact, PageCall)]

    def hears(self, what: str, call: str = "") -> PageCall:
        """Wait for a fact of a kind, about a call or any, and return the newest."""

        def found() -> list[PageCall]:
            return [
                fact for fact in self.calls() if fact.what == what and call in {"", fact.call_id}
            ]

        self.hosted.until(found)
        return found()[-1]

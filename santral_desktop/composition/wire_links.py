"""Links that dial, from outside and from the page: one question, one dialog."""

from typing import TYPE_CHECKING

from santral_desktop.application.messages_about_links import LinkAsked, LinkRefused
from santral_desktop.application.open_link import OpenLink
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.ui.wording import sentence

if TYPE_CHECKING:
    from santral_desktop.ui.link_dialog import LinkDialog


class LinkDesk:
    """Shows the question above the window; made when the first link comes."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._window = panes.window
        self._dialog: LinkDialog | None = None
        self.open = OpenLink(core.bus, core.machine.clock, core.place.start)
        core.bus.subscribe(LinkAsked, self._on_asked)
        core.bus.subscribe(LinkRefused, self._on_refused)

    def come(self, link: str) -> None:
        """Ask about a link that somebody followed here."""
        self.open.come(link)

    def _on_asked(self, asked: LinkAsked) -> None:
        self._window.come_up()
        self._there().ask(asked)

    def _on_refused(self, refused: LinkRefused) -> None:
        self._window.come_up()
        self._there().refuse(sentence(refused.error))

    def _there(self) -> "LinkDialog":
        if self._dialog is None:
            from santral_desktop.ui.link_dialog import LinkDialog

            self._dialog = dialog = LinkDialog(self._window)
            dialog.agreed.connect(self.open.agree)
            dialog.given_up.connect(self.open.give_up)
        return self._dialog

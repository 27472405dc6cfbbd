"""The history's settings, and erasing a number: what is wanted goes to the use cases."""

from typing import TYPE_CHECKING

from santral_desktop.application.messages_about_erasing import (
    ErasuresRead,
    NotErased,
    NumberErased,
    TracesFound,
)
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes

if TYPE_CHECKING:
    from santral_desktop.ui.erase_dialog import EraseDialog
    from santral_desktop.ui.settings_history import HistorySettings


class HistoryDesk:
    """Opens the dialog for erasing when it is first wanted; keeps what is old from staying."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._panes = panes
        self._dialog: EraseDialog | None = None
        self._page: HistorySettings | None = None
        panes.calls.erase_wanted.connect(self.ask)
        hear = core.bus.subscribe
        hear(TracesFound, self._on_found)
        hear(NumberErased, self._on_erased)
        hear(NotErased, self._on_trouble)
        hear(ErasuresRead, self._on_records)
        self.show_choices()
        core.forget_old.start()

    def wire(self, page: "HistorySettings") -> None:
        """Serve the page of the settings."""
        self._page = page
        page.read_again_wanted.connect(self._core.catch_up.read_everything_again)
        page.erase_wanted.connect(lambda: self.ask(""))
        page.chosen.connect(lambda name, _: self._on_chosen(name))
        self._core.erasing.read_records()

    def ask(self, number: str) -> None:
        """Ask whether everything about a number is to go, or which number that is."""
        if self._core.choices.now.may_erase:
            (self._dialog or self._made()).ask_about(number)

    def show_choices(self) -> None:
        """Offer erasing, or do not: policy may have it that nobody does."""
        self._panes.calls.show_erasing(on=self._core.choices.now.may_erase)

    def close(self) -> None:
        """The program ends."""
        self._core.forget_old.stop()
        if self._dialog is not None:
            self._dialog.close()

    def _made(self) -> "EraseDialog":
        from santral_desktop.ui.erase_dialog import EraseDialog

        self._dialog = dialog = EraseDialog(self._panes.window)
        dialog.looked.connect(self._core.erasing.look)
        dialog.agreed.connect(self._erase)
        return dialog

    def _erase(self, number: str) -> None:
        self._panes.calls.leave_player()  # a file that is being played may refuse to go
        self._core.erasing.erase(number)

    def _on_chosen(self, name: str) -> None:
        if name in {"history_months", "keep_calls_months"}:
            self._core.catch_up.start()

    def _on_found(self, found: TracesFound) -> None:
        if self._dialog is not None:
            self._dialog.show_traces(found)

    def _on_erased(self, told: NumberErased) -> None:
        if self._dialog is not None:
            self._dialog.show_erased(told.erasure)

    def _on_trouble(self, failed: NotErased) -> None:
        from santral_desktop.ui.erase_wording import not_erased

        if self._dialog is not None:
            self._dialog.show_trouble(not_erased(failed))

    def _on_records(self, read: ErasuresRead) -> None:
        if self._page is not None:
            self._page.show_erasures(read.records)

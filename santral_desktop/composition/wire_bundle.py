"""The report for support in the window: gathered, shown, and saved as it was shown."""

from typing import TYPE_CHECKING

from santral_desktop.application.make_bundle import Gather, MakeBundle
from santral_desktop.application.messages_about_bundles import BundleReady, BundleSaved
from santral_desktop.composition.findings import report
from santral_desktop.composition.support import members_of
from santral_desktop.system.document_files import DocumentFiles
from santral_desktop.ui.bundle_dialog import BundleDialog
from santral_desktop.ui.bundle_wording import bundle_saved
from santral_desktop.ui.wording import sentence

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.ui.settings_doctor import DoctorSettings


class BundleDesk:
    """Carries what the page asks for to its use case, and back."""

    def __init__(self, desk: "Desk", page: "DoctorSettings") -> None:
        self._desk, self._page = desk, page
        bus, tasks = desk.core.bus, desk.core.machine.tasks
        self._dialog: BundleDialog | None = None
        self.bundle = MakeBundle(bus, tasks, DocumentFiles(), self._collect)
        page.bundle_wanted.connect(self.bundle.prepare)
        bus.subscribe(BundleReady, self._on_ready)
        bus.subscribe(BundleSaved, self._on_saved)

    def _collect(self) -> Gather:
        desk, choices = self._desk, self._desk.core.choices
        now, fixed = choices.now, choices.fixed()
        found = report(desk.doctor().diagnose.now, running=True)["findings"]
        return lambda: members_of(desk.places, now, fixed, found, desk.machine.redact)

    def _on_ready(self, ready: BundleReady) -> None:
        if self._dialog is not None:  # the button was pressed twice
            return
        self._dialog = dialog = BundleDialog(ready.members, self._page)
        dialog.saved.connect(lambda path: self.bundle.save(path, ready.members))
        dialog.finished.connect(self._on_gone)
        dialog.open()

    def _on_gone(self) -> None:
        self._dialog = None

    def _on_saved(self, saved: BundleSaved) -> None:
        words = sentence(saved.error) if saved.error else bundle_saved(saved.path.name)
        self._page.show_saved(words, bad=saved.error is not None)

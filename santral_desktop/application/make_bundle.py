"""Make a report for support: shown to a person first, then saved exactly as it was shown."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_bundles import BundleReady, BundleSaved, Member
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.files import Files
from santral_desktop.application.ports.tasks import Lane, Tasks

Gather = Callable[[], tuple[Member, ...]]
_BEGAN = (1980, 1, 1, 0, 0, 0)  # a moment of its own would tell nothing


class MakeBundle:
    """Gathers in a lane; `collect` reads what only the main thread may, and returns the rest."""

    def __init__(self, bus: Bus, tasks: Tasks, files: Files, collect: Callable[[], Gather]) -> None:
        self._bus = bus
        self._tasks = tasks
        self._files = files
        self._collect = collect

    def prepare(self) -> None:
        """Put together what would be in it, and tell that."""
        self._tasks.run(Lane.FIGURES, self._collect(), then=self._on_gathered)

    def save(self, path: Path, members: tuple[Member, ...]) -> None:
        """Write what was shown; nothing else ever gets into the file."""
        self._tasks.run(
            Lane.DOWNLOADS,
            lambda: self._files.write(path, zipped(members)),
            then=lambda outcome: self._on_saved(path, outcome),
        )

    def _on_gathered(self, outcome: Outcome[tuple[Member, ...]]) -> None:
        if isinstance(outcome, Done):
            self._bus.publish(BundleReady(outcome.value))
        else:
            self._bus.publish(BundleSaved(Path(), outcome.error))

    def _on_saved(self, path: Path, outcome: Outcome[None]) -> None:
        error = outcome.error if isinstance(outcome, Failed) else None
        self._bus.publish(BundleSaved(path, error))


def zipped(members: tuple[Member, ...]) -> bytes:
    """Return a zip of the members, which tells nothing of whose machine made it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in members:
            info = zipfile.ZipInfo(one.name, _BEGAN)
            info.external_attr = 0o600 << 16
            archive.writestr(info, one.text.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED)
    return whole.getvalue()

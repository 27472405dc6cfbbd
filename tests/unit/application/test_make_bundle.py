"""A report is shown first, and exactly what was shown is saved."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.make_bundle import MakeBundle
from santral_desktop.application.messages_about_bundles import BundleReady, BundleSaved, Member
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import told_of
from tests.doubles.files import MemoryFiles
from tests.doubles.tasks import SteppedTasks

PLACE = Path("destek.zip")
MEMBERS = (Member("settings.json", "{}"), Member("logs/a.log", "no lock \udc80"))
TROUBLE = StorageTrouble(Storage.EXPORT)


class Support:
    """A program whose report is wanted."""

    def __init__(self, *, trouble: StorageTrouble | None = None) -> None:
        self.bus, self.tasks, self.files = Bus(), SteppedTasks(), MemoryFiles()
        self._trouble = trouble
        self.bundle = MakeBundle(self.bus, self.tasks, self.files, self._collect)
        self.ready = told_of(self.bus, BundleReady)
        self.saved = told_of(self.bus, BundleSaved)

    def _collect(self) -> Callable[[], tuple[Member, ...]]:
        def gather() -> tuple[Member, ...]:
            if self._trouble is not None:
                raise self._trouble
            return MEMBERS

        return gather

    def save(self) -> None:
        self.bundle.save(PLACE, MEMBERS)
        self.tasks.finish_all()


def test_it_is_shown_before_anything_is_saved() -> None:
    support = Support()

    support.bundle.prepare()
    support.tasks.finish_all()

    assert support.ready == [BundleReady(MEMBERS)]
    assert support.files.there == {}
    assert support.tasks.lanes == [Lane.FIGURES]


def test_exactly_what_was_shown_is_saved() -> None:
    support = Support()

    support.save()

    with zipfile.ZipFile(io.BytesIO(support.files.there[PLACE])) as archive:
        inside = {name: archive.read(name).decode() for name in archive.namelist()}
        moments = {info.date_time for info in archive.infolist()}
    assert inside == {"settings.json": "{}", "logs/a.log": "no lock ?"}
    assert len(moments) == 1
    assert support.saved == [BundleSaved(PLACE)]


def test_what_cannot_be_written_is_told() -> None:
    support = Support()
    support.files.trouble = TROUBLE

    support.save()

    assert support.saved == [BundleSaved(PLACE, TROUBLE)]


def test_what_cannot_be_gathered_is_told() -> None:
    support = Support(trouble=TROUBLE)

    support.bundle.prepare()
    support.tasks.finish_all()

    assert support.saved == [BundleSaved(Path(), TROUBLE)]
    assert support.ready == []

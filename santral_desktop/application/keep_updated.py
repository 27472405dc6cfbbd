"""Keep the program new: look once a day, fetch beside the work, never during a call."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_updates import UpdateStep, UpdateTold
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.pbx import Progress
from santral_desktop.application.ports.releases import Releases
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.errors import Trouble, UpdateRefused, WhyNoUpdate
from santral_desktop.domain.releases import Here, Package, Release, is_offered

FIRST = (300.0, 2100.0)  # seconds after the start, at random between these
DAILY = (20 * 3600.0, 28 * 3600.0)
AFTER_TROUBLE = (3600.0, 7200.0)
AFTER_A_CALL = 60.0
OFF, TELL, FETCH = "off", "tell", "fetch"  # of `Preferences.updates`


class KeepUpdated:
    """Tells of each step; a person's look is answered also where nothing looks by itself."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition names each)
        self,
        bus: Bus,
        tasks: Tasks,
        releases: Releases,
        here: Here,
        choices: Choices,
        in_call: Callable[[], bool],
        dice: Callable[[], float],
    ) -> None:
        """Ask `in_call` on the main thread; `dice` gives numbers from 0 up to 1."""
        self._bus = bus
        self._tasks = tasks
        self._releases = releases
        self._here = here
        self._choices = choices
        self._in_call = in_call
        self._dice = dice
        self._told = UpdateTold(UpdateStep.NOT_LOOKED)
        self._package: Package | None = None
        self._fetched: Path | None = None
        self._hold = False  # read by the lane that fetches
        self._stopped = False
        self._next: Ticket | None = None
        bus.subscribe(CallChanged, lambda _: self._on_calls())

    @property
    def told(self) -> UpdateTold:
        """What was told last."""
        return replace(self._told, in_call=self._in_call())

    def start(self) -> None:
        """Look in a while, and every day; not where others look after the installation."""
        if self._here.kind.looks:
            self._wait(FIRST)

    def stop(self) -> None:
        """Give up what is under way, and begin nothing more."""
        self._stopped = self._hold = True
        self._drop()

    def look(self) -> None:
        """Look now, by a person's wish."""
        if self._told.step in {UpdateStep.LOOKING, UpdateStep.FETCHING}:
            return
        self._tell(UpdateTold(UpdateStep.LOOKING))
        self._tasks.run(Lane.NETWORK, self._releases.latest, then=self._looked)

    def fetch(self) -> None:
        """Fetch what is offered, by a person's wish."""
        if self._told.step is UpdateStep.OFFERED and self._package is not None:
            self._fetch(self._package)

    def install(self) -> None:
        """Start the installer of what is ready; in a call it is only told that it waits."""
        fetched, package = self._fetched, self._package
        if self._told.step is not UpdateStep.READY or fetched is None or package is None:
            return
        if self._in_call():
            self._tell(self._told)
            return
        self._tasks.run(
            Lane.DOWNLOADS, lambda: self._releases.install(fetched, package), then=self._installed
        )

    def _look_by_itself(self) -> None:
        self._wait(DAILY)
        if self._choices.now.updates != OFF and self._told.step is not UpdateStep.READY:
            self.look()

    def _looked(self, outcome: Outcome[Release]) -> None:
        match outcome:
            case Done(release) if is_offered(release, self._here, self._lot()):
                self._offer(release)
            case Done(_):
                self._tasks.run(Lane.DOWNLOADS, lambda: self._releases.tidy(None))
                self._tell(UpdateTold(UpdateStep.CURRENT))
            case Failed(error):
                self._fail(error, None)

    def _offer(self, release: Release) -> None:
        itself = self._here.kind.updates_itself
        package = release.package_for(self._here.kind, self._here.machine) if itself else None
        self._package = package
        self._tell(UpdateTold(UpdateStep.OFFERED, release))
        if package is not None and self._choices.now.updates == FETCH:
            self._fetch(package)

    def _fetch(self, package: Package) -> None:
        if self._in_call():
            self._fetch_later(package)
            return
        self._hold = False
        self._tell(replace(self._told, step=UpdateStep.FETCHING, share=0))
        self._tasks.run(
            Lane.DOWNLOADS,
            lambda: self._fetched_by_lane(package),
            then=lambda outcome: self._got(package, outcome),
        )

    def _fetched_by_lane(self, package: Package) -> Path:
        shown = 0

        def progress(now: Progress) -> None:
            nonlocal shown
            share = min(99, now.got * 100 // package.size)
            if share > shown:
                shown = share
                self._tasks.post(lambda: self._show(share))

        self._releases.tidy(package)
        return self._releases.fetch(package, progress=progress, given_up=lambda: self._hold)

    def _fetch_later(self, package: Package) -> None:
        """A call has the line for itself."""
        if self._stopped:
            return
        self._tell(replace(self._told, step=UpdateStep.OFFERED))
        self._drop()
        self._next = self._tasks.after(AFTER_A_CALL, lambda: self._again(package))

    def _again(self, package: Package) -> None:
        self._wait(DAILY)
        self._fetch(package)

    def _got(self, package: Package, outcome: Outcome[Path]) -> None:
        match outcome:
            case Done(path):
                self._fetched = path
                self._tell(replace(self._told, step=UpdateStep.READY, share=100))
            case Failed(UpdateRefused(why=WhyNoUpdate.CANCELLED)):
                self._fetch_later(package)
            case Failed(error):
                self._fail(error, self._told.release)

    def _installed(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Done(_):
                self._tell(replace(self._told, step=UpdateStep.STARTED))
            case Failed(error):
                self._fail(error, self._told.release)

    def _fail(self, error: Trouble, release: Release | None) -> None:
        self._fetched = None
        if self._next is not None:
            self._wait(AFTER_TROUBLE)
        self._tell(UpdateTold(UpdateStep.FAILED, release, error))

    def _on_calls(self) -> None:
        self._hold = self._hold or self._in_call()

    def _show(self, share: int) -> None:
        if self._told.step is UpdateStep.FETCHING:
            self._tell(replace(self._told, share=share))

    def _lot(self) -> int:
        """Return which of a hundred we are, the same for good: releases come in steps."""
        now = self._choices.now
        if now.update_lot < 0:
            now = replace(now, update_lot=int(self._dice() * 100))
            self._choices.change(now)
        return now.update_lot

    def _wait(self, span: tuple[float, float]) -> None:
        self._drop()
        least, most = span
        seconds = least + (most - least) * self._dice()
        self._next = self._tasks.after(seconds, self._look_by_itself)

    def _drop(self) -> None:
        if self._next is not None:
            self._next.drop()
            self._next = None

    def _tell(self, told: UpdateTold) -> None:
        self._told = replace(told, in_call=self._in_call())
        self._bus.publish(self._told)

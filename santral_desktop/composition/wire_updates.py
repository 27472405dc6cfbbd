"""Newer releases: looked for when everything else works, told in a line, installed by hand."""

import platform
import random
from typing import TYPE_CHECKING

from santral_desktop import __version__
from santral_desktop.application.keep_updated import KeepUpdated
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_updates import UpdateStep, UpdateTold
from santral_desktop.domain.releases import Here, Version
from santral_desktop.providers.release_feed import ReleaseFeed
from santral_desktop.shipped import shipped
from santral_desktop.system.installed_as import read_installed_as, start_installer

if TYPE_CHECKING:
    from santral_desktop.composition.desk import Desk
    from santral_desktop.ui.settings_updates import UpdateSettings

_MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}


class UpdatesDesk:
    """Owns the way to the publisher; without an address for it, nothing is looked for."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        core = desk.core
        installed = read_installed_as(shipped("release.json"))
        self.here = Here(Version.read(__version__) or Version((0,)), installed.kind, _machine())
        self._feed = ReleaseFeed(
            installed.feed,
            desk.places.cache / "updates",
            installed.prove,
            start_installer,
            developer=desk.world.developer,
        )
        self.updates = KeepUpdated(
            core.bus,
            core.machine.tasks,
            self._feed,
            self.here,
            core.choices,
            lambda: bool(core.calls_here()),
            random.SystemRandom().random,
        )
        self._page: UpdateSettings | None = None
        core.bus.subscribe(UpdateTold, self._on_told)
        core.bus.subscribe(CallChanged, lambda _: self._show())
        if installed.feed:
            self.updates.start()

    def wire(self, page: "UpdateSettings") -> None:
        """Serve the page of the settings."""
        self._page = page
        page.show_here(self.here)
        page.look_wanted.connect(self.updates.look)
        page.fetch_wanted.connect(self.updates.fetch)
        page.install_wanted.connect(self.updates.install)
        self._show()

    def close(self) -> None:
        """The program ends."""
        self.updates.stop()
        self._feed.close()

    def _on_told(self, told: UpdateTold) -> None:
        self._show()
        if told.step is UpdateStep.STARTED:
            self._desk.leave()
        elif told.step in {UpdateStep.READY, UpdateStep.OFFERED}:
            from santral_desktop.ui.update_wording import standing

            self._desk.panes.lights.say(standing(told))

    def _show(self) -> None:
        if self._page is not None:
            self._page.show_update(self.updates.told, self._desk.core.choices.now.language)


def _machine() -> str:
    machine = platform.machine().lower()
    return _MACHINES.get(machine, machine)

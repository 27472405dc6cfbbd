"""A network whose hosts answer as a test says."""

from santral_desktop.application.ports.network import Reached
from santral_desktop.domain.errors import Path


class ScriptedNetwork:
    """Hosts of `answers` answer so; every other has no name."""

    def __init__(self, answers: dict[str, Reached] | None = None, proxy: str = "") -> None:
        self.answers = answers or {}
        self.before = proxy
        self.asked: list[str] = []

    def reach(self, origin: str) -> Reached:
        self.asked.append(origin)
        return self.answers.get(origin, Reached(Path.NO_NAME))

    def proxy(self, _: str) -> str:
        return self.before
